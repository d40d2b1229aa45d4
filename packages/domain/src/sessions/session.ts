import * as v from 'valibot';
import { day, id, instant, ten, words, yes } from '../fields.ts';

export const sessionFields = {
  day,
  startedAt: instant,
  endedAt: instant,
  therapistName: words,
  form: v.picklist(['whole', 'five-minutes']),
  /** "What do you notice?" about what was followed, in the person's words. */
  notice: words,
  /** Only when somebody flagged it: the safety part comes again. */
  safetyFlag: yes,
  safetyWords: words,
  takeAway: words,
  nextContact: words,
  /** Of a shared session: how, where, and who else is there, as somebody wrote it down. */
  way: v.picklist(['in-person', 'video', 'phone', 'other']),
  place: words,
  present: words,
};

export const agendaItemFields = {
  sessionId: id,
  label: words,
  by: v.picklist(['person', 'therapist']),
  done: yes,
};

/** A strategy the person wants to try: from the library (`strategyId`) or in own words. */
export const strategyChoiceFields = {
  sessionId: id,
  strategyId: v.pipe(v.string(), v.maxLength(64)),
  label: words,
  confidence: ten,
  day,
  resting: yes,
  /** The suggestion this came from, if any. [D4] */
  suggestionId: id,
};

/** The fields a suggested record would have; checked against its kind when it is accepted. */
export const draft = v.record(v.string(), v.union([words, v.number(), v.boolean(), v.array(words)]));

/**
 * In pencil: what was written on the shared page and is not yet the person's. Their "yes" makes the record it
 * describes and names this; anything else leaves it as it was, the same as never opened. [P7, D4]
 */
export const suggestionFields = {
  sessionId: id,
  of: v.picklist(['goal', 'step', 'if-then', 'strategy']),
  draft,
  by: v.picklist(['person', 'therapist']),
  acceptedAs: id,
};
