import type { circle as en } from '../en/circle.ts';

export const circle = {
  'circle.title': 'Tu círculo',
  'circle.intro.only-you': 'Tú tienes las llaves. No hay nadie más en este cuaderno.',
  'circle.intro.with': 'Tú tienes las llaves. Aquí está quién más puede ver este cuaderno.',
  'circle.with-me': 'Quién está conmigo',
  'circle.picture.only-you': 'Un aro: tú. Nadie más está dentro.',
  'circle.picture.here': 'Dos aros que se tocan: tú y {name}, que está ante esta pantalla.',
  'circle.picture.device': 'Dos aros que se tocan: tú y {name}, en cuyo aparato está este cuaderno.',
  'circle.you': 'Tú',
  'circle.someone': 'tu terapeuta',
  'circle.meet.only-you': 'Un aro es una persona. Donde dos aros se tocan, hay algo que ven las dos.',
  'circle.meet.with': 'Donde los aros se tocan, se ve desde los dos lados.',
  'circle.device-more':
    'Al final de cualquier sesión puedes llevarte tu archivo sellado y pedir que este cuaderno salga del aparato.',

  'circle.who': 'Quién puede ver qué',
  'circle.thing': 'Qué',
  'circle.seen-by': 'Quién puede verlo',
  'circle.what.map': 'Mapa y daños',
  'circle.what.plan': 'Metas y pasos',
  'circle.what.look-back': 'Apuntes y mirar atrás',
  'circle.what.safety': 'Planes de seguridad',
  'circle.what.sessions': 'Sesiones',
  'circle.what.pocket': 'Líneas que dejaste a la vista sin abrir',
  'circle.pocket': 'Cualquiera que tenga este aparato en la mano',
  'circle.later':
    'Este cuaderno todavía no tiene frase de paso. Cualquiera que tenga este aparato en la mano puede abrirlo.',
  'circle.choose-passphrase': 'Elegir una frase de paso',

  'circle.together': 'En una sola pantalla',
  'circle.together-more':
    'Tú y tu terapeuta se sientan ante una sola pantalla. Lo que escriben en compañía solo pasa a ser tuyo cuando dices que sí.',
  'circle.begin': 'Empezar una sesión en esta pantalla',
  'circle.open-since': 'Hay una sesión abierta desde el {at}.',
  'circle.go-on': 'Seguir con ella',

  'circle.card': 'La tarjeta de terapeuta',
  'circle.card.none': 'Nadie ha escrito una tarjeta de terapeuta en este cuaderno.',
  'circle.card.open': 'Abrir la tarjeta',
  'circle.card.write': 'Escribir la tarjeta',

  'circle.sessions': 'Sesiones anteriores',
  'circle.sessions.none': 'Todavía ninguna.',
  'circle.session.with': 'Con {name}',
  'circle.session.page': 'La hoja que me llevé el {day}',
} as const satisfies Record<keyof typeof en, string>;
