/**
 * Erasing one thing takes out the bodies of all entries that speak of it. What those entries say about *other* things
 * is carried into the erasing entry under its first stamp, so that nothing else in the notebook moves. [T9]
 */
import type { Body, Carried, Deed, Ref } from './body.ts';
import type { Act, Document } from './document.ts';
import { names, saidBy, type Said } from './history.ts';

const speaksOf = (deed: Deed, kind: string, id: string): boolean =>
  names(deed.changes, kind, id) || names(deed.removed, kind, id) || names(deed.putBack, kind, id);

const without = <T extends Ref>(refs: readonly T[], kind: string, id: string): T[] =>
  refs.filter((ref) => ref.kind !== kind || ref.id !== id);

const changesOf = (deed: Deed, kind: string, id: string) =>
  deed.changes.filter((change) => change.kind === kind && change.id === id);

/** The rest of what was said, or null when nothing is left. */
const rest = ({ mark, at, deed }: Said, kind: string, id: string): Carried | null => {
  const changes = without(deed.changes, kind, id);
  const removed = without(deed.removed ?? [], kind, id);
  const putBack = without(deed.putBack ?? [], kind, id);
  if (changes.length + removed.length + putBack.length === 0) return null;
  return {
    entry: mark.entryId,
    stamp: { time: mark.time, device: mark.device },
    at,
    changes,
    ...(removed.length > 0 && { removed }),
    ...(putBack.length > 0 && { putBack }),
  };
};

const affected = (document: Document, kind: string, id: string): Act[] =>
  [...document.acts.values()].filter((act) =>
    saidBy(document, act).some(({ deed }) => speaksOf(deed, kind, id)),
  );

/** Whether some entry holds words this version cannot find its way in: then it cannot promise to take them all out. */
const unreadable = (document: Document): boolean =>
  [...document.acts.values()].some(
    (act) => !document.erased.has(act.entryId) && (act.body === 'newer' || act.partly),
  );

/** What erasing one thing has to write, and which words it is about. */
export interface Erasure {
  readonly body: Body;
  /** Every text the thing ever held: drafts that repeat one go too. */
  readonly texts: readonly string[];
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

/**
 * What to write so that nothing said about this thing is left. `not-found` when nothing was; `newer-version` when an
 * entry made with a newer version might speak of it out of this version's sight.
 */
export const eraseOf = (
  document: Document,
  kind: string,
  id: string,
): Erasure | 'not-found' | 'newer-version' => {
  const acts = affected(document, kind, id);
  const said = acts.flatMap((act) => saidBy(document, act));
  const changes = said.flatMap(({ deed }) => changesOf(deed, kind, id));
  if (changes.length === 0) return 'not-found';
  if (unreadable(document)) return 'newer-version';
  const carried = said.map((one) => rest(one, kind, id)).filter((part) => part !== null);
  // An affected act may itself be an earlier erasing; what it took out stays out.
  const earlier = acts.flatMap((act) =>
    act.body === null || act.body === 'newer' ? [] : (act.body.erases ?? []),
  );
  const erases = [...new Set([...acts.map((act) => act.entryId), ...earlier])];
  const texts = changes.flatMap((change) => textsIn(change.fields));
  // Removed as well, so that an edit still on its way from another device brings nothing back.
  return {
    body: { v: 1, changes: [], removed: [{ kind, id }], erases, carried },
    texts: [...new Set(texts)],
  };
};
