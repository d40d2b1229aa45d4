/**
 * The page behind a link of the demo. It says what it does, and at the touch of its one button puts the notebook into this
 * browser and goes to the app, which shows the lock.
 */
import '../apps/web/src/styles.css';
import { indexedDbStorage } from '@handrail/store/persistence/indexed-db-storage.ts';
import { webLocks } from '@handrail/store/persistence/locks.ts';
import { givenPath, lyingIn, type DemoPerson, type Given } from './given.ts';
import { lies, putNotebook } from './put-notebook.ts';
import { demoWords, type DemoWords } from './words.ts';

const chance = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const storage = indexedDbStorage();
const who: DemoPerson = location.pathname.endsWith('/dana') ? 'dana' : 'imani';

/** Which run of the demo this browser has its notebook from. */
const runKey = 'demo';

const main = document.getElementById('main') ?? document.body;
const element = <K extends keyof HTMLElementTagNameMap>(name: K, words = ''): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
};
const button = (words: string, press: () => void): HTMLButtonElement => {
  const made = element('button', words);
  made.type = 'button';
  made.className = 'button';
  made.dataset['kind'] = 'main';
  made.addEventListener('click', press);
  return made;
};

const say = (
  says: DemoWords,
  given: Given | null,
  lines: readonly string[],
  act: HTMLElement | null,
): void => {
  const title = element('h1', says.title.replace('{place}', who === 'dana' ? says.desk : says.phone));
  title.tabIndex = -1;
  const told = element('div');
  told.className = 'stack';
  told.append(title, ...lines.map((line) => element('p', line)));
  if (given) {
    const phrase = element('p', says.passphrase);
    phrase.append(element('br'), element('strong', given.passphrase));
    told.append(phrase);
  }
  told.setAttribute('aria-live', 'polite');
  if (act) told.append(act);
  main.replaceChildren(told);
  title.focus();
};

/** The app speaks as the demo does, unless somebody has chosen a language here. */
const speak = ({ language }: Given): void => {
  document.documentElement.lang = language;
  if (localStorage.getItem('look') === null) localStorage.setItem('look', JSON.stringify({ language }));
};

const toTheLock = (): void => location.assign('/');

const put = async (given: Given, says: DemoWords): Promise<void> => {
  const done = await putNotebook(storage, chance, lyingIn(given));
  if (!done.ok) return say(says, given, [done.error === 'no-room' ? says.full : says.many], null);
  localStorage.setItem(runKey, given.run);
  toTheLock();
};

const ready = async (given: Given, says: DemoWords): Promise<void> => {
  const here = await lies(storage, chance, given.notebookId);
  const ofThisRun = localStorage.getItem(runKey) === given.run;
  if (ofThisRun) {
    // As it lay at the start it would be behind what it has sent since.
    if (here) say(says, given, [says.here], button(says.lock, toTheLock));
    else say(says, null, [says.gone], null);
    return;
  }
  const lines = [says.madeUp, says.says, says.relay, says.twice];
  const failed = (thrown: unknown): void => {
    reportError(thrown);
    say(says, null, [says.failed], null);
  };
  const locks = webLocks();
  const free = await locks.hold(() => {});
  const go = async (): Promise<void> => {
    if (!free) await locks.steal(() => {});
    await put(given, says);
  };
  const press = (): void => void go().catch(failed);
  if (free) say(says, given, lines, button(says.put, press));
  else say(says, given, [...lines, says.elsewhere], button(says.goOn, press));
};

const start = async (): Promise<void> => {
  const guess = navigator.language.toLowerCase().startsWith('es') ? demoWords.es : demoWords.en;
  try {
    const answer = await fetch(givenPath(who), { cache: 'no-store' });
    if (!answer.ok) throw new Error(`The demo answered ${answer.status}.`);
    const given = (await answer.json()) as Given;
    speak(given);
    await ready(given, demoWords[given.language]);
  } catch (thrown) {
    // Whatever it was, the person reads one sentence, and nothing was changed.
    reportError(thrown);
    say(guess, null, [guess.failed], null);
  }
};

void start();
