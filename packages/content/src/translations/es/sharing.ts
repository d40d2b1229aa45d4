import type { sharing as en } from '../en/sharing.ts';

export const sharing = {
  'sharing.part.map': 'Mapa',
  'sharing.part.harms': 'Daños',
  'sharing.part.plan': 'Metas y pasos',
  'sharing.part.check-ins': 'Apuntes',
  'sharing.part.follow': 'Lo que sigo de cerca',
  'sharing.part.safety-plan': 'Planes de seguridad',
  'sharing.part.map.more':
    'Lo que haces, lo que te da, lo que hay detrás, lo que te sostiene y las líneas que trazas entre todo eso.',
  'sharing.part.harms.more':
    'Tus daños, cuánto te pesa cada uno con el tiempo y tu orden de lo que más importa. En el orden solo están los daños que compartes.',
  'sharing.part.plan.more':
    'Las metas con sus pasos, escalas, planes de «si pasa esto» y repasos, las maneras que quieres probar, y tu plan de consumo y cómo resultó.',
  'sharing.part.check-ins.more':
    'Lo que dijiste día por día, los descansos y cambios como un ingreso en el hospital o una detención. Va el día, no la hora. Las cantidades van solo con lo que compartes de tu mapa.',
  'sharing.part.follow.more': 'Lo que elegiste seguir y lo que apuntaste sobre ello.',
  'sharing.part.safety-plan.more':
    'Todas las líneas de tus planes de seguridad, con los teléfonos que hay en ellas.',

  'sharing.kept-here': 'Guardado aquí',
  'sharing.sent': 'Enviado',
  'sharing.not-sent':
    '{count, plural, one {# cosa está guardada aquí y todavía no se ha enviado.} other {# cosas están guardadas aquí y todavía no se han enviado.}}',
  'sharing.not-shared-now': 'Ahora no se comparte',
  'sharing.not-shared-now.more': 'Esto va sin motivo y sin fecha. Puede que nunca se haya compartido.',

  'sharing.see.you-and': 'Tú y {name}',
  'sharing.see.you-and-someone': 'Tú y tu terapeuta',
  'sharing.see.before': 'Antes de que salga, aquí ves quién lo va a ver.',
  'sharing.see.private': 'No compartes nada hasta que tú lo digas.',

  'sharing.share.this': 'Compartir esto con {name}',
  'sharing.share.this.more':
    'Desde ahora, {name} ve esto y lo que depende de ello, tal como está y cada vez que lo cambies.',
  'sharing.share.kind': 'Compartir todo lo de este tipo con {name}',
  'sharing.share.kind.more': 'Desde ahora, {name} ve todo lo de este tipo que guardes.',
  'sharing.share.links':
    'La unión con otra cosa va solo cuando se comparten los dos extremos. El lugar de cada cosa en el dibujo de tu mapa se queda aquí.',
  'sharing.shared-with': 'Compartido con {name}.',
  'sharing.goes-with': 'Esto va junto con aquello de lo que depende.',
  'sharing.except': 'Lo que dejaste de compartir, una cosa cada vez, se queda contigo.',
  'sharing.about-stopped':
    'Esto habla de algo que dejaste de compartir. Se queda aquí, a no ser que lo compartas aparte.',
  'sharing.yes-is-not-share': 'Tu sí lo hace tuyo. No comparte nada: {name} lo ve solo si lo compartes.',

  'sharing.past': '¿Va también lo que ya hay?',
  'sharing.past.yes': 'Sí, lo que hay ahora y lo que venga después',
  'sharing.past.no': 'No, solo lo que venga desde ahora',
  'sharing.past.choose-first': 'Elige antes una de las dos.',

  'sharing.stop.this': 'Dejar de compartir esto',
  'sharing.stop.this.more':
    'Se queda contigo. Desde ahora, {name} no recibe nada más de esto y ve «ahora no se comparte».',
  'sharing.stop.kind': 'Dejar de compartir este tipo',
  'sharing.stop.kind.more':
    'Todo lo de este tipo se queda contigo, también lo que compartiste aparte. Desde ahora, {name} no recibe nada más de ello y ve «ahora no se comparte».',
  'sharing.stop.room': 'Cerrar la sala con {name}',
  'sharing.stop.room.more':
    'Desde ahora no va nada de ti a {name}, ni viene nada de {name} a ti. Tu cuaderno queda como está. Para volver a compartir hace falta otra invitación.',
  'sharing.stop.no-reason': 'No te hace falta ningún motivo, y a {name} no se le dice ninguno.',
  'sharing.stays-read': 'Lo que {name} ya leyó, leído queda.',
  'sharing.stopped.this': 'Esto ya no se comparte con {name}.',
  'sharing.stopped.kind': 'Este tipo ya no se comparte con {name}.',
  'sharing.stopped.room': 'La sala con {name} está cerrada.',

  'sharing.self-claimed': 'Tú llamas terapeuta a {name}. Handrail no lo ha comprobado.',
  'sharing.self-claimed.someone': 'Tú llamas terapeuta a esta persona. Handrail no lo ha comprobado.',
  'sharing.opened': 'Lo que la aplicación de {name} dice que abrió',
  'sharing.opened.someone': 'Lo que su aplicación dice que abrió',
  'sharing.opened.none': 'No ha dicho nada.',
  'sharing.nobody-can-check': 'Nadie puede comprobarlo.',
} as const satisfies Record<keyof typeof en, string>;
