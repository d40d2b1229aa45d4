import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { NotebookClient } from '../notebook/client.ts';
import { Here } from './presence.ts';

/** The page's end of the wire, which writes down what it was asked to send. */
const line = () => {
  const sent: string[] = [];
  const send = ((command: string, input: { where?: { at: string; text?: string } } | null) => {
    sent.push([command, input?.where?.at, input?.where?.text].filter(Boolean).join(' '));
    return Promise.resolve({ ok: true, value: null });
  }) as unknown as NotebookClient['send'];
  return { sent, here: new Here({ send }, 'room', 'session') };
};
const longEnough = 600;

test('[P9] from part to part the page is not left; it is left once, when nothing of it is drawn any more', async () => {
  const { sent, here } = line();
  const first = here.arrive('agenda');
  // The next part takes the place of this one.
  first();
  const second = here.arrive('steps');
  await wait(longEnough);
  expect(sent).toEqual(['joinSession', 'whereIAm agenda', 'whereIAm steps']);
  second();
  await wait(longEnough);
  expect(sent.slice(3)).toEqual(['leaveSession']);
  here.arrive('goals')();
  expect(sent.slice(4), 'come back').toEqual(['joinSession', 'whereIAm goals']);
});

test('a cursor that moves is told of a few times a second, and where it stands in the end', async () => {
  const { sent, here } = line();
  here.arrive('followed');
  for (let n = 0; n < 20; n += 1) here.point({ text: `t${n}` });
  await wait(longEnough);
  expect(sent.slice(2)).toEqual(['whereIAm followed t19']);
});

test('the page of another session in its place is not left by this one', async () => {
  const { sent, here } = line();
  const gone = here.arrive('agenda');
  here.giveWay();
  gone();
  await wait(longEnough);
  expect(sent).toEqual(['joinSession', 'whereIAm agenda']);
});
