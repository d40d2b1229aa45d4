/**
 * What leaves home when it is shared, kind by kind and field by field. A kind without a line does not compile; a field
 * that is not listed stays at home, so a field added later is private until somebody lists it. [P8]
 */
import type { Fields, Kind } from '../records.ts';
import type { SharedPart } from './share.ts';

type FieldOf<K extends Kind> = keyof Fields<K> & string;

export interface Goes<K extends Kind = Kind> {
  /** `null`: of no part. It was said in a session, and stands in that session's room (`into`). */
  readonly part: SharedPart | null;
  /** The field that names the one room it goes to, whatever is shared otherwise. */
  readonly into?: FieldOf<K>;
  /** Beside `into`: it goes only while this field says yes. */
  readonly when?: FieldOf<K>;
  /** Fields that go as they are. */
  readonly fields: readonly FieldOf<K>[];
  /** Fields with the id of a thing this belongs to: it goes with that, never without it. */
  readonly parents?: { readonly [F in FieldOf<K>]?: Kind };
  /** Fields that name other things, by id, as a list of ids, or as what was said of each id. Only ids that go are kept. */
  readonly links?: { readonly [F in FieldOf<K>]?: Kind };
  /** Pairs of fields, kind and id: a line between two things, which goes when both ends do. */
  readonly ends?: readonly (readonly [kind: FieldOf<K>, id: FieldOf<K>])[];
  /** What it links to is what it is all about: a thing the person stopped sharing keeps these words home too. */
  readonly about?: true;
  /** Of the links: what must not be empty, because nothing else is said. */
  readonly needs?: FieldOf<K>;
  /** Names the suggestion it came from, in the room where it was suggested, and in no other. [D4] */
  readonly suggested?: true;
}

/**
 * `never`: stays at home. `theirs`: written by the therapist into the room. `together`: written in the room by both; what
 * stands at home of these kinds was written there, and stays.
 */
type Rule<K extends Kind> = Goes<K> | 'never' | 'theirs' | 'together';

