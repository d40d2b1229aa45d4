import { sources as s } from './sources.ts';
import { unreviewed } from './strategy.ts';

const about = ['gaming'] as const;

export const gaming = unreviewed([
  {
    id: 'gaming-meal-first',
    about,
    family: 'buffer',
    en: 'Have a meal before you start.',
    es: 'Come antes de empezar.',
    sources: [s.gamingBook],
  },
  {
    id: 'gaming-stand-up',
    about,
    family: 'buffer',
    en: 'Stand up between rounds. Look out of the window.',
    es: 'Levántate entre partidas. Mira por la ventana.',
    sources: [s.gamingBook],
  },
  {
    id: 'gaming-out-of-bedroom',
    about,
    family: 'manner',
    en: 'Keep the screen out of the bedroom at night.',
    es: 'Deja la pantalla fuera del dormitorio por la noche.',
    sources: [s.screens],
  },
  {
    id: 'gaming-log-off-habit',
    about,
    family: 'manner',
    en: 'End each time the same way: save, say goodbye, make tea.',
    es: 'Termina siempre igual: guarda, despídete, prepara un té.',
    sources: [s.gamingBook],
  },
  {
    id: 'gaming-mute-calls',
    about,
    family: 'manner',
    en: 'Turn off the messages that call you back to the game.',
    es: 'Apaga los avisos que te llaman a volver al juego.',
    sources: [s.gamingBook],
  },
  {
    id: 'gaming-end-alarm',
    about,
    family: 'reduce',
    en: 'Set an alarm for the end before you begin.',
    es: 'Pon una alarma para el final antes de empezar.',
    sources: [s.gamingBook],
  },
  {
    id: 'gaming-blocker',
    about,
    family: 'reduce',
    en: 'Use a blocker for the hours you choose.',
    es: 'Usa un bloqueador en las horas que tú elijas.',
    sources: [s.gamingBook],
  },
]);
