import type { locks as en } from '../en/locks.ts';

export const locks = {
  'locks.title': '¿Qué cuaderno?',
  'locks.intro': 'Está cerrado. Lo que hay dentro se puede leer otra vez cuando lo abras.',
  'locks.other': 'Elegir otro cuaderno',
  'locks.doors': 'Ir a las puertas',
  'locks.desk': 'Escritorio',
  'locks.made': 'Hecho el {day}',
  'locks.passphrase': 'Tu frase de paso',
  'locks.kit': 'El código de tu hoja de recuperación',
  'locks.kit-hint': 'Siete grupos de cuatro. Da igual si usas mayúsculas, minúsculas o espacios.',
  'locks.later': 'Todavía no hay frase de paso. Cualquiera que tenga este aparato en la mano puede abrirlo.',
  'locks.waiting':
    'Abriendo. Va despacio a propósito, para que nadie pueda adivinar rápido. Tarda unas cuantas respiraciones.',
  'locks.stop': 'Detener',
  'locks.open': 'Abrir',
  'locks.use-passphrase': 'Usar la frase de paso',
  'locks.use-kit': 'Usar la hoja de recuperación',
  'locks.cover.cup': 'La taza',
  'locks.cover.bird': 'El pájaro',
  'locks.cover.chairs': 'Las dos sillas',
  'locks.cover.lantern': 'El farol',
  'locks.cover.keys': 'Las llaves',
  'locks.cover.stair': 'La escalera',
  'locks.cover.envelope': 'El sobre',
  'locks.cover.notebook': 'El cuaderno',
} as const satisfies Record<keyof typeof en, string>;
