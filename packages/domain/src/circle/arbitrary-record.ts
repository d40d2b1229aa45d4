/** For tests: any record and any choices, in which every text names the thing it belongs to. */
import fc from 'fast-check';
import { kindNames, kinds, type Kind, type RecordOf } from '../records.ts';
import { sharedParts } from './share.ts';
import type { Projected } from './projection.ts';
import type { Records } from './seen.ts';
import { goesOf, isSharedKind, partOf, type SharedKind } from './what-goes.ts';

export type Share = RecordOf<'share'>;
export type Things = Readonly<Record<string, readonly { readonly id: string; readonly madeAt: number }[]>>;

export const sharedKinds: readonly SharedKind[] = kindNames.filter(isSharedKind);
export const idOf = (kind: string, n: number): string => `${kind.toLowerCase()}-${n}`;
const anId = (kind: string): fc.Arbitrary<string> => fc.integer({ min: 1, max: 3 }).map((n) => idOf(kind, n));

const withoutUnsaid = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

const days = ['2026-03-02', '2026-03-03', '2026-03-04'] as const;

/** The value of a field: ids where ids stand, and elsewhere a text that names its thing. */
const valueOf = (kind: SharedKind, id: string, field: string): fc.Arbitrary<unknown> => {
  const { parents, links, ends } = goesOf(kind) ?? {};
  const parent = (parents as Record<string, Kind> | undefined)?.[field];
  if (parent) return anId(parent);
  const link = (links as Record<string, Kind> | undefined)?.[field];
  if (link && field.endsWith('Id')) return anId(link);
  if (link && (field === 'reports' || field === 'reasons'))
    return fc.dictionary(anId(link), fc.constant(`words of ${id}`), { maxKeys: 3 });
  if (link) return fc.uniqueArray(anId(link), { maxLength: 3 });
  const end = ((ends ?? []) as readonly (readonly string[])[]).flat().indexOf(field);
  if (end >= 0) return end % 2 === 0 ? fc.constantFrom('behaviour', 'concern', 'harm') : fc.constant('');
  if (field === 'day') return fc.constantFrom(...days);
  if (field === 'suggestionId') return anId('suggestion');
  return fc.constant(`${field} of ${id}`);
};

const thing = (kind: SharedKind, n: number): fc.Arbitrary<Things[string][number]> => {
  const id = idOf(kind, n);
  const fields = Object.fromEntries(
    Object.keys(kinds[kind]).map((field) => [
      field,
      fc.option(valueOf(kind, id, field), { nil: undefined, freq: 3 }),
    ]),
  );
  const whole = fc.record({ madeAt: fc.integer({ min: 1, max: 9 }), ...fields });
  return fc
    .tuple(whole, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([made, from, to]) => {
      const said = withoutUnsaid(made);
      const ends = kind === 'link' && {
        fromId: idOf(String(said['fromKind']), from),
        toId: idOf(String(said['toKind']), to),
      };
      return Object.assign(said, ends, { id }) as unknown as Things[string][number];
    });
};

/** Up to three things of every kind that can be shared. */
export const things: fc.Arbitrary<Things> = fc.record(
  Object.fromEntries(
    sharedKinds.map((kind) => [
      kind,
      fc.subarray([1, 2, 3], { minLength: 1 }).chain((some) => fc.tuple(...some.map((n) => thing(kind, n)))),
    ]),
  ),
);

export const rooms = ['room-a', 'room-b'] as const;
const state = fc.constantFrom('shared' as const, 'stopped' as const, undefined);
const choice = {
  roomId: fc.constantFrom(...rooms),
  state,
  past: fc.boolean(),
  fromDay: fc.constantFrom(undefined, ...days),
  since: fc.integer({ min: 0, max: 9 }),
};
const madeShare = (share: object): Share => withoutUnsaid(share) as unknown as Share;
const partChoice = fc
  .record({
    ...choice,
    part: fc.constantFrom(...sharedParts),
    of: fc.constant('part'),
    madeAt: fc.constant(0),
  })
  .map(madeShare);
const itemChoice = fc
  .record({ ...choice, kind: fc.constantFrom(...sharedKinds), n: fc.integer({ min: 1, max: 3 }) })
  .map(({ kind, n, ...rest }) =>
    madeShare({ ...rest, of: 'item', madeAt: 0, kind, itemId: idOf(kind, n), part: partOf(kind) }),
  );

/** A choice, and often another one about the same thing: two devices each made one. */
const withCopy = (one: fc.Arbitrary<Share>): fc.Arbitrary<readonly Share[]> =>
  fc
    .tuple(one, fc.option(fc.record({ state, since: choice.since })))
    .map(([share, other]) => (other === null ? [share] : [share, madeShare({ ...share, ...other })]));

/** Choices about two rooms, some of them about the same thing. */
export const choices: fc.Arbitrary<readonly Share[]> = fc
  .tuple(
    fc.array(withCopy(partChoice), { maxLength: 5 }).map((both) => both.flat()),
    fc.array(withCopy(itemChoice), { maxLength: 7 }).map((both) => both.flat()),
  )
  .map((both) => both.flat().map((share, n) => Object.assign(share, { id: `share-${n}` })));

/** Answers to suggestions, in either room. */
export const answers: fc.Arbitrary<readonly RecordOf<'suggestionAnswer'>[]> = fc.array(
  fc
    .record({ roomId: fc.constantFrom(...rooms), suggestionId: anId('suggestion'), yes: fc.boolean() })
    .map(({ yes, roomId, suggestionId }) => ({
      roomId,
      suggestionId,
      id: `answer-${suggestionId}`,
      madeAt: 0,
      answer: yes ? ('accepted' as const) : ('declined' as const),
    })),
  { maxLength: 3 },
);

export const recordsOf =
  (all: Things, shares: readonly Share[], said: readonly RecordOf<'suggestionAnswer'>[] = []): Records =>
  (kind) =>
    ((kind === 'share' ? shares : kind === 'suggestionAnswer' ? said : all[kind]) ?? []) as never;

/** The changes carried out on the choices. */
export const after = (
  shares: readonly Share[],
  changes: readonly { readonly id: string; readonly fields: object }[],
): readonly Share[] => {
  const byId = new Map(shares.map((share) => [share.id, share]));
  for (const { id, fields } of changes) {
    byId.set(id, madeShare({ ...(byId.get(id) ?? { id, madeAt: 0 }), ...fields }));
  }
  return [...byId.values()];
};

export const keysOf = (projected: readonly Projected[]): readonly string[] =>
  projected.map(({ kind, id }) => `${kind} ${id}`);
