/** What happened to one thing, told from the entries: who, when, which fields. A correction hides nothing. [D14] */
import { fieldProblem, type Kind } from '@handrail/domain/records.ts';
import type { HistoryLine } from '../protocol.ts';
import type { Deed, Ref } from './body.ts';
import type { Act, Document } from './document.ts';
import { markOrder, type Mark } from './stamp.ts';

/** One deed with its own stamp: an entry's own, or one carried over from an entry whose body was erased. */
export interface Said {
  readonly mark: Mark;
  readonly at: number;
  readonly deed: Deed;
}

/** Everything an act says, its own deed first. Empty for an erased or unreadable one. */
export const saidBy = (document: Document, act: Act): Said[] => {
  const { body, entryId, stamp, at } = act;
  if (body === null || body === 'newer' || document.erased.has(entryId)) return [];
  const own: Said = { mark: { ...stamp, entryId }, at, deed: body };
  const carried = (body.carried ?? []).map((part): Said => ({
    mark: { ...part.stamp, entryId: part.entry },
    at: part.at,
    deed: part,
  }));
  return [own, ...carried];
};

/** Everything said in a notebook, in the order of the logical clock. */
export const allSaid = (document: Document): Said[] =>
  [...document.acts.values()]
    .flatMap((act) => saidBy(document, act))
    .sort((a, b) => markOrder(a.mark, b.mark));

const shownFields = (kind: Kind, fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => fieldProblem(kind, field, value) === null),
  );

/** Whether one of the refs is this thing. */
export const names = (refs: readonly Ref[] | undefined, kind: string, id: string): boolean =>
  refs?.some((ref) => ref.kind === kind && ref.id === id) ?? false;

const linesIn = ({ mark, at, deed }: Said, kind: Kind, id: string): HistoryLine[] => {
  const line = (did: HistoryLine['did'], fields: Record<string, unknown>): HistoryLine => ({
    at,
    by: mark.device,
    did,
    fields,
  });
  const changed = deed.changes
    .filter((change) => change.kind === kind && change.id === id)
    .map((change) => line('changed', shownFields(kind, change.fields)));
  if (names(deed.removed, kind, id)) changed.push(line('removed', {}));
  if (names(deed.putBack, kind, id)) changed.push(line('put-back', {}));
  return changed;
};

/** Oldest first. Empty when nothing was ever said about it, or all of it was erased. */
export const historyOf = (document: Document, kind: Kind, id: string): HistoryLine[] =>
  allSaid(document).flatMap((said) => linesIn(said, kind, id));
