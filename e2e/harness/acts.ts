/**
 * What a person does, by chance from a seed, and what the notebook must hold after each act. The expectation is worked
 * out here, without the store, so that a state found after a crash can be told from any other.
 */
import type { Commands } from '@handrail/store/protocol.ts';

export interface Expected {
  readonly goals: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly concerns: ReadonlyMap<string, string>;
  readonly removed: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly draft: string | null;
  readonly entries: number;
}
export const nothingYet: Expected = {
  goals: new Map(),
  concerns: new Map(),
  removed: new Map(),
  draft: null,
  entries: 0,
};

type Sent = {
  [C in 'keep' | 'remove' | 'putBack' | 'erase' | 'keepDraft']: {
    readonly command: C;
    readonly input: Commands[C]['in'];
  };
}['keep' | 'remove' | 'putBack' | 'erase' | 'keepDraft'];

export interface Act {
  readonly sent: Sent;
  readonly after: Expected;
}

export const draftKey = 'goal/new';

/** mulberry32: whole numbers below `below`, the same again from the same seed. */
export const dice = (seed: number): ((below: number) => number) => {
  let state = (seed * 0x9e37_79b1) >>> 0;
  return (below) => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
};

const without = <V>(map: ReadonlyMap<string, V>, key: string): Map<string, V> =>
  new Map([...map].filter(([one]) => one !== key));

/** Emoji, right-to-left, zero width, and enough of it that one entry in three is larger than the smallest padding. */
const words = (n: number, roll: (below: number) => number): string =>
  `${n} 🌗 לאט \u200d ${'más despacio '.repeat(roll(120))}`;

const keepPair = (before: Expected, n: number, roll: (below: number) => number): Act => {
  const [goal, concern] = [`g${n}`, `c${n}`];
  const [label, of] = [words(n, roll), `behind ${n}`];
  // Two things in one act, and the draft it was made of: all of it or none of it.
  const changes = [
    { kind: 'goal', id: goal, fields: { label } },
    { kind: 'concern', id: concern, fields: { label: of } },
  ] as Commands['keep']['in']['changes'];
  return {
    sent: { command: 'keep', input: { changes, drafts: [draftKey] } },
    after: {
      ...before,
      draft: null,
      entries: before.entries + 1,
      goals: new Map(before.goals).set(goal, { label }),
      concerns: new Map(before.concerns).set(concern, of),
    },
  };
};

const edit = (before: Expected, id: string, importance: number): Act => ({
  sent: { command: 'keep', input: { changes: [{ kind: 'goal', id, fields: { importance } }] } },
  after: {
    ...before,
    entries: before.entries + 1,
    goals: new Map(before.goals).set(id, { ...before.goals.get(id), importance }),
  },
});

const remove = (before: Expected, id: string): Act => ({
  sent: { command: 'remove', input: { kind: 'goal', id } },
  after: {
    ...before,
    entries: before.entries + 1,
    goals: without(before.goals, id),
    removed: new Map(before.removed).set(id, before.goals.get(id) ?? {}),
  },
});

const putBack = (before: Expected, id: string): Act => ({
  sent: { command: 'putBack', input: { kind: 'goal', id } },
  after: {
    ...before,
    entries: before.entries + 1,
    removed: without(before.removed, id),
    goals: new Map(before.goals).set(id, before.removed.get(id) ?? {}),
  },
});

const erase = (before: Expected, id: string): Act => ({
  sent: { command: 'erase', input: { kind: 'goal', id } },
  after: {
    ...before,
    entries: before.entries + 1,
    goals: without(before.goals, id),
    removed: without(before.removed, id),
  },
});

const write = (before: Expected, n: number): Act => {
  const text = `half a sentence, ${n}`;
  return {
    sent: { command: 'keepDraft', input: { key: draftKey, text } },
    after: { ...before, draft: text },
  };
};

/** The next act: each is sealed once and committed once, so each passes every point of the seam exactly once. */
const nextAct = (before: Expected, n: number, roll: (below: number) => number): Act => {
  const [goal, gone] = [[...before.goals.keys()], [...before.removed.keys()]].map(
    (ids) => ids[roll(Math.max(1, ids.length))],
  );
  const kind = roll(8);
  if (kind === 0) return write(before, n);
  if (kind === 1 && goal !== undefined) return remove(before, goal);
  if (kind === 2 && gone !== undefined) return putBack(before, gone);
  if (kind === 3 && goal !== undefined) return erase(before, goal);
  if (kind <= 5 && goal !== undefined) return edit(before, goal, roll(11));
  return keepPair(before, n, roll);
};

export const actsFrom = (seed: number, count: number): Act[] => {
  const roll = dice(seed);
  const acts: Act[] = [];
  for (let n = 0; n < count; n += 1) acts.push(nextAct(acts.at(-1)?.after ?? nothingYet, n, roll));
  return acts;
};

/** The same shape as `seen` of drive.ts. */
export const recordsOf = ({ goals, concerns }: Expected): string[] =>
  [
    ...[...goals].map(([id, fields]) => [
      'goal',
      id,
      Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]),
    ...[...concerns].map(([id, label]) => ['concern', id, [['label', label]]]),
  ]
    .map((record) => JSON.stringify(record))
    .toSorted();
