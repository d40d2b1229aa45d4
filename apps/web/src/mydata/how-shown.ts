/**
 * How each field of each kind reads in words. A table over the table of kinds: a field without a line here does not
 * compile, and neither does a choice without a label, so nothing of the person's is left out of what they can see. [P1]
 */
import type { MessageKey } from '@handrail/content/translations/catalogue.ts';
import type { Fields, Kind } from '@handrail/domain/records.ts';

/** `print`: words that are nobody's own, such as the name of a file. */
type Text = { readonly as: 'own' | 'pencil' | 'print' };
type Plain = {
  readonly as:
    | 'day'
    | 'moment'
    | 'number'
    | 'ten'
    | 'four'
    | 'yes'
    | 'days'
    | 'hour'
    | 'in-hundred'
    | 'code'
    /** The name of a kind, as the table of kinds has it. */
    | 'kind';
};
type Linked = { readonly as: 'thing' | 'things'; readonly kind: Kind } | { readonly as: 'any-thing' };
type Built = {
  readonly as: 'own-list' | 'print-list' | 'reports' | 'reasons' | 'draft' | 'strategy' | 'sections';
};
/** Where it lies on the picture or in a list: said in the file for other programs, not in words. */
type Placed = { readonly as: 'placed' };
export type How<V> =
  | Text
  | Plain
  | Linked
  | Built
  | Placed
  | { readonly as: 'pick'; readonly label: (value: V) => MessageKey };
type HowAll = {
  readonly [K in Kind]: { readonly [F in keyof Required<Fields<K>>]: How<Required<Fields<K>>[F]> };
};

const own = { as: 'own' } as const;
/** A therapist's words. */
const pencil = { as: 'pencil' } as const;
const day = { as: 'day' } as const;
const moment = { as: 'moment' } as const;
const number = { as: 'number' } as const;
const ten = { as: 'ten' } as const;
const four = { as: 'four' } as const;
const yes = { as: 'yes' } as const;
const days = { as: 'days' } as const;
const placed = { as: 'placed' } as const;
const thing = (kind: Kind) => ({ as: 'thing', kind }) as const;
const things = (kind: Kind) => ({ as: 'things', kind }) as const;
const pick = <P extends string>(prefix: P) =>
  ({ as: 'pick', label: <V extends string>(value: V): `${P}.${V}` => `${prefix}.${value}` }) as const;

const onMap = { mapX: placed, mapY: placed };
const suggestionId = thing('suggestion');

const way = pick('mydata.value.way');
const print = { as: 'print' } as const;
const code = { as: 'code' } as const;
/** What a progress note says, signed or not. */
const noteSaid = {
  roomId: thing('member'),
  sessionId: placed,
  template: pick('mydata.value.template'),
  sections: { as: 'sections' },
  day,
  from: print,
  until: print,
  way,
  place: pencil,
  present: pencil,
} as const;
/** What its signature adds. The salt and the hash are for programs. */
const signed = {
  signedAt: moment,
  readable: pick('mydata.value.readable'),
  because: pencil,
  salt: placed,
  hash: placed,
} as const;
/** A time as the clock on the wall says it. */
const wallClock = { day, time: print, until: print, timeZone: code } as const;

