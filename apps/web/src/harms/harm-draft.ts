/** What the harm form holds while it is being written, the order it asks in, and the fields it becomes. */
import { isCardFirst } from '@handrail/domain/harms/harm-to-other.ts';
import { harmTo, type harmAreas, type harmSoon, type HarmTo } from '@handrail/domain/harms/harm.ts';
import type { FieldsToKeep, RecordOf } from '@handrail/domain/records.ts';
import { saidWords } from '../forms/changed-fields.ts';

export type HarmArea = (typeof harmAreas)[number];
export type Soon = (typeof harmSoon)[number];
/** The two doors: to me, to someone else; or past them. */
export type Whose = 'me' | 'others' | 'unsaid';

export interface HarmDraft {
  readonly whose: Whose | null;
  /** Never `me` or `someone`: those are said by `whose`. */
  readonly to: HarmTo | null;
  /** The therapist's card was shown and the person went on. [D18] */
  readonly wentOn: boolean;
  readonly toName: string;
  readonly eases: string;
  readonly label: string;
  readonly area: HarmArea | null;
  readonly bad: number | null;
  readonly likely: number | null;
  readonly soon: Soon | null;
  readonly behaviourIds: readonly string[];
}

export const others = harmTo.filter((to) => to !== 'me' && to !== 'someone');

const isTo = (to: string | undefined): to is HarmTo => harmTo.some((one) => one === to);
/** `start` is what the person touched to come here: "me", "others", or one of the people. */
const doorOf = (
  kept: RecordOf<'harm'> | undefined,
  start: string | undefined,
): Pick<HarmDraft, 'whose' | 'to'> => {
  const said = kept ? kept.to : isTo(start) ? start : undefined;
  if (said === 'me') return { whose: 'me', to: null };
  if (said !== undefined) return { whose: 'others', to: said === 'someone' ? null : said };
  if (kept) return { whose: 'unsaid', to: null };
  return { whose: start === 'others' ? 'others' : null, to: null };
};

export const draftOfHarm = (kept: RecordOf<'harm'> | undefined, start?: string): HarmDraft => ({
  ...doorOf(kept, start),
  wentOn: kept !== undefined,
  toName: kept?.toName ?? '',
  eases: kept?.eases ?? '',
  label: kept?.label ?? '',
  area: kept?.area ?? null,
  bad: kept?.bad ?? null,
  likely: kept?.likely ?? null,
  soon: kept?.soon ?? null,
  behaviourIds: kept?.behaviourIds ?? [],
});

/** To whom, as it will be kept: somebody else without saying who is kept as just that. */
export const toOf = ({ whose, to }: HarmDraft): HarmTo | null =>
  whose === 'me' ? 'me' : whose === 'others' ? (to ?? 'someone') : null;

/**
 * Where the therapist's card stands, if it does: right after whom it is about, or, when only the area makes it one
 * a therapist may have to act on, right after the area. [D18]
 */
export const cardPlace = (draft: HarmDraft): 'after-whom' | 'after-area' | null => {
  const to = toOf(draft) ?? undefined;
  if (isCardFirst({ kind: 'harm', to })) return 'after-whom';
  return isCardFirst({ kind: 'harm', to, area: draft.area ?? undefined }) ? 'after-area' : null;
};

export const fieldsOfHarm = (draft: HarmDraft): FieldsToKeep<'harm'> => ({
  to: toOf(draft),
  toName: draft.whose === 'others' ? saidWords(draft.toName) : null,
  eases: saidWords(draft.eases),
  label: saidWords(draft.label),
  area: draft.area,
  bad: draft.bad,
  likely: draft.likely,
  soon: draft.soon,
  behaviourIds: draft.behaviourIds.length > 0 ? [...draft.behaviourIds] : null,
});
