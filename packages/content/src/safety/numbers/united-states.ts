import { dayAndNight, readNow, type Service } from '../service.ts';

export const unitedStates: readonly Service[] = [
  {
    id: 'us-911',
    country: 'us',
    kind: 'emergency',
    name: '911',
    number: '911',
    by: ['call'],
    hours: null,
    languages: [],
    address: 'https://www.cdc.gov/stop-overdose/response/index.html',
    quote: 'Administer an overdose reversal medication like naloxone* (if available) and call 911.',
    alsoRead: [
      {
        address: 'http://www.poisonhelp.hrsa.gov/',
        quote: 'If someone is unconscious or has trouble breathing, call 911.',
      },
    ],
    ...readNow,
  },
  {
    id: 'us-988',
    country: 'us',
    kind: 'crisis',
    name: '988 Suicide & Crisis Lifeline',
    number: '988',
    by: ['call', 'text'],
    chat: 'https://988lifeline.org',
    hours: dayAndNight,
    languages: ['en', 'es'],
    address: 'https://www.fcc.gov/988-suicide-and-crisis-lifeline',
    quote:
      'Today, “988” is the three-digit, nationwide phone number to connect directly to the 988 Suicide and Crisis Lifeline.',
    alsoRead: [
      {
        address:
          'https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline',
        quote: '988 is free, confidential, and available 24/7.',
      },
    ],
    ...readNow,
  },
  {
    id: 'us-safespot',
    country: 'us',
    kind: 'spotting',
    name: 'SafeSpot',
    number: '800-972-0590',
    by: ['call'],
    note: {
      en: 'Stays on the phone with you while you use. Takes calls from the whole country',
      es: 'Se queda contigo al teléfono mientras consumes. Atiende llamadas de todo el país',
    },
    hours: dayAndNight,
    languages: [],
    address: 'https://helplinema.org/safespot-preventing-overdose-deaths-on-the-phone/',
    quote: 'Place a toll-free call to SafeSpot at 800-972-0590.',
    alsoRead: [
      {
        address: 'https://www.mansfieldma.com/686/Substance-Abuse-and-Prevention',
        quote: 'To contact the Massachusetts Overdose Prevention Helpline, call 800-972-0590.',
        pageDate: '2023-09-26',
      },
      {
        address:
          'https://safe-spot.me/the-washington-post-fatal-overdoses-often-happen-when-users-are-alone-hotlines-sensors-can-save-lives',
        quote: 'SafeSpot employs 34 trained operators who field calls from throughout the country',
      },
    ],
    ...readNow,
  },
  {
    id: 'us-national-helpline',
    country: 'us',
    kind: 'drug-help',
    name: "SAMHSA's National Helpline",
    number: '1-800-662-4357',
    by: ['call'],
    hours: dayAndNight,
    languages: ['en', 'es'],
    address:
      'https://webarchive.library.unt.edu/web/20161102235127/https://www.disasterassistance.gov/get-assistance/forms-of-assistance/4506/0/D03',
    quote: 'National Helpline 1-800-662-HELP (4357) or TDD 1-800-487-4889',
    pageDate: '2016-11-02',
    ...readNow,
  },
  {
    id: 'us-poison-help',
    country: 'us',
    kind: 'poison',
    name: 'Poison Help',
    number: '1-800-222-1222',
    by: ['call'],
    hours: dayAndNight,
    languages: [],
    address: 'http://www.poisonhelp.hrsa.gov/',
    quote:
      'Call Poison Help (1-800-222-1222), which connects you to your local poison center, if someone may have been poisoned',
    alsoRead: [
      {
        address: 'https://health.wyo.gov/publichealth/prevention/wivpp/poison-center',
        quote:
          'Call the Poison Help line to speak with medical professionals who can give you free advice anytime, 24 hours a day.',
      },
    ],
    ...readNow,
  },
  {
    id: 'us-domestic-violence',
    country: 'us',
    kind: 'violence',
    name: 'National Domestic Violence Hotline',
    number: '800-799-7233',
    by: ['call'],
    hours: dayAndNight,
    languages: [],
    address:
      'https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts',
    quote:
      'To contact the Hotline, call 800–799–SAFE (7233), TTY 800–787–3224, text "START" to 88788, or use their live chat.',
    pageDate: '2022-01-20',
    ...readNow,
  },
  {
    id: 'us-domestic-violence-text',
    country: 'us',
    kind: 'violence',
    name: 'National Domestic Violence Hotline',
    number: '88788',
    by: ['text'],
    textWord: 'START',
    hours: dayAndNight,
    languages: [],
    address:
      'https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts',
    quote: 'text "START" to 88788, or use their live chat.',
    pageDate: '2022-01-20',
    ...readNow,
  },
];
