import { dayAndNight, readNow, type Service } from '../service.ts';

export const spain: readonly Service[] = [
  {
    id: 'es-112',
    country: 'es',
    kind: 'emergency',
    name: '112',
    number: '112',
    by: ['call'],
    hours: dayAndNight,
    languages: [],
    address: 'https://boe.es/buscar/doc.php?lang=es&id=BOE-A-1997-14058',
    quote: 'al servicio de atención de llamadas de urgencia a través del número telefónico 112.',
    pageDate: '1997-06-27',
    alsoRead: [
      {
        address: 'https://www.comunidad.madrid/servicios/112/funciona-112',
        quote: 'A tu disposición los 365 días del año, las 24 horas del día.',
      },
      {
        address: 'https://digital-strategy.ec.europa.eu/en/news/112-day-raises-awareness-eu-emergency-number',
        quote: 'In emergencies, dialling 112 is the critical step for getting help.',
      },
    ],
    ...readNow,
  },
];
