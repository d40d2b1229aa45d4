/** What people share with a therapist over months, by chance from a number: the same again from the same one. */
import type { Body } from '@handrail/store/document/body.ts';

const said = [
  'Rang Wanjiru first, tea, half of it left in the glass.',
  'Bad night. Walked to the river and back, then slept.',
  'Payday. Went past the shop and did not go in, then did.',
  'Mañana llamo a mi hermana; hoy no pude con nadie.',
  'Two hours in the garden. Hands busy, head quieter.',
  'Could not face the letter. It lies on the table still.',
  'La canción de siempre, y otra vez pensé en el bar.',
  'Slept at Noor’s, no argument, breakfast with the kids.',
];
const words = (n: number): string => `${said[n % said.length] ?? ''} (${n})`;

const checkIn = (n: number, day: string) => ({
  kind: 'checkIn',
  id: `c${n}`,
  fields: {
    day,
    scope: 'day',
    behaviourIds: ['wine'],
    reports: {
      wine: n % 4 === 0 ? { kind: 'none' } : { kind: 'some', amount: 1 + (n % 5), unit: 'glasses' },
    },
    urge: n % 11,
    mood: (n * 7) % 11,
    ...(n % 3 === 0 && { note: words(n) }),
  },
});

const first = [
  { kind: 'behaviour', id: 'wine', fields: { label: 'Wine', behaviourKind: 'alcohol', unit: 'glasses' } },
  { kind: 'concern', id: 'sleep', fields: { label: 'Sleep', more: 'Awake at three, every night.' } },
  {
    kind: 'goal',
    id: 'less',
    fields: {
      label: 'Evenings without',
      direction: 'less-often',
      why: 'For the mornings.',
      behaviourIds: ['wine'],
    },
  },
  {
    kind: 'planLine',
    id: 'safe',
    fields: { plan: 'safety', section: 'people', words: 'Wanjiru, also at night' },
  },
] as const;

const dayBack = (days: number): string =>
  new Date(Date.UTC(2026, 10, 23) - days * 86_400_000).toISOString().slice(0, 10);

/** One act each: the beginning, then check-ins three a day up to yesterday, and now and then a step and how it went. */
export const sharedActs = (count: number, number: number): Body[] =>
  Array.from({ length: count }, (_, at): Body => {
    const opening = first[at];
    if (opening) return { v: 1, changes: [opening] };
    const n = number * 7 + at;
    if (at % 50 === 7)
      return {
        v: 1,
        changes: [
          {
            kind: 'step',
            id: `s${at}`,
            fields: { label: `A walk before dinner, ${at}`, goalId: 'less', size: 2, confidence: 7 },
          },
        ],
      };
    if (at % 50 === 9)
      return {
        v: 1,
        changes: [
          {
            kind: 'stepReview',
            id: `r${at}`,
            fields: {
              stepId: `s${at - 2}`,
              day: dayBack((count - at) / 3),
              outcome: 'partly',
              learned: words(n),
            },
          },
        ],
      };
    return { v: 1, changes: [checkIn(at, dayBack(Math.floor((count - at) / 3)))] };
  });
