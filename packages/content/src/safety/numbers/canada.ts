import { dayAndNight, readNow, type Service } from '../service.ts';

export const canada: readonly Service[] = [
  {
    id: 'ca-911',
    country: 'ca',
    kind: 'emergency',
    name: '9-1-1',
    number: '911',
    by: ['call'],
    note: {
      en: 'Some places have a local emergency number instead',
      es: 'En algunos lugares hay otro número local de emergencias',
    },
    hours: null,
    languages: [],
    address:
      'https://www.canada.ca/en/health-canada/services/publications/healthy-living/opioid-overdose-wallet-card.html',
    quote: 'Call 911 or your local emergency number',
    alsoRead: [
      {
        address: 'https://www.canada.ca/en/health-canada/services/video/good-samaritan-law.html',
        quote: 'Stay and call 911 or your local emergency number.',
      },
    ],
    ...readNow,
  },
  {
    id: 'ca-988',
    country: 'ca',
    kind: 'crisis',
    name: '9-8-8: Suicide Crisis Helpline',
    number: '988',
    by: ['call', 'text'],
    hours: dayAndNight,
    languages: ['en', 'fr'],
    address:
      'https://www.newswire.ca/fr/news-releases/declaration-de-la-ministre-de-la-sante-mentale-et-des-dependances-et-ministre-associee-de-la-sante-le-9-8-8-ligne-d-aide-en-cas-crise-de-suicide-fete-son-premier-anniversaire-872272300.html',
    quote:
      'vous pouvez appeler ou envoyer un message texte au 9-8-8 pour obtenir un soutien 24 heures sur 24, 7 jours sur 7 et 365 jours par an.',
    pageDate: '2024-11-29',
    alsoRead: [
      {
        address: 'https://camh.ca/fr/agent-du-changement/988',
        quote: 'la population canadienne aura la possibilité d’appeler le 9-8-8',
      },
    ],
    ...readNow,
  },
  {
    id: 'ca-nors',
    country: 'ca',
    kind: 'spotting',
    name: 'National Overdose Response Service (NORS)',
    number: '1-888-688-6677',
    by: ['call'],
    hours: null,
    languages: [],
    address: 'https://hpepublichealth.ca/report-an-overdose',
    quote:
      'use an overdose prevention service such as the National Overdose Prevention Services 1-888-688-NORS(6677)',
    alsoRead: [
      {
        address: 'https://streetconnections.ca/overdose-prevention',
        quote: 'National Overdose Response Service (NORS)',
      },
    ],
    ...readNow,
  },
];
