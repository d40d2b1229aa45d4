import { sources as s } from './sources.ts';
import { unreviewed } from './strategy.ts';

const about = ['nicotine'] as const;

export const nicotine = unreviewed([
  {
    id: 'nicotine-tell-prescriber',
    about,
    family: 'buffer',
    en: 'Tell whoever prescribes for you before you smoke much less.',
    es: 'Avisa a quien te receta antes de fumar mucho menos.',
    note: {
      en: 'With clozapine, olanzapine or theophylline the level in the blood can rise when you smoke less.',
      es: 'Con clozapina, olanzapina o teofilina, el nivel en la sangre puede subir al fumar menos.',
    },
    sources: [s.smokingMedicines],
  },
  {
    id: 'nicotine-outside',
    about,
    family: 'manner',
    en: 'Smoke outside, away from children and others.',
    es: 'Fuma afuera, lejos de niños y de otras personas.',
    sources: [s.vaping],
  },
  {
    id: 'nicotine-vape',
    about,
    family: 'manner',
    en: 'Change some cigarettes, or all, for a shop-bought vape.',
    es: 'Cambia algunos cigarrillos, o todos, por un vapeador comprado en tienda.',
    note: {
      en: 'It does less harm than smoke. The long-term risks are not known. Laws differ by country.',
      es: 'Daña menos que el humo. No se conocen los riesgos a largo plazo. Las leyes cambian según el país.',
    },
    sources: [s.vaping],
  },
  {
    id: 'nicotine-patch-or-gum',
    about,
    family: 'manner',
    en: 'Try a patch, gum or spray in place of some cigarettes.',
    es: 'Prueba un parche, un chicle o un espray en lugar de algunos cigarrillos.',
    note: {
      en: 'Ask a pharmacist first if you are pregnant or have a heart condition.',
      es: 'Si hay embarazo o un problema de corazón, pregunta antes en la farmacia.',
    },
    sources: [s.nicotineReduce],
  },
  {
    id: 'nicotine-later-first',
    about,
    family: 'reduce',
    en: 'Wait a while before the first one of the day.',
    es: 'Espera un rato antes del primero del día.',
    sources: [s.nicotineReduce],
  },
  {
    id: 'nicotine-other-room',
    about,
    family: 'reduce',
    en: 'Leave the packet in another room, and go for one at a time.',
    es: 'Deja el paquete en otro cuarto y levántate a buscar uno cada vez.',
    sources: [s.nicotineReduce],
  },
]);
