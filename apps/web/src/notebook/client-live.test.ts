/** What the page knows of others at the same session page, and of what they type: only while the notebook is open. */
import { expect, test } from 'vitest';
import type { FromWorker } from '@handrail/store/protocol.ts';
import { NotebookClient, type WorkerEnd } from './client.ts';

/** A worker that says what the test tells it to say. */
const startClient = () => {
  const end: WorkerEnd = { onmessage: null, onerror: null, postMessage: () => undefined };
  const client = new NotebookClient(end);
  const say = (message: FromWorker): void => end.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  return { client, say };
};
const dana = { device: 'd', who: 'member', own: false, where: { at: 'steps' } } as const;
const present = { type: 'present', roomId: 'a', sessionId: 's', others: [dana] } as const;
const typed = { type: 'typed', roomId: 'a', text: 's-notice', updates: ['AA'], authors: {} } as const;

test('[P9] who is there is known of the one page that is open, and of no other room or session', () => {
  const { client, say } = startClient();
  say(present);
  expect(client.present('a', 's')).toEqual([dana]);
  expect(client.present('a', 's'), 'the same until it changes').toBe(client.present('a', 's'));
  expect([client.present('a', 'other'), client.present('b', 's')]).toEqual([[], []]);
  say({ type: 'closed' });
  expect(client.present('a', 's')).toEqual([]);
});

test('letters reach who shows their text, without drawing everything else anew, and nobody after the lock', () => {
  const { client, say } = startClient();
  const heard: string[] = [];
  let told = 0;
  client.subscribe(() => (told += 1));
  const end = client.onTyped('a', 's-notice', ({ updates }) => heard.push(...updates));
  client.onTyped('a', 's-take', () => heard.push('another text'));
  say(typed);
  expect([heard, told]).toEqual([['AA'], 0]);
  end();
  say(typed);
  expect(heard).toHaveLength(1);
  client.onTyped('a', 's-notice', () => heard.push('after the lock'));
  say({ type: 'closed' });
  say(typed);
  expect(heard).toHaveLength(1);
});
