import { sources as s } from './sources.ts';
import { unreviewed } from './strategy.ts';

const about = ['opioids'] as const;

export const opioids = unreviewed([
  {
    id: 'opioids-naloxone-in-sight',
    about,
    family: 'buffer',
    en: 'Keep naloxone in sight, and tell others where it is.',
    es: 'Ten naloxona a la vista y di a los demás dónde está.',
    sources: [s.fentanyl, s.heroin, s.overdoseToolkit],
  },
  {
    id: 'opioids-with-someone',
    about,
    family: 'buffer',
    en: 'Have someone with you who can help. Take turns.',
    es: 'Ten contigo a alguien que pueda ayudar. Mejor por turnos.',
    sources: [s.fentanyl, s.heroin],
  },
  {
    id: 'opioids-spotting-line',
    about: ['opioids', 'stimulants', 'sedatives'],
    family: 'buffer',
    en: 'If you are alone, call a line that stays on the phone with you.',
    es: 'Si no hay nadie contigo, llama a una línea que te acompañe por teléfono.',
    note: {
      en: 'Not every country has one. Safety lists those we could check. Leave the door unlocked for help.',
      es: 'No la hay en todos los países. En Seguridad están las que pudimos comprobar. Deja la puerta sin llave para que entre la ayuda.',
    },
    sources: [s.spotting],
  },
  {
    id: 'opioids-less-after-break',
    about,
    family: 'manner',
    en: 'After a break, or with a new batch, start with much less.',
    es: 'Después de una pausa, o con un lote nuevo, empieza con mucho menos.',
    note: {
      en: 'A few days off are enough: your body may handle far less than before.',
      es: 'Bastan unos días de pausa: tu cuerpo puede aguantar mucho menos que antes.',
    },
    sources: [s.overdoseToolkit, s.fentanyl],
  },
  {
    id: 'opioids-little-then-wait',
    about,
    family: 'manner',
    en: 'Try a little first. Then wait before you take more.',
    es: 'Prueba un poco primero. Después espera antes de tomar más.',
    sources: [s.heroin, s.fentanyl],
  },
  {
    id: 'opioids-smoke-or-snort',
    about: ['opioids', 'injecting'],
    family: 'manner',
    en: 'Smoke it or snort it, so that you inject less often.',
    es: 'Fúmalo o inhálalo para inyectarte menos veces.',
    note: {
      en: 'Smoking and snorting can lead to an overdose too. Keep naloxone near.',
      es: 'Fumar o inhalar también puede causar una sobredosis. Ten naloxona cerca.',
    },
    sources: [s.crack, s.heroin],
  },
  {
    id: 'opioids-have-it-checked',
    about: ['opioids', 'stimulants', 'sedatives'],
    family: 'manner',
    en: 'Have it checked, or use a test strip, before you take it.',
    es: 'Llévalo a analizar o usa una tira reactiva antes de tomarlo.',
    note: {
      en: 'A strip does not say how much is in it, and it can miss things. Laws on strips differ.',
      es: 'La tira no dice cuánto hay y puede no detectar algunas cosas. Las leyes sobre las tiras cambian según el lugar.',
    },
    sources: [s.heroin],
  },
  {
    id: 'opioids-more-time',
    about,
    family: 'reduce',
    en: 'Leave a little more time between doses.',
    es: 'Deja un poco más de tiempo entre una dosis y otra.',
    sources: [s.useManagement],
  },
  {
    id: 'opioids-medicine',
    about,
    family: 'reduce',
    en: 'Ask about methadone or buprenorphine, or keep taking it.',
    es: 'Pregunta por la metadona o la buprenorfina, o sigue tomándola.',
    note: {
      en: 'Fewer people die while they take it. If you stop it, your body may handle less.',
      es: 'Mientras se toma, mueren menos personas. Si la dejas, tu cuerpo puede aguantar menos.',
    },
    sources: [s.agonist],
  },
  {
    id: 'opioids-put-some-away',
    about,
    family: 'reduce',
    en: 'Before you start, put part of it away, out of sight.',
    es: 'Antes de empezar, guarda una parte donde no la veas.',
    sources: [s.useManagement],
  },
]);
