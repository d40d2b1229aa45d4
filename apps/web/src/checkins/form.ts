/** The check-in form: what its boxes hold, and what is kept of them. */
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { hasAmounts, type BehaviourKind } from '@handrail/domain/behaviours/behaviour.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import type { FieldsToKeep, RecordOf } from '@handrail/domain/records.ts';
import { saidWords } from '../forms/changed-fields.ts';
import { numberIn } from '../forms/typed-number.ts';

type CheckIn = RecordOf<'checkIn'>;
export type SaidKind = Said['kind'] | 'unsaid';

/** What the tiles and boxes of one behaviour hold, as typed. */
export interface SaidDraft {
  readonly kind: SaidKind;
  readonly amount: string;
  readonly plusMinus: string;
  readonly unit: string;
}
export type Ruled = 'urge' | 'mood' | 'sleep';
export type Worded = 'place' | 'people' | 'why' | 'woundCare' | 'company' | 'note';

export interface CheckInDraft
  extends Readonly<Record<Worded, string>>, Readonly<Record<Ruled, number | null>> {
  /** `null`: the day the form was opened for. */
  readonly day: string | null;
  readonly scope: 'day' | 'moment' | null;
  /** By behaviour id. Nothing in it until a hand chose something. [D2] */
  readonly said: Readonly<Record<string, SaidDraft>>;
  /** Begun by a mark on Today, a moment ago. */
  readonly fromMark: boolean;
  /** The behaviours whose page something was said on. */
  readonly about: readonly string[];
  readonly helped: readonly string[];
  /** What is being written in the box for something else that helped; kept like the others, added or not. [P12] */
  readonly helpedOwn: string;
}

export const blank: CheckInDraft = {
  day: null,
  scope: null,
  said: {},
  fromMark: false,
  about: [],
  urge: null,
  mood: null,
  sleep: null,
  helped: [],
  helpedOwn: '',
  place: '',
  people: '',
  why: '',
  woundCare: '',
  company: '',
  note: '',
};

export const blankSaid = (kind: SaidKind): SaidDraft => ({ kind, amount: '', plusMinus: '', unit: '' });

const saidDraft = (said: Said): SaidDraft =>
  said.kind === 'some'
    ? {
        kind: 'some',
        amount: said.amount === undefined ? '' : String(said.amount),
        plusMinus: said.plusMinus === undefined ? '' : String(said.plusMinus),
        unit: said.unit ?? '',
      }
    : blankSaid(said.kind);

/** The form as it opens: a kept check-in's own values, or nothing at all. [D2] */
export const draftOf = (kept: CheckIn | undefined): CheckInDraft =>
  kept === undefined
    ? blank
    : {
        day: kept.day ?? null,
        scope: kept.scope ?? null,
        said: Object.fromEntries(
          Object.entries(kept.reports ?? {}).map(([id, said]) => [id, saidDraft(said)]),
        ),
        fromMark: false,
        about: kept.behaviourIds ?? [],
        urge: kept.urge ?? null,
        mood: kept.mood ?? null,
        sleep: kept.sleep ?? null,
        helped: kept.helped ?? [],
        helpedOwn: '',
        place: kept.place ?? '',
        people: kept.people ?? '',
        why: kept.why ?? '',
        woundCare: kept.woundCare ?? '',
        company: kept.company ?? '',
        note: kept.note ?? '',
      };

export type FormProblem = 'amount' | 'plus-minus' | 'nothing-said';
type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: FormProblem };

/** What one behaviour's boxes say; `null` when it was left blank. A unit without an amount says nothing. */
const readSaid = (draft: SaidDraft): Read<Said | null> => {
  if (draft.kind === 'unsaid') return { ok: true, value: null };
  if (draft.kind !== 'some') return { ok: true, value: { kind: draft.kind } };
  const amount = numberIn(draft.amount);
  const off = numberIn(draft.plusMinus);
  if (amount === 'unreadable') return { ok: false, error: 'amount' };
  if (off === 'unreadable') return { ok: false, error: 'plus-minus' };
  if (amount === null) return { ok: true, value: { kind: 'some' } };
  const unit = draft.unit === '' ? {} : { unit: draft.unit };
  return {
    ok: true,
    value: { kind: 'some', amount, ...unit, ...(off === null || off === 0 ? {} : { plusMinus: off }) },
  };
};

/** What helped, with the words in the box when they say something new. */
export const withOwnHelp = (helped: readonly string[], own: string): readonly string[] =>
  own.trim() === '' || helped.includes(own) ? helped : [...helped, own];

export interface FormSetting {
  /** The day the form was opened for. */
  readonly day: LocalDay;
  /** Every behaviour on the map, and one that was removed keeps what it said. */
  readonly kindOf: (behaviourId: string) => BehaviourKind | undefined;
}

/**
 * The fields to keep, `null` for what was taken back; or what stands in the way. A report of eating or self-injury is
 * never made. [D16] With no scope chosen it is a moment: the day stays "at least". [D6]
 */
export const fieldsOf = (
  draft: CheckInDraft,
  { day, kindOf }: FormSetting,
): Read<FieldsToKeep<'checkIn'>> => {
  const reports: Record<string, Said> = {};
  for (const [id, said] of Object.entries(draft.said)) {
    if (!hasAmounts(kindOf(id))) continue;
    const read = readSaid(said);
    if (!read.ok) return read;
    if (read.value) reports[id] = read.value;
  }
  const words = {
    place: saidWords(draft.place),
    people: saidWords(draft.people),
    why: saidWords(draft.why),
    woundCare: saidWords(draft.woundCare),
    company: saidWords(draft.company),
    note: saidWords(draft.note),
  };
  const rulers = { urge: draft.urge, mood: draft.mood, sleep: draft.sleep };
  const all = withOwnHelp(draft.helped, draft.helpedOwn);
  const helped = all.length === 0 ? null : [...all];
  const anything = [...Object.values(words), ...Object.values(rulers), helped].some(
    (value) => value !== null,
  );
  if (!anything && Object.keys(reports).length === 0) return { ok: false, error: 'nothing-said' };
  const about = new Set(Object.keys(reports));
  if (anything) for (const id of draft.about) about.add(id);
  return {
    ok: true,
    value: {
      day: (draft.day ?? day) as LocalDay,
      scope: draft.scope,
      behaviourIds: [...about],
      reports: Object.keys(reports).length === 0 ? null : reports,
      ...rulers,
      helped,
      ...words,
    },
  };
};

/** Whether something is in the part of the form that is closed at first. */
export const saysMore = (draft: CheckInDraft): boolean =>
  draft.mood !== null ||
  draft.sleep !== null ||
  [draft.place, draft.people, draft.why].some((text) => text !== '');
