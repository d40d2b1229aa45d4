import type { invitations as en } from '../en/invitations.ts';

export const invitations = {
  'invitations.enter': 'Tengo una invitación',
  'invitations.enter-more':
    'Alguien te dio un código, un enlace o una imagen. Ponerlo aquí no comparte nada.',
  'invitations.code': 'El código de la invitación',
  'invitations.code-hint': 'Siete grupos de letras y números. El enlace entero también vale.',
  'invitations.code-first': 'Pon antes el código.',
  'invitations.go-on': 'Seguir',
  'invitations.picture': 'Como imagen',
  'invitations.picture-more':
    'Un cuadrado con campos negros pequeños. Se lee en este aparato y no se guarda.',
  'invitations.scan': 'Leerla con la cámara',
  'invitations.from-picture': 'Elegir una imagen',
  'invitations.picture-none':
    'En esta imagen no se puede leer ninguna invitación. Prueba con una más nítida, o escribe el código a mano.',
  'invitations.camera': 'Lo que ve la cámara',
  'invitations.camera-starts': 'La cámara se está encendiendo…',
  'invitations.camera-hold': 'Mantén la cámara quieta sobre la imagen. Sigue sola.',
  'invitations.camera-close': 'Apagar la cámara',
  'invitations.camera.refused':
    'El navegador no deja que esta página use la cámara. Puedes permitirlo en los ajustes del navegador, elegir una imagen o escribir el código a mano.',
  'invitations.camera.none':
    'No se encontró ninguna cámara en este aparato. Elige una imagen, o escribe el código a mano.',
  'invitations.camera.not-here':
    'La cámara no se puede usar ahora. Elige una imagen, o escribe el código a mano.',
  'invitations.where': '¿Tienes Handrail en otro sitio?',
  'invitations.where-more':
    'Lo que compartes sale de tu cuaderno. Si ya tienes uno, úsalo: así tus cosas quedan en un solo sitio.',
  'invitations.where.here': 'Sí, en este aparato',
  'invitations.where.here-more': 'Ábrelo, y la invitación te espera allí.',
  'invitations.where.browser': 'Sí, en otro navegador u otra aplicación',
  'invitations.where.browser-more':
    'Copia este código. Abre allí tu cuaderno, elige “Tengo una invitación” y pon el código.',
  'invitations.where.file': 'Sí, y quiero traer mis cosas aquí',
  'invitations.where.file-more':
    'Guarda allí un archivo sellado, en Mis datos, y ábrelo aquí. La invitación espera mientras tanto.',
  'invitations.where.file-act': 'Traer mis cosas',
  'invitations.where.no': 'No',
  'invitations.where.no-more': 'Se hace un cuaderno nuevo en este aparato.',
  'invitations.where.no-act': 'Empezar aquí',
  'invitations.other-code': 'Poner otro código',
  'invitations.passphrase-first': 'Antes, una frase de paso',
  'invitations.passphrase-why':
    'Sin ella, cualquiera que tenga este aparato en la mano podría leer lo que compartes con la otra persona. Después sigue la invitación.',
  'invitations.card-first': 'Antes, tu tarjeta',
  'invitations.card-first-more':
    'Va con la invitación: ante qué tienes que actuar, cuándo lees y qué hacer mientras tanto. La persona la lee antes de compartir nada.',
  'invitations.looking': 'Mirando quién invita…',
  'invitations.looking-more': 'Este aparato pregunta al relevo. No va nada tuyo.',
  'invitations.look-not': 'Esta invitación no se puede abrir ahora.',
  'invitations.try-again': 'Intentarlo otra vez',
  'invitations.invites': '{name} te invita',
  'invitations.until': 'Se puede responder hasta el {day}.',
  'invitations.unchecked-person': 'Esta persona dice llamarse {name}. Handrail no lo ha comprobado.',
  'invitations.nothing-yet':
    'Si respondes, {name} conoce el nombre que escribas abajo y nada más. Después tú eliges qué ve {name}.',
  'invitations.nothing-yet-person':
    'Si respondes, {name} ve tu nombre y tu tarjeta. Lo que {name} comparta contigo lo elige {name}.',
  'invitations.my-name': '¿Cómo quieres que te llamen?',
  'invitations.my-name-hint': '{name} lo ve. No tiene que ser tu nombre real.',
  'invitations.my-name-own': 'Lo ve la persona a la que invitas. No tiene que ser tu nombre real.',
  'invitations.my-name-desk': 'Lo ve la persona a la que invitas, junto con tu tarjeta.',
  'invitations.name-first': 'Escribe antes un nombre.',
  'invitations.answer': 'Seguir con {name}',
  'invitations.invite': 'Invitar a tu terapeuta',
  'invitations.invite-more':
    'Recibes un código para entregar. Sirve una vez, durante siete días. No se comparte nada hasta que comparen un número y tú elijas qué compartir.',
  'invitations.invite-person': 'Invitar a una persona',
  'invitations.invite-person-more':
    'Recibes un código para entregar. Sirve una vez, durante siete días. La persona lee antes tu tarjeta y elige qué ves.',
  'invitations.make': 'Hacer la invitación',
  'invitations.waiting': 'Tu invitación está lista',
  'invitations.hand-over':
    'Dásela a tu terapeuta: léela en voz alta, entrégala en papel o envíala por un medio de confianza. Quien la tenga puede responder, así que después comparen el número.',
  'invitations.hand-over-person':
    'Dásela a la persona: léela en voz alta, entrégala en papel o envíala por un medio en el que confíen. Quien la tenga puede responder, así que después comparen el número.',
  'invitations.link': 'Un enlace para copiar',
  'invitations.copy-link': 'Copiar el enlace',
  'invitations.copy-code': 'Copiar el código',
  'invitations.copied': 'Copiado.',
  'invitations.not-copied': 'El navegador no deja que esta página copie. Está seleccionado: cópialo a mano.',
  'invitations.show-picture': 'Mostrarla como imagen',
  'invitations.drawing': 'Dibujándola…',
  'invitations.qr': 'El enlace como imagen para una cámara',
  'invitations.once': 'Sirve una vez. El código queda aquí hasta que alguien responda.',
  'invitations.then':
    'Cuando alguien responda, esta página muestra un número de seis cifras. Lo comparan, y ya está.',
  'invitations.withdraw': 'Retirar la invitación',
  'invitations.answered': 'Respondiste a {name}',
  'invitations.answered-more':
    'A la espera del aparato de {name}. Entonces llega aquí un número de seis cifras para que lo comparen.',
  'invitations.come-back':
    'Puedes salir de esta página. Vuelves a encontrar la invitación en tu círculo o en tu escritorio.',
  'invitations.take-back': 'Retirar mi respuesta',
  'invitations.compare': 'Compara este número con {name}',
  'invitations.compare-how': 'Léanselo, por teléfono o en la misma habitación.',
  'invitations.compare-why':
    'Si los dos números son iguales, no hay nadie en medio entre tú y {name}. No lo envíes por mensaje: alguien en medio podría cambiarlo también.',
  'invitations.same': 'Es el mismo: sí, es {name}',
  'invitations.same-means': 'Se hace una llave para las dos partes. Todavía no se comparte nada.',
  'invitations.differs': 'Es distinto',
  'invitations.differs-means':
    'La invitación se cierra y no se compartió nada. Una de las dos partes hace otra.',
  'invitations.working': 'Un momento…',
  'invitations.said-yes': 'Dijiste que sí',
  'invitations.said-yes-more': 'A la espera de que {name} también diga que sí. Antes no se comparte nada.',
  'invitations.said-yes-code': 'El número era',
  'invitations.someone': 'la persona',
  'invitations.done': '{name} está en tu círculo',
  'invitations.done-more': 'Todavía no se comparte nada. {name} ve algo solo cuando tú lo eliges.',
  'invitations.done-at-desk': '{name} ya está en tu escritorio',
  'invitations.done-person': '{name} elige qué ves. Lo que comparta llega a tu escritorio.',
  'invitations.done-desk': 'Al escritorio',
  'invitations.choose': '¿Quieres compartir algo ahora?',
  'invitations.to-circle': 'A mi círculo',
  'invitations.begin-mine': 'Empezar con mi cuaderno',
  'invitations.new': 'Hacer una invitación nueva',
  'invitations.closed.used': 'Esta invitación ya se usó',
  'invitations.closed.used-more':
    'Sirve una vez, y otra persona llegó antes. Si no era quien querías, no se compartió nada con ella. Haz otra.',
  'invitations.closed.over': 'Esta invitación ha terminado',
  'invitations.closed.over-more':
    'Han pasado siete días. No se compartió nada. Una de las dos partes hace otra.',
  'invitations.closed.withdrawn': 'Esta invitación se retiró',
  'invitations.closed.withdrawn-more': 'Ya no sirve. No se compartió nada.',
  'invitations.closed.different': 'Los números eran distintos',
  'invitations.closed.different-more':
    'La invitación está cerrada y no se compartió nada. Quizá había alguien en medio, o respondió otra persona. Entrega una nueva en persona o por teléfono.',
  'invitations.open': 'Invitaciones abiertas',
  'invitations.arrived': 'Una invitación que pusiste está a la espera',
  'invitations.row': 'Tu invitación',
  'invitations.row-with': 'Tú y {name}',
  'invitations.row.waiting': 'Todavía no ha respondido nadie',
  'invitations.row.answered': 'Respondiste; el otro aparato aún no se ha conectado',
  'invitations.row.compare': 'Comparen el número',
  'invitations.row.said-yes': 'Dijiste que sí; falta la otra parte',
  'invitations.row.used': 'Ya se usó',
  'invitations.row.over': 'Terminada',
} as const satisfies Record<keyof typeof en, string>;
