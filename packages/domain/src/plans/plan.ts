import * as v from 'valibot';
import { day, id, words } from '../fields.ts';

/** Own headings (clinical.md §1.13, §3.1, §3.4); the person's words under each, one line a record. */
export const planSections = {
  crisis: [
    'getting-bad',
    'by-myself',
    'places-and-people',
    'people-to-ask',
    'services',
    'safer-around-me',
    'stay-for',
  ],
  overdose: ['what-i-use', 'too-much-signs', 'naloxone-where', 'who-is-there', 'what-they-do', 'afterwards'],
  'using-alone': ['who-knows', 'check-in-way', 'spotting-line', 'door-and-phone', 'go-slow'],
} as const;
export type PlanKind = keyof typeof planSections;
export const planKinds = Object.keys(planSections) as PlanKind[];

export const planLineFields = {
  plan: v.picklist(planKinds),
  section: v.pipe(v.string(), v.maxLength(64)),
  words,
  phone: words,
  hours: words,
  triedOn: day,
  position: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/)),
};

/** Things after which tolerance may be lower. Silence is never read as a break. [D12] */
export const lifeEvents = ['custody', 'hospital', 'detox', 'end-of-treatment'] as const;
export const lifeEventFields = { what: v.picklist(lifeEvents), endedOn: day, words };

/** A break the person reports, from one behaviour. [D12] */
export const breakFields = {
  behaviourId: id,
  days: v.pipe(v.number(), v.integer(), v.minValue(0)),
  endedOn: day,
};

/** That a safety card was shown, so that it comes at most weekly. */
export const cardShownFields = {
  card: v.picklist(['dont-stop-suddenly', 'lost-tolerance']),
  day,
  becauseId: id,
};
