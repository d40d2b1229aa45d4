import type { devices as en } from '../en/devices.ts';

export const devices = {
  'devices.link': 'Mis aparatos',
  'devices.link-more': 'Cuáles eres tú, para las personas de tu círculo',
  'devices.title': 'Mis aparatos',
  'devices.intro':
    'Cada aparato que abrió este cuaderno firma lo que envía. Las personas de tu círculo ven que eres tú.',
  'devices.this': 'Este aparato',
  'devices.number': 'Aparato {number}',
  'devices.since': 'Desde el {day}',
  'devices.since-unknown': 'No se sabe desde cuándo',
  'devices.removed': 'Quitado',
  'devices.remove': 'Quitar',
  'devices.remove-title': '¿Quitar el aparato {number}?',
  'devices.remove-goes':
    'No recibe ninguna llave nueva en ninguna sala, y nada de lo que escriba desde ahora cuenta. Hazlo si se perdió o ya no es tuyo.',
  'devices.remove-stays':
    'Lo que hay en ese aparato sigue en él, y quien tenga su frase de paso puede leerlo. Un aparato quitado no vuelve.',
  'devices.remove-yes': 'Quitarlo',
  'devices.removed-note': 'Ese aparato está quitado.',
  'devices.means': 'Qué quiere decir esto',
  'devices.means-new': 'Un aparato aparece aquí cuando abres en él un archivo sellado.',
  'devices.means-restored':
    'Lo que compartes sale del aparato más nuevo. Uno más viejo todavía puede leer y guardar.',
  'devices.means-lost': 'Un aparato perdido se puede quitar. Entonces deja de contar como tú.',
} as const satisfies Record<keyof typeof en, string>;
