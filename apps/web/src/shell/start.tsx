/** Starts the page: words, look, worker, first screen. Called by the composition root with the worker to talk to. */
import { createRoot } from 'react-dom/client';
import { NotebookClient, type WorkerEnd } from '../notebook/client.ts';
import { arrivedInvitation, forgetInvitation } from '../invitations/arrived.ts';
import { App } from './App.tsx';
import { beginAt, listenToBack } from './navigator.tsx';
import { applyPrefs } from './prefs.ts';
import { allWords, firstWords, useWords } from './words.ts';

const Root = ({ client }: { client: NotebookClient }) => <App client={client} say={useWords()} />;

export const startApp = async (worker: WorkerEnd): Promise<NotebookClient> => {
  applyPrefs();
  listenToBack();
  const client = new NotebookClient(worker);
  const [device] = await Promise.all([client.send('device', null), firstWords()]);
  if (arrivedInvitation() !== null) beginAt({ name: 'joining' });
  else if (device.ok && device.value.notebooks.length > 0) beginAt({ name: 'locked' });
  const place = document.getElementById('root');
  if (!place) throw new Error('The page has no place to draw in');
  // A phone may end a page that is not looked at, without a word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') client.handIn();
  });
  // Whoever holds a locked device must not find an invitation that somebody was about to answer.
  let wasOpen = false;
  client.subscribe(() => {
    if (wasOpen && !client.open) forgetInvitation();
    wasOpen = client.open !== null;
  });
  createRoot(place).render(<Root client={client} />);
  // While the person reads the first screen, the rest of the words comes.
  void allWords();
  return client;
};
