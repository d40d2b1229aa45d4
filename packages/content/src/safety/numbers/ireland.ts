import { dayAndNight, readNow, type Service } from '../service.ts';

/** One government page of 2020 names the three crisis lines. */
const worldSuicidePreventionDay = {
  address:
    'https://merrionstreet.ie/en/news-room/releases/world_suicide_prevention_day_10_september_2020.html',
  pageDate: '2020-09-10',
} as const;

export const ireland: readonly Service[] = [
  {
    id: 'ie-112',
    country: 'ie',
    kind: 'emergency',
    name: '112 / 999',
    number: '112',
    alsoDial: '999',
    by: ['call'],
    hours: null,
    languages: [],
    address: 'https://www2.hse.ie/emergencies/when-to-call-112-or-999/',
    quote: 'Phone the emergency services by calling 112 or 999 from any phone.',
    alsoRead: [
      {
        address: 'http://nationalambulanceservice.ie/Calling-999-112/When-to-call-999-112/',
        quote: 'Always call 999 or 112 in a life threatening emergency',
      },
    ],
    ...readNow,
  },
  {
    id: 'ie-samaritans',
    country: 'ie',
    kind: 'crisis',
    name: 'Samaritans',
    number: '116 123',
    by: ['call'],
    hours: null,
    languages: [],
    ...worldSuicidePreventionDay,
    quote: 'Samaritans on 116 123',
    ...readNow,
  },
  {
    id: 'ie-pieta',
    country: 'ie',
    kind: 'crisis',
    name: 'Pieta House',
    number: '1800 247 247',
    by: ['call'],
    hours: null,
    languages: [],
    ...worldSuicidePreventionDay,
    quote: 'Pieta House on 1800 247 247 or text HELP to 51444',
    ...readNow,
  },
  {
    id: 'ie-text-50808',
    country: 'ie',
    kind: 'crisis',
    name: 'Crisis text line 50808',
    number: '50808',
    by: ['text'],
    textWord: 'HELLO',
    hours: dayAndNight,
    languages: [],
    ...worldSuicidePreventionDay,
    quote: 'The 24/7 Crisis text line: 50808 - Text HELLO anytime day or night',
    ...readNow,
  },
  {
    id: 'ie-poisons',
    country: 'ie',
    kind: 'poison',
    name: 'Public Poisons Information Line',
    number: '01 809 2166',
    by: ['call'],
    note: {
      en: 'For parents and people who look after young children',
      es: 'Para madres, padres y quienes cuidan a niños pequeños',
    },
    hours: { en: '8 am to 10 pm, every day', es: 'De 8:00 a 22:00, todos los días' },
    languages: [],
    address: 'https://poisons.ie/about/what-we-do/',
    quote:
      'We also have a dedicated Public Poisons Information Line (01 809 2166) aimed at parents and those caring for young children.',
    alsoRead: [{ address: 'https://poisons.ie/public/', quote: 'Call (01) 809 2166' }],
    ...readNow,
  },
  {
    id: 'ie-womens-aid',
    country: 'ie',
    kind: 'violence',
    name: "Women's Aid National Freephone Helpline",
    number: '1800 341 900',
    by: ['call'],
    note: { en: 'For women', es: 'Para mujeres' },
    hours: dayAndNight,
    languages: [],
    address:
      'https://www.womensaid.ie/about/newsevents/news/2009/11/30/supporting-a-friend-sinead-desmond-launches-the-wo/',
    quote: 'National Freephone Helpline 1800 341 900',
    pageDate: '2009-11-30',
    alsoRead: [
      {
        address:
          'https://www.womensaid.ie/about/newsevents/news/2016/09/05/media-release-41-calls-a-day-to-womens-aid-in-2016/',
        quote: 'National Freephone Helpline became a 24 hours a day, 7 days a week service in January 2016',
        pageDate: '2016-09-05',
      },
    ],
    ...readNow,
  },
];
