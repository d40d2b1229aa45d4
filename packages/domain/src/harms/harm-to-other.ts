/**
 * What is said before somebody writes down that another person is at risk. [D18]
 *
 * It goes by what was picked, never by words: there are no keyword alarms.
 */
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { DangerTile } from '../plans/danger.ts';
import type { RecordOf } from '../records.ts';
import type { harmAreas, HarmTo } from './harm.ts';

/** After its name and whom it touches, a harm is asked about in this order; each can be skipped. [D17] */
export const harmQuestions = ['eases', 'bad', 'likely', 'soon'] as const;

/** What the person is about to do. */
export type AboutToSay =
  | { readonly kind: 'danger-tile'; readonly tile: DangerTile }
  | {
      readonly kind: 'harm';
      readonly to?: HarmTo | undefined;
      readonly area?: (typeof harmAreas)[number] | undefined;
    }
  | { readonly kind: 'share-first-time' };

/** Areas in which a harm to somebody else may be one that a therapist must act on. */
const actedOn: ReadonlySet<(typeof harmAreas)[number]> = new Set(['body', 'safety', 'sexual']);

/**
 * Whether the therapist's card (what I must act on, when I read this, what to do in between) comes first: before
 * "a child or another person at risk", before any harm to a child, before a harm to somebody else's body or safety,
 * and before anything is first shared.
 */
export const isCardFirst = (about: AboutToSay): boolean => {
  switch (about.kind) {
    case 'danger-tile':
      return about.tile === 'child-or-other-at-risk';
    case 'harm':
      if (about.to === undefined || about.to === 'me') return false;
      return about.to === 'child' || (about.area !== undefined && actedOn.has(about.area));
    case 'share-first-time':
      return true;
  }
};

/** One true sentence each; more than one can hold. */
export type WhoSees = 'nobody' | 'therapist-is-here' | 'on-therapists-device';

type SessionTimes = Pick<RecordOf<'session'>, 'day' | 'startedAt' | 'endedAt'>;

/**
 * A session that began today and has not ended. One of an earlier day was left without closing: to say that somebody
 * is here because of it would be untrue. [P9]
 */
export const isSessionOpen = ({ day, startedAt, endedAt }: SessionTimes, today: LocalDay): boolean =>
  day === today && startedAt !== undefined && endedAt === undefined;

/** Who can see what is about to be written in this version, in which nothing leaves the device. [P8, P9] */
export const whoSees = (
  about: Pick<RecordOf<'about'>, 'onTherapistsDevice'> | undefined,
  sessions: readonly SessionTimes[],
  today: LocalDay,
): readonly WhoSees[] => {
  const seen: WhoSees[] = [];
  if (sessions.some((session) => isSessionOpen(session, today))) seen.push('therapist-is-here');
  if (about?.onTherapistsDevice) seen.push('on-therapists-device');
  return seen.length > 0 ? seen : ['nobody'];
};
