import type { doors as en } from '../en/doors.ts';

export const doors = {
  'doors.language.en': 'English',
  'doors.language.es': 'Español',
  'doors.title': 'Agárrate por donde quieras.',
  'doors.intro':
    'Un lugar tranquilo para mirar lo que haces, lo que hay detrás y lo que quieres. Suelta y vuelve cuando te parezca.',
  'doors.open-mine': 'Abrir un cuaderno de este aparato',
  'doors.three-doors': 'Tres puertas',
  'doors.on-my-own': 'Por mi cuenta',
  'doors.on-my-own-more': 'Nada sale de este aparato. También puedes usarlo con alguien a tu lado.',
  'doors.invitation': 'Tengo una invitación',
  'doors.invitation-more': 'Compartes con tu terapeuta lo que tú eliges, cada cual en su aparato.',
  'doors.therapist': 'Soy terapeuta',
  'doors.therapist-more': 'Prepara un escritorio y un cuaderno para cada persona a la que atiendes.',
  'doors.before': 'Antes de entrar',
  'doors.before.no-account': 'Sin cuenta. Sin correo. Sin número de teléfono.',
  'doors.before.skip': 'Puedes saltarte cualquier pregunta. Lo que dejas en blanco queda en blanco.',
  'doors.before.leave':
    'Salir cierra la página al momento; pulsar Mayús tres veces también. El historial del navegador puede seguir mostrando que estuviste aquí.',
  'doors.danger-now': '¿Hay algo peligroso ahora mismo?',
  'doors.restore': 'Tengo un archivo sellado',
  'doors.settings': 'Ajustes',
  'doors.back': 'Las puertas',
  'doors.about.title': 'Antes de la primera palabra',
  'doors.about.what': 'Qué es esto',
  'doors.about.what.text':
    'Un cuaderno para lo que haces, lo que te da, lo que te cuesta y adónde quieres ir. Dejarlo es un camino entre muchos. Seguir con más cuidado también lo es.',
  'doors.about.who': 'Quién puede verlo',
  'doors.about.who.text':
    'Nadie ve esto. Está sellado en este aparato. Hasta que pongas una frase de paso, cualquiera que tenga este aparato en la mano puede abrirlo.',
  'doors.about.who.desk':
    'El cuaderno de cada persona es suyo: su propia llave, su propia cerradura, su propio archivo sellado. Nunca se mezclan. Las personas con las que trabajas tienen que saber que su cuaderno está en tu aparato.',
  'doors.about.leave': 'Cómo salir rápido',
  'doors.about.leave.text':
    'Pulsa Salir, o Mayús tres veces. El cuaderno se cierra y aparece una página corriente. El historial del navegador se queda.',
  'doors.about.where': 'Dónde se guarda',
  'doors.about.where.text':
    'En este aparato y en ningún otro sitio, hasta que hagas una copia. Si se borra el navegador, lo que solo está aquí se pierde. Puedes hacer una copia sellada cuando quieras.',
  'doors.about.where.desk':
    'Tu escritorio y estos cuadernos están en este aparato hasta que hagas una copia. Lo que una persona comparte desde su propio aparato, y lo que tú le escribes, pasa por un relevo que no puede leerlo. Si se borra el navegador, lo que solo está aquí se pierde. Puedes hacer una copia sellada cuando quieras.',
  'doors.about.cannot': 'Qué no puede hacer',
  'doors.about.cannot.text':
    'No te vigila y no llama a nadie. No sirve para emergencias. No puede esconderse de alguien que te obligue a abrirlo.',
  'doors.about.begin': 'Empezar',
  'doors.about.more': 'Cómo funciona',
  'doors.how.title': 'Cómo funciona',
  'doors.how.method': 'En qué se apoya',
  'doors.how.method.text':
    'En la terapia de reducción de daños: tú y tu terapeuta miran juntos tu vida entera, sin juzgar, y dan pasos pequeños que eliges tú. No hace falta dejar nada para recibir ayuda.',
  'doors.how.rights': 'Lo que es tuyo',
  'doors.how.rights.text':
    'Puedes verlo todo, decir que no, cambiar u ocultar cosas, llevarte una copia y borrarlo. Tú decides tus metas. Usas tus propias palabras.',
  'doors.how.sealed': 'Cómo se sella',
  'doors.how.sealed.text':
    'Lo que escribes se sella antes de guardarse. Cuando has puesto una frase de paso, solo ella o tu hoja de recuperación lo abren. Nadie puede cambiarlas por ti y nadie puede leerlo sin ellas. Las líneas de un plan de seguridad que dejas a la vista sin abrir no están selladas.',
  'doors.how.history': 'Qué deja rastro',
  'doors.how.history.text':
    'La dirección y el título de esta página son siempre los mismos, mires lo que mires. El historial del navegador sigue mostrando que la página estuvo abierta.',
  'doors.how.force': 'De qué no puede protegerte',
  'doors.how.force.text':
    'De alguien que te obligue a abrirlo. De alguien que mire mientras escribes. De un aparato con un programa espía. Y una página web es tan honesta como quien te la envía.',
  'doors.how.tested': 'Qué se ha probado',
  'doors.how.tested.text':
    'Se basa en métodos probados en persona. Este programa en sí no se ha probado. Sus textos de seguridad dicen quién los ha revisado; por ahora, nadie.',
  'doors.how.code': 'Programa libre',
  'doors.how.code.text': 'Cualquiera puede leer, usar y cambiar su código con la licencia AGPL-3.0-or-later.',
  'doors.help.title': '¿Con qué te gustaría tener ayuda?',
  'doors.help.intro': 'Con tus palabras. Una palabra basta, y ninguna también.',
  'doors.help.label': 'Qué está pasando',
  'doors.help.on': 'Guardar esto y seguir',
  'doors.help.skip': 'Saltar esto',
  'doors.danger.title': '¿Hay algo peligroso ahora mismo?',
  'doors.danger.intro':
    'Esto se pregunta una vez. Toca lo que encaje y se abre la página que corresponde. Puedes saltártelo.',
  'doors.danger.overdose-or-alone': 'Tomar demasiado, o consumir a solas',
  'doors.danger.withdrawal': 'Sentirme mal cuando paro o bajo',
  'doors.danger.suicide-or-self-injury': 'Pensar en morir o en hacerme daño',
  'doors.danger.unsafe-with-someone': 'Alguien me hace daño o me da miedo',
  'doors.danger.child-or-other-at-risk': 'Un niño, una niña u otra persona puede estar en peligro',
  'doors.danger.body': 'Una herida, una infección, un embarazo, o encontrarme mal',
  'doors.danger.on': 'Seguir',
} as const satisfies Record<keyof typeof en, string>;