export const whatGoes = {
  // Name, country, settings: no part of what is worked on, and the name in a room is chosen when inviting.
  about: 'never',
  // The words of the map. Where a thing lies on the picture is how one screen looks; where it was imported from stays (D15).
  behaviour: {
    part: 'map',
    fields: [
      'label',
      'behaviourKind',
      'substance',
      'prescribed',
      'daysInFour',
      'route',
      'unit',
      'typicalAmount',
      'set',
      'setting',
      'rules',
      'sinceWhen',
      'longestBreak',
      'breakHelped',
    ],
  },
  // What it gives me means nothing without the "it".
  function: {
    part: 'map',
    fields: ['gives', 'words', 'strength', 'elsewhere'],
    parents: { behaviourId: 'behaviour' },
  },
  concern: { part: 'map', fields: ['label', 'area', 'more'] },
  strength: { part: 'map', fields: ['label', 'more'] },
  // A line into nothing would tell that something is there.
  link: {
    part: 'map',
    fields: ['direction', 'words'],
    ends: [
      ['fromKind', 'fromId'],
      ['toKind', 'toId'],
    ],
  },
  harm: {
    part: 'harms',
    fields: ['label', 'to', 'toName', 'area', 'eases', 'bad', 'likely', 'soon'],
    links: { behaviourIds: 'behaviour' },
  },
  harmReading: { part: 'harms', fields: ['day', 'bother', 'words'], parents: { harmId: 'harm' } },
  // One act of ordering: of the harms that go, in the person's order. A gap in the numbers would tell of the others.
  ranking: { part: 'harms', fields: ['day'], links: { order: 'harm', reasons: 'harm' }, needs: 'order' },
  goal: {
    part: 'plan',
    fields: [
      'label',
      'direction',
      'area',
      'why',
      'horizon',
      'importance',
      'importanceNotLower',
      'importanceOneHigher',
      'confidence',
      'confidenceNotLower',
      'confidenceOneHigher',
      'status',
      'breakDays',
      'startsOn',
      'cutPercent',
      'withinDays',
      'pace',
    ],
    links: { behaviourIds: 'behaviour', harmIds: 'harm', concernIds: 'concern' },
    suggested: true,
  },
  scale: {
    part: 'plan',
    fields: ['version', 'minus2', 'minus1', 'zero', 'plus1', 'plus2'],
    parents: { goalId: 'goal' },
  },
  scaleRating: { part: 'plan', fields: ['day', 'value', 'words'], parents: { scaleId: 'scale' } },
  step: {
    part: 'plan',
    fields: [
      'label',
      'when',
      'where',
      'withWhom',
      'helpNeeded',
      'size',
      'confidence',
      'reviewOn',
      'status',
      'position',
    ],
    parents: { goalId: 'goal' },
    links: { madeFromId: 'step' },
    suggested: true,
  },
  stepReview: {
    part: 'plan',
    fields: ['day', 'outcome', 'learned', 'next'],
    parents: { stepId: 'step' },
  },
  // How often it was used is the person's own count; nobody keeps score with it (P5).
  ifThen: {
    part: 'plan',
    fields: ['trigger', 'ifWords', 'thenWords', 'resting'],
    parents: { goalId: 'goal', stepId: 'step' },
    suggested: true,
  },
  // The session it was chosen in stays at home, so the choice goes without it.
  strategyChoice: {
    part: 'plan',
    fields: ['strategyId', 'label', 'confidence', 'day', 'resting'],
    suggested: true,
  },
  metric: { part: 'follow', fields: ['label', 'unit', 'wanted', 'cadence'] },
  reading: { part: 'follow', fields: ['day', 'value', 'words'], parents: { metricId: 'metric' } },
  // The day, not the hour. Amounts only of behaviours that go. Where it was imported from stays (D15).
  checkIn: {
    part: 'check-ins',
    fields: [
      'day',
      'scope',
      'urge',
      'mood',
      'sleep',
      'place',
      'people',
      'why',
      'helped',
      'woundCare',
      'company',
      'note',
    ],
    links: { behaviourIds: 'behaviour', reports: 'behaviour' },
    about: true,
  },
  planLine: {
    part: 'safety-plan',
    fields: ['plan', 'section', 'words', 'phone', 'hours', 'triedOn', 'position'],
  },
  // Kept and shown among the check-ins; the page that shares them says so.
  lifeEvent: { part: 'check-ins', fields: ['what', 'endedOn', 'words'] },
  break: {
    part: 'check-ins',
    fields: ['days', 'endedOn'],
    links: { behaviourId: 'behaviour' },
    about: true,
  },
  // The program's own note of what it showed.
  cardShown: 'never',
  // On one screen these are written at home and stay there; in a shared session both write them in the room.
  session: 'together',
  agendaItem: 'together',
  appointment: 'together',
  appointmentAnswer: 'together',
  sheet: 'together',
  sheetLine: 'together',
  // What it became at home is nobody's to know by its id.
  decision: {
    part: null,
    into: 'roomId',
    fields: ['sessionId', 'of', 'words', 'confidence', 'day', 'suggestionId'],
  },
  sessionFeedback: {
    part: null,
    into: 'roomId',
    when: 'shared',
    fields: ['sessionId', 'day', 'heard', 'mattered', 'pace', 'missing'],
  },
  usePlanLine: {
    part: 'plan',
    fields: ['section', 'words', 'position'],
    links: { behaviourId: 'behaviour' },
  },
  usePlanTry: { part: 'plan', fields: ['day', 'went', 'words'], parents: { lineId: 'usePlanLine' } },
  // Until it is signed it is the therapist's alone.
  noteDraft: 'never',
  progressNote: 'theirs',
  noteAddendum: 'theirs',
  // Pencil. At home it was written on one screen; in a room it is the therapist's.
  suggestion: 'theirs',
  therapistCard: 'theirs',
  // Whose notebook is whose on the therapist's own device.
  deskNotebook: 'never',
  // Names of files and of other programs.
  import: 'never',
  // Whom the person shares what with, and what they call them.
  share: 'never',
  member: 'never',
  // "Not now" is told to nobody (D4).
  suggestionAnswer: 'never',
  // Never sent: that is what they are.
  unsentWords: 'never',
  comment: 'theirs',
  urgencyView: 'theirs',
  opened: 'theirs',
} as const satisfies { readonly [K in Kind]: Rule<K> };

/** Kinds of which a copy can stand in a room. */
export type SharedKind = {
  [K in Kind]: (typeof whatGoes)[K] extends string ? never : K;
}[Kind];

/** The line of a kind that can be shared; `null` for one that never goes. */
export const goesOf = (kind: Kind): Goes | null => {
  const rule = whatGoes[kind] as Rule<Kind>;
  return typeof rule === 'string' ? null : (rule as Goes);
};

/** Whether the person can share things of this kind at all. */
export const isSharedKind = (kind: Kind): kind is SharedKind => goesOf(kind) !== null;

/** The part a kind belongs to; `null` for one that never goes, or that goes into the room of its session. */
export const partOf = (kind: Kind): SharedPart | null => goesOf(kind)?.part ?? null;
