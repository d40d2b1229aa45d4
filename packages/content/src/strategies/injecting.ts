import { sources as s } from './sources.ts';
import { unreviewed } from './strategy.ts';

const about = ['injecting'] as const;

/** About injecting drugs, whichever drug it is. */
export const injecting = unreviewed([
  {
    id: 'injecting-look-daily',
    about,
    family: 'buffer',
    en: 'Look at the places where you inject each day. If one is red, hot or sore, have it seen.',
    es: 'Mira cada día los lugares donde te inyectas. Si uno está rojo, caliente o duele, que lo vean.',
    sources: [s.injectingTips],
  },
  {
    id: 'injecting-vaccines-prep',
    about,
    family: 'buffer',
    en: 'Ask about hepatitis vaccines and about PrEP for HIV.',
    es: 'Pregunta por las vacunas de hepatitis y por la PrEP para el VIH.',
    sources: [s.prevention],
  },
  {
    id: 'injecting-press-after',
    about,
    family: 'buffer',
    en: 'Press on the spot afterwards with something dry and new.',
    es: 'Después, presiona el lugar con algo seco y nuevo.',
    sources: [s.injectingTips],
  },
  {
    id: 'injecting-new-needle',
    about,
    family: 'manner',
    en: 'Use a new needle and syringe each time.',
    es: 'Usa una aguja y una jeringa nuevas cada vez.',
    sources: [s.injecting, s.saferUse],
  },
  {
    id: 'injecting-own-kit',
    about,
    family: 'manner',
    en: 'Use your own cooker, filter and water. Share none of them.',
    es: 'Usa tu propia cuchara o cazoleta, tu filtro y tu agua. No los compartas.',
    sources: [s.injecting, s.injectingTips, s.saferUse],
  },
  {
    id: 'injecting-wash-first',
    about,
    family: 'manner',
    en: 'Wash your hands, then wipe the skin once with a swab.',
    es: 'Lávate las manos y pasa después una toallita con alcohol, una sola vez.',
    note: {
      en: 'Licking the needle or the skin brings germs in.',
      es: 'Chupar la aguja o la piel mete gérmenes.',
    },
    sources: [s.injectingTips],
  },
  {
    id: 'injecting-change-spot',
    about,
    family: 'manner',
    en: 'Change the spot each time. Keep away from neck and groin.',
    es: 'Cambia de lugar cada vez. Evita el cuello y la ingle.',
    sources: [s.injectingTips, s.injectingSites],
  },
  {
    id: 'injecting-light-and-time',
    about,
    family: 'manner',
    en: 'Choose a warm place with light and time. Leave the door unlocked.',
    es: 'Elige un lugar cálido, con luz y sin prisa. Deja la puerta sin llave.',
    sources: [s.injectingPlaces],
  },
  {
    id: 'injecting-sharps-box',
    about,
    family: 'manner',
    en: 'Put used needles straight into a sharps box or a hard bottle.',
    es: 'Echa las agujas usadas enseguida en un contenedor para agujas o una botella dura.',
    sources: [s.injecting],
  },
  {
    id: 'injecting-one-time-less',
    about,
    family: 'reduce',
    en: 'Choose one time this week to do it another way than by needle.',
    es: 'Elige una vez esta semana para hacerlo sin aguja.',
    note: {
      en: 'Other ways can lead to an overdose too.',
      es: 'Las otras maneras también pueden causar una sobredosis.',
    },
    sources: [s.crack, s.injectingSites],
  },
]);
