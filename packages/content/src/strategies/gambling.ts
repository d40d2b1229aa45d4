import { sources as s } from './sources.ts';
import { unreviewed } from './strategy.ts';

const about = ['gambling'] as const;

export const gambling = unreviewed([
  {
    id: 'gambling-rent-first',
    about,
    family: 'buffer',
    en: 'Pay rent, food and bills first.',
    es: 'Paga primero la vivienda, la comida y los recibos.',
    sources: [s.gamblersHelp],
  },
  {
    id: 'gambling-step-out',
    about,
    family: 'buffer',
    en: 'Step out for air and something to eat now and then.',
    es: 'Sal de vez en cuando a tomar aire y a comer algo.',
    sources: [s.gambling, s.gamblersHelp],
  },
  {
    id: 'gambling-cash-only',
    about,
    family: 'manner',
    en: 'Take only cash. Leave the cards at home.',
    es: 'Lleva solo efectivo. Deja las tarjetas en casa.',
    sources: [s.gamblersHelp],
  },
  {
    id: 'gambling-bank-block',
    about,
    family: 'manner',
    en: 'Ask your bank to block payments to betting firms.',
    es: 'Pide a tu banco que bloquee los pagos a casas de apuestas.',
    sources: [s.gamblingBlocks],
  },
  {
    id: 'gambling-someone-holds-money',
    about,
    family: 'manner',
    en: 'Let someone you trust look after part of the money.',
    es: 'Pide a alguien de confianza que te guarde una parte del dinero.',
    note: {
      en: 'Only if you can ask for it back at any time and feel safe with them.',
      es: 'Solo si puedes pedirlo de vuelta cuando quieras y te sientes a salvo con esa persona.',
    },
    sources: [s.spending],
  },
  {
    id: 'gambling-not-when-low',
    about,
    family: 'manner',
    en: 'Wait for another day when you feel low or have been drinking.',
    es: 'Déjalo para otro día si te sientes mal o has bebido.',
    sources: [s.gambling, s.gamblersHelp],
  },
  {
    id: 'gambling-set-limits',
    about,
    family: 'reduce',
    en: 'Set a limit of money and of time on the site before you play.',
    es: 'Pon en la página un límite de dinero y de tiempo antes de jugar.',
    sources: [s.gambling],
  },
  {
    id: 'gambling-leave-when-gone',
    about,
    family: 'reduce',
    en: 'Leave when the money you set is gone. Winning it back can wait.',
    es: 'Vete cuando se acabe el dinero que pusiste. Recuperarlo puede esperar.',
    sources: [s.gambling],
  },
  {
    id: 'gambling-self-exclusion',
    about,
    family: 'reduce',
    en: 'Ask the sites or places to keep you out for a time you choose.',
    es: 'Pide a las páginas o a los locales que no te dejen entrar durante el tiempo que elijas.',
    note: {
      en: 'It often cannot be undone before that time is over.',
      es: 'Muchas veces no se puede deshacer antes de que pase ese tiempo.',
    },
    sources: [s.gamblingBlocks],
  },
]);
