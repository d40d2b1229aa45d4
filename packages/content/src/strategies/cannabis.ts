import { sources as s } from './sources.ts';
import { unreviewed } from './strategy.ts';

const about = ['cannabis'] as const;

export const cannabis = unreviewed([
  {
    id: 'cannabis-rest-of-evening',
    about,
    family: 'buffer',
    en: 'Have water and something to eat ready, and a place to sit down.',
    es: 'Ten listos agua, algo de comer y un sitio donde sentarte.',
    sources: [s.useManagement],
  },
  {
    id: 'cannabis-less-thc',
    about,
    family: 'manner',
    en: 'Choose one with less THC, or ask how strong it is.',
    es: 'Elige una con menos THC o pregunta qué fuerza tiene.',
    sources: [s.cannabis],
  },
  {
    id: 'cannabis-vaporise',
    about,
    family: 'manner',
    en: 'Use a dry herb vaporiser in place of smoke.',
    es: 'Usa un vaporizador de hierba seca en lugar de fumarla.',
    note: {
      en: 'It spares the lungs some smoke. It is not free of risk.',
      es: 'Ahorra humo a los pulmones. No deja de tener riesgos.',
    },
    sources: [s.cannabis],
  },
  {
    id: 'cannabis-breathe-out',
    about,
    family: 'manner',
    en: 'Breathe out straight away. Do not hold it in.',
    es: 'Suelta el aire enseguida. No lo aguantes.',
    sources: [s.cannabis],
  },
  {
    id: 'cannabis-edible-wait',
    about,
    family: 'manner',
    en: 'If you eat it, take a little and wait. It comes on slowly.',
    es: 'Si la comes, toma poca y espera. El efecto tarda en llegar.',
    sources: [s.cannabis],
  },
  {
    id: 'cannabis-six-hours',
    about,
    family: 'manner',
    en: 'Wait at least six hours before you drive. Wait longer if you still feel it.',
    es: 'Espera al menos seis horas antes de conducir. Espera más si aún notas el efecto.',
    sources: [s.cannabisDriving],
  },
  {
    id: 'cannabis-later-first',
    about,
    family: 'reduce',
    en: 'Have the first one later in the day.',
    es: 'Deja el primero para más tarde.',
    sources: [s.useManagement],
  },
  {
    id: 'cannabis-some-days',
    about,
    family: 'reduce',
    en: 'Keep some days of the week without it.',
    es: 'Guarda algunos días de la semana sin usarla.',
    sources: [s.cannabis],
  },
  {
    id: 'cannabis-break',
    about,
    family: 'reduce',
    en: 'Take a break for a few days, then see.',
    es: 'Haz una pausa de unos días y luego decides.',
    note: {
      en: 'Sleep and mood can be harder for some days. After a break the same amount feels stronger.',
      es: 'El sueño y el ánimo pueden costar unos días. Después de la pausa, la misma cantidad se nota más.',
    },
    sources: [s.cannabis],
  },
]);
