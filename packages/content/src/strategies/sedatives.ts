import { sources as s } from './sources.ts';
import { unreviewed } from './strategy.ts';

const about = ['sedatives'] as const;

/** Benzodiazepines, sleeping pills, gabapentinoids, barbiturates, GHB. The app never gives a plan for coming off. [D11] */
export const sedatives = unreviewed([
  {
    id: 'sedatives-apart',
    about: ['sedatives', 'opioids'],
    family: 'buffer',
    en: 'Keep sedatives apart from opioids.',
    es: 'No juntes los sedantes con opioides.',
    note: {
      en: 'Together they can stop your breathing. If a doctor gave you both, ask before you change anything.',
      es: 'Juntos pueden parar la respiración. Si te recetaron los dos, pregunta antes de cambiar algo.',
    },
    sources: [s.benzos, s.overdoseToolkit],
  },
  {
    id: 'sedatives-someone-knows',
    about,
    family: 'buffer',
    en: 'Have someone near who knows what you took, and when.',
    es: 'Ten cerca a alguien que sepa qué tomaste y a qué hora.',
    sources: [s.benzos, s.ghb],
  },
  {
    id: 'sedatives-write-it-down',
    about,
    family: 'manner',
    en: 'Write down each dose and the time.',
    es: 'Apunta cada dosis y la hora.',
    note: {
      en: 'These drugs can take away the memory of what you took.',
      es: 'Estas sustancias pueden borrar el recuerdo de lo que tomaste.',
    },
    sources: [s.bromazolam, s.ghb],
  },
  {
    id: 'sedatives-quarter-first',
    about,
    family: 'manner',
    en: 'With street pills, start with a quarter and wait two hours.',
    es: 'Con pastillas de la calle, empieza con un cuarto y espera dos horas.',
    note: {
      en: 'Pills that look the same can be much stronger, or be something else.',
      es: 'Pastillas iguales por fuera pueden ser mucho más fuertes, o ser otra cosa.',
    },
    sources: [s.benzos, s.bromazolam],
  },
  {
    id: 'sedatives-measure-ghb',
    about,
    family: 'manner',
    en: 'Measure GHB with a syringe without a needle. Set a timer.',
    es: 'Mide el GHB con una jeringa sin aguja. Pon un temporizador.',
    note: {
      en: 'Each dose adds to the last one. Wait two hours or more. Never with alcohol.',
      es: 'Cada dosis se suma a la anterior. Espera dos horas o más. Nunca con alcohol.',
    },
    sources: [s.ghb, s.ghbRelease],
  },
  {
    id: 'sedatives-one-source',
    about,
    family: 'manner',
    en: 'Keep to one source, and ask when the batch is new.',
    es: 'Compra siempre en el mismo sitio y pregunta si el lote es nuevo.',
    note: {
      en: 'It lowers surprises. It does not make the strength known.',
      es: 'Evita algunas sorpresas. No dice cuánta fuerza tiene.',
    },
    sources: [s.useManagement],
  },
  {
    id: 'sedatives-not-driving',
    about,
    family: 'manner',
    en: 'Leave driving, baths and minding a child alone for another time.',
    es: 'Deja para otro momento conducir, bañarte o cuidar a solas de un niño.',
    sources: [s.benzos],
  },
  {
    id: 'sedatives-small-batches',
    about,
    family: 'reduce',
    en: 'Split what you have into small batches, and put the rest away.',
    es: 'Divide lo que tienes en partes pequeñas y guarda el resto.',
    sources: [s.bromazolam],
  },
  {
    id: 'sedatives-slowly-with-help',
    about,
    family: 'reduce',
    en: 'Go down slowly, with whoever prescribes for you.',
    es: 'Baja despacio, con quien te receta.',
    note: {
      en: 'Do not stop all at once. It can bring on a fit. Safety has a card on this.',
      es: 'No pares de golpe. Puede causar convulsiones. En Seguridad hay una tarjeta sobre esto.',
    },
    sources: [s.taper, s.bromazolam],
  },
]);
