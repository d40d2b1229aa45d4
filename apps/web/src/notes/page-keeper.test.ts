import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PageKeeper, type KeptState, type Page } from './page-keeper.ts';

const page = (words: string, id = 'one'): Page => ({ id, about: 'room', day: '2026-11-24', words });

const begin = (answers: 'kept' | 'no-room' = 'kept') => {
  const sent: { readonly words: string; readonly at: number }[] = [];
  const states: KeptState[] = [];
  const now = { answers };
  const keeper = new PageKeeper(
    async (one) => {
      sent.push({ words: one.words, at: performance.now() });
      return now.answers === 'kept'
        ? { ok: true, value: { ...one, changedAt: 1 } }
        : { ok: false, error: now.answers };
    },
    (state) => void states.push(state),
  );
  return { keeper, sent, states, now };
};

test('[P12] a page is on its way to be sealed within 300 ms of the last letter, and once for a word', async () => {
  const { keeper, sent, states } = begin();
  for (const words of ['W', 'Wa', 'Wait', 'Wait for her.']) keeper.write(page(words));
  const wrote = performance.now();
  while (sent.length === 0 && performance.now() - wrote < 1_000) await pause(5);
  expect(sent.map(({ words }) => words)).toEqual(['Wait for her.']);
  expect((sent[0]?.at ?? Number.POSITIVE_INFINITY) - wrote).toBeLessThan(300);
  await pause(1);
  expect(states.at(-1)).toBe('kept');
});

test('[P12] somebody who writes without a pause is kept up with', async () => {
  const { keeper, sent } = begin();
  const began = performance.now();
  for (let n = 0; performance.now() - began < 2_600; n += 1) {
    keeper.write(page(`letter ${n}`));
    await pause(40);
  }
  expect(sent.length).toBeGreaterThan(0);
});

test('[P12] what waits is handed in at once when the page closes, every page of it', () => {
  const { keeper, sent } = begin();
  keeper.write(page('one thought'));
  keeper.write(page('another', 'two'));
  keeper.handIn();
  expect(sent.map(({ words }) => words)).toEqual(['one thought', 'another']);
  keeper.handIn();
  expect(sent).toHaveLength(2);
});

test('[P12] what was refused is said, waits, and goes with the next letter', async () => {
  const { keeper, sent, states, now } = begin('no-room');
  keeper.write(page('one thought'));
  keeper.handIn();
  await pause(1);
  expect(states.at(-1)).toBe('no-room');
  now.answers = 'kept';
  keeper.write(page('another', 'two'));
  keeper.handIn();
  await pause(1);
  expect(sent.map(({ words }) => words)).toEqual(['one thought', 'one thought', 'another']);
  expect(states.at(-1)).toBe('kept');
});

test('a page that was deleted before its pause was over does not come back', () => {
  const { keeper, sent } = begin();
  keeper.write(page('to be deleted'));
  keeper.forget('one');
  keeper.handIn();
  expect(sent).toEqual([]);
});

/** A worker that answers when it is told to, in any order. */
const slowly = () => {
  const kept = new Map<string, string>();
  const states: KeptState[] = [];
  const asked: { readonly page: Page; readonly answer: (ok: boolean) => Promise<void> }[] = [];
  const keeper = new PageKeeper(
    (one) =>
      new Promise((resolve) => {
        const answer = async (ok: boolean): Promise<void> => {
          if (ok) kept.set(one.id, one.words);
          resolve(ok ? { ok, value: { ...one, changedAt: 1 } } : { ok, error: 'no-room' });
          await pause(1);
        };
        asked.push({ page: one, answer });
      }),
    (state) => void states.push(state),
  );
  return { keeper, kept, states, asked };
};

test('[P12] what was refused does not come back over what was written after it', async () => {
  const { keeper, kept, states, asked } = slowly();
  keeper.write(page('older words'));
  keeper.handIn();
  keeper.write(page('newer words'));
  keeper.handIn();
  await asked[0]?.answer(false);
  await asked[1]?.answer(true);
  expect([kept.get('one'), states.at(-1)]).toEqual(['newer words', 'kept']);
  keeper.handIn();
  expect(asked).toHaveLength(2);
});

test('[T67] a page that was deleted while it was on its way does not come back when that is refused, and nothing says it is kept', async () => {
  for (const ok of [false, true]) {
    const { keeper, states, asked } = slowly();
    keeper.write(page('a thought'));
    keeper.handIn();
    keeper.forget('one');
    await asked[0]?.answer(ok);
    keeper.handIn();
    expect([asked.length, states.at(-1)]).toEqual([1, null]);
  }
});

test('of two pages on their way the one that stands is said to be kept, whichever answer comes last', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const { keeper, states, asked } = slowly();
    keeper.write(page('deleted'));
    keeper.write(page('another', 'two'));
    keeper.handIn();
    keeper.forget('one');
    for (const at of order) await asked[at]?.answer(true);
    expect(states.at(-1)).toBe('kept');
  }
});
