import { dayAndNight, readNow, type Service } from '../service.ts';

export const unitedKingdom: readonly Service[] = [
  {
    id: 'gb-999',
    country: 'gb',
    kind: 'emergency',
    name: '999',
    number: '999',
    by: ['call'],
    hours: null,
    languages: [],
    address: 'https://www.swast.nhs.uk/when-to-call-999',
    quote: 'Please always call 999 if someone is seriously ill or injured and their life is at risk.',
    alsoRead: [
      {
        address: 'https://nias.hscni.net/calling-999',
        quote:
          'You should call 999 in the event that emergency medical assistance is required in a life-threatening situation',
      },
    ],
    ...readNow,
  },
  {
    id: 'gb-samaritans',
    country: 'gb',
    kind: 'crisis',
    name: 'Samaritans',
    number: '116 123',
    by: ['call'],
    hours: null,
    languages: [],
    address: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
    quote: 'You do not need to have any credit or call allowance on your plan to call 116 123.',
    alsoRead: [
      {
        address: 'https://www.england.nhs.uk/london/2019/09/10/reach-out-and-talk-world-suicide-day/',
        quote: 'to speak to someone now call Samaritans on 116 123.',
        pageDate: '2019-09-10',
      },
    ],
    ...readNow,
  },
  {
    id: 'gb-domestic-abuse',
    country: 'gb',
    kind: 'violence',
    name: 'National Domestic Abuse Helpline (Refuge)',
    number: '0808 2000 247',
    by: ['call'],
    hours: dayAndNight,
    languages: [],
    address: 'https://gov.uk/government/news/refuge-awarded-grant-to-operate-domestic-abuse-helpline',
    quote:
      'The service is free to call on 0808 2000 247. It is staffed 24 hours a day, every day of the year',
    alsoRead: [
      {
        address: 'https://www.refuge.org.uk/category/news/',
        quote: 'Freephone 24-Hour National Domestic Abuse Helpline: 0808 2000 247',
      },
    ],
    ...readNow,
  },
];