export const howShown: HowAll = {
  about: {
    name: own,
    helpWith: own,
    dayEndsAt: { as: 'hour' },
    country: pick('safety.country'),
    lostToleranceOff: yes,
    dangerAsked: yes,
    onTherapistsDevice: yes,
  },
  behaviour: {
    label: own,
    behaviourKind: pick('kind.behaviour'),
    substance: pick('kind.substance'),
    prescribed: pick('kind.prescribed'),
    daysInFour: number,
    route: pick('kind.route'),
    unit: own,
    typicalAmount: number,
    set: own,
    setting: own,
    rules: own,
    sinceWhen: own,
    longestBreak: own,
    breakHelped: own,
    ...onMap,
    importId: thing('import'),
  },
  function: {
    behaviourId: thing('behaviour'),
    gives: pick('kind.gives'),
    words: own,
    strength: ten,
    elsewhere: own,
  },
  concern: { label: own, area: pick('kind.concern'), more: own, ...onMap },
  strength: { label: own, more: own, ...onMap },
  link: {
    fromKind: pick('mydata.kind'),
    fromId: { as: 'any-thing' },
    toKind: pick('mydata.kind'),
    toId: { as: 'any-thing' },
    direction: pick('mydata.value'),
    words: own,
  },
  harm: {
    label: own,
    to: pick('kind.harm-to'),
    toName: own,
    area: pick('kind.harm-area'),
    eases: own,
    bad: four,
    likely: four,
    soon: pick('kind.soon'),
    behaviourIds: things('behaviour'),
  },
  harmReading: { harmId: thing('harm'), day, bother: ten, words: own },
  ranking: { day, order: things('harm'), reasons: { as: 'reasons' } },
  goal: {
    label: own,
    direction: pick('kind.direction'),
    area: pick('kind.goal-area'),
    why: own,
    horizon: own,
    behaviourIds: things('behaviour'),
    harmIds: things('harm'),
    concernIds: things('concern'),
    importance: ten,
    importanceNotLower: own,
    importanceOneHigher: own,
    confidence: ten,
    confidenceNotLower: own,
    confidenceOneHigher: own,
    status: pick('kind.goal-status'),
    breakDays: days,
    startsOn: day,
    cutPercent: { as: 'in-hundred' },
    withinDays: days,
    pace: pick('mydata.value.pace'),
    suggestionId,
  },
  scale: {
    goalId: thing('goal'),
    version: number,
    minus2: own,
    minus1: own,
    zero: own,
    plus1: own,
    plus2: own,
  },
  scaleRating: { scaleId: thing('scale'), day, value: number, words: own },
  step: {
    goalId: thing('goal'),
    label: own,
    when: own,
    where: own,
    withWhom: own,
    helpNeeded: own,
    size: pick('kind.step-size'),
    confidence: ten,
    reviewOn: day,
    status: pick('kind.step-status'),
    position: placed,
    madeFromId: thing('step'),
    suggestionId,
  },
  stepReview: {
    stepId: thing('step'),
    day,
    outcome: pick('kind.outcome'),
    learned: own,
    next: pick('kind.next'),
  },
  ifThen: {
    goalId: thing('goal'),
    stepId: thing('step'),
    trigger: pick('kind.trigger'),
    ifWords: own,
    thenWords: own,
    resting: yes,
    usedTimes: number,
    suggestionId,
  },
  metric: {
    label: own,
    unit: own,
    wanted: pick('mydata.value.wanted'),
    cadence: pick('mydata.value.cadence'),
  },
  reading: { metricId: thing('metric'), day, value: number, words: own },
  checkIn: {
    day,
    scope: pick('mydata.value.scope'),
    at: moment,
    behaviourIds: things('behaviour'),
    reports: { as: 'reports' },
    urge: ten,
    mood: ten,
    sleep: ten,
    place: own,
    people: own,
    why: own,
    helped: { as: 'own-list' },
    woundCare: own,
    company: own,
    note: own,
    importId: thing('import'),
  },
  planLine: {
    plan: pick('safety.plan'),
    // A heading is free text in the record: a newer version may bring its own.
    section: { as: 'code' },
    words: own,
    phone: own,
    hours: own,
    triedOn: day,
    position: placed,
  },
  lifeEvent: { what: pick('mydata.value.life-event'), endedOn: day, words: own },
  break: { behaviourId: thing('behaviour'), days, endedOn: day },
  cardShown: { card: pick('mydata.value.card'), day, becauseId: { as: 'any-thing' } },
  session: {
    day,
    startedAt: moment,
    endedAt: moment,
    therapistName: pencil,
    form: pick('mydata.value.form'),
    notice: own,
    safetyFlag: yes,
    safetyWords: own,
    takeAway: own,
    nextContact: own,
    way,
    place: own,
    present: own,
  },
  agendaItem: { sessionId: thing('session'), label: own, by: pick('mydata.value.by'), done: yes },
  strategyChoice: {
    sessionId: thing('session'),
    strategyId: { as: 'strategy' },
    label: own,
    confidence: ten,
    day,
    resting: yes,
    suggestionId,
  },
  suggestion: {
    sessionId: thing('session'),
    of: pick('mydata.value.of'),
    draft: { as: 'draft' },
    by: pick('mydata.value.by'),
    acceptedAs: { as: 'any-thing' },
  },
  therapistCard: { name: pencil, mustAct: pencil, whenRead: pencil, inBetween: pencil, day },
  deskNotebook: { notebookId: { as: 'code' }, name: pencil, nextContact: pencil },
  import: {
    tool: pick('mydata.value.tool'),
    fileName: { as: 'print' },
    day,
    added: number,
    leftOut: { as: 'print-list' },
  },
  share: {
    roomId: thing('member'),
    of: pick('mydata.value.share-of'),
    part: pick('mydata.value.part'),
    kind: { as: 'kind' },
    itemId: { as: 'any-thing' },
    state: pick('mydata.value.share-state'),
    past: yes,
    fromDay: day,
    since: moment,
  },
  // The room has the same id: it would name itself.
  member: { roomId: placed, name: own, nextContact: own, lookedAt: placed },
  suggestionAnswer: {
    suggestionId: placed,
    roomId: thing('member'),
    answer: pick('mydata.value.answer'),
    became: { as: 'any-thing' },
    suggested: { as: 'draft' },
  },
  unsentWords: { roomId: placed, name: own, about: own, words: own, day },
  comment: { aboutKind: { as: 'kind' }, aboutId: { as: 'any-thing' }, words: pencil, day },
  urgencyView: { day, order: things('harm'), reasons: { as: 'reasons' } },
  opened: { day, part: pick('mydata.value.part') },
  decision: {
    roomId: thing('member'),
    sessionId: placed,
    of: pick('mydata.value.of'),
    words: own,
    confidence: ten,
    day,
    suggestionId,
    becameId: { as: 'any-thing' },
  },
  sessionFeedback: {
    roomId: thing('member'),
    sessionId: placed,
    day,
    heard: pick('mydata.value.how-much'),
    mattered: pick('mydata.value.how-much'),
    pace: pick('mydata.value.session-pace'),
    missing: own,
    shared: yes,
  },
  appointment: {
    sessionId: placed,
    of: pick('mydata.value.appointment-of'),
    ...wallClock,
    minutes: number,
    way,
    place: print,
    words: print,
    off: yes,
    insteadOf: thing('appointment'),
    sequence: placed,
  },
  appointmentAnswer: {
    appointmentId: thing('appointment'),
    answer: pick('mydata.value.appointment-answer'),
    ...wallClock,
    minutes: number,
    way,
    place: print,
    words: print,
  },
  noteDraft: noteSaid,
  progressNote: { ...noteSaid, ...signed },
  noteAddendum: { noteId: thing('progressNote'), roomId: thing('member'), day, words: pencil, ...signed },
  sheet: {
    sessionId: placed,
    tool: pick('mydata.value.sheet-tool'),
    label: own,
    aboutKind: { as: 'kind' },
    aboutId: { as: 'any-thing' },
    day,
    done: yes,
  },
  sheetLine: {
    sheetId: thing('sheet'),
    slot: code,
    words: own,
    value: ten,
    second: number,
    position: placed,
    moment: own,
    otherwise: own,
  },
  usePlanLine: {
    behaviourId: thing('behaviour'),
    section: pick('mydata.value.use-plan'),
    words: own,
    position: placed,
  },
  usePlanTry: { lineId: thing('usePlanLine'), day, went: pick('mydata.value.went'), words: own },
};

type FieldName = { readonly [K in Kind]: keyof Fields<K> & string }[Kind];

/** The fields of a kind in the order in which they are read. */
export const fieldNames = (kind: Kind): readonly FieldName[] => Object.keys(howShown[kind]) as FieldName[];

/** How one field reads; `undefined` for a field this version does not know. */
export const howOf = (kind: Kind, field: string): How<never> | undefined =>
  Object.hasOwn(howShown[kind], field)
    ? (howShown[kind] as Readonly<Record<string, How<never>>>)[field]
    : undefined;

export const fieldLabel = (field: FieldName): MessageKey => `mydata.field.${field}`;
