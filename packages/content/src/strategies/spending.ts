import { sources as s } from './sources.ts';
import { unreviewed } from './strategy.ts';

const about = ['spending'] as const;

export const spending = unreviewed([
  {
    id: 'spending-receipts',
    about,
    family: 'buffer',
    en: 'Keep the receipt and leave the tags on, so that it can go back.',
    es: 'Guarda el recibo y no quites las etiquetas, por si quieres devolverlo.',
    sources: [s.receipts],
  },
  {
    id: 'spending-tell-someone',
    about,
    family: 'buffer',
    en: 'Tell someone you trust what the first signs look like.',
    es: 'Cuéntale a alguien de confianza cómo son las primeras señales.',
    sources: [s.spending],
  },
  {
    id: 'spending-saved-cards',
    about: ['spending', 'gaming'],
    family: 'manner',
    en: 'Take your saved card off sites, games and the phone.',
    es: 'Borra tu tarjeta guardada de páginas, juegos y teléfono.',
    sources: [s.spending],
  },
  {
    id: 'spending-own-pot',
    about,
    family: 'manner',
    en: 'Keep spending money apart, and pay only from there.',
    es: 'Separa el dinero para gastos y paga solo con ese.',
    sources: [s.useManagement],
  },
  {
    id: 'spending-mute-shops',
    about,
    family: 'manner',
    en: 'Stop the shop messages, and take the shop apps off your phone.',
    es: 'Cancela los mensajes de tiendas y quita sus aplicaciones del teléfono.',
    sources: [s.spending],
  },
  {
    id: 'spending-wait-a-day',
    about,
    family: 'reduce',
    en: 'Write it on a list and wait one day. Then decide.',
    es: 'Apúntalo en una lista y espera un día. Después decide.',
    sources: [s.spending],
  },
]);
