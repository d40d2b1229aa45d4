import { readNow, type Service } from '../service.ts';

export const mexico: readonly Service[] = [
  {
    id: 'mx-911',
    country: 'mx',
    kind: 'emergency',
    name: '9-1-1',
    number: '911',
    by: ['call'],
    hours: null,
    languages: [],
    address:
      'https://www.gob.mx/segob/prensa/conferencia-de-prensa-del-secretario-ejecutivo-del-sistema-nacional-de-seguridad-publica-alvaro-vizcaino-zamora',
    quote:
      'Las restantes 16 entidades federativas iniciarán la operación del número único de llamadas de emergencia 9-1-1 el próximo 9 de enero del 2017.',
    alsoRead: [
      {
        address:
          'https://www.gob.mx/segob/prensa/conferencia-de-prensa-del-secretario-ejecutivo-del-sistema-nacional-de-seguridad-publica-alvaro-vizcaino-zamora',
        quote:
          'A partir de hoy, la población de 16 entidades federativas, cuenta con el número único de atención de llamadas de emergencia, el 9-1-1.',
      },
    ],
    ...readNow,
  },
];
