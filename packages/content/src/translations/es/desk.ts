import type { desk as en } from '../en/desk.ts';

export const desk = {
  'desk.card.of': 'La tarjeta de {name}',
  'desk.card.nameless': 'La tarjeta de tu terapeuta',
  'desk.card.must-act': 'Ante qué tengo que actuar',
  'desk.card.when-read': 'Cuándo leo lo que escribes aquí',
  'desk.card.in-between': 'Qué hacer mientras tanto',
  'desk.card.not-written': 'Sin escribir. Puedes preguntarlo antes de seguir.',

  'desk.write.title': 'Tu tarjeta',
  'desk.write.intro':
    'La gente la lee antes de las preguntas difíciles y antes de compartir nada. Escríbela una vez, con tus palabras. Va con cada invitación y dentro de cada cuaderno nuevo.',
  'desk.write.why': 'Por qué va primero',
  'desk.write.why-more':
    'Quien sabe ante qué tienes que actuar puede elegir qué decir. Quien no lo sabe tiene que adivinar.',
  'desk.write.name': 'Tu nombre, como te llaman',
  'desk.write.must-act-hint':
    'Quizá un niño en peligro, o un plan de morir pronto. Di qué harías y si se lo dirías antes a la persona.',
  'desk.write.when-read-hint': 'Quizá solo en compañía, en la sesión. Di cuándo no lee nadie.',
  'desk.write.in-between-hint': 'Quizá a quién llamar y cuándo respondes tú.',
  'desk.write.gaps':
    'Lo que dejes en blanco aparece como «sin escribir», para que el silencio no prometa nada.',
  'desk.write.seen': 'Tú, cada persona a la que invites y cada persona en cuyo cuaderno esté',
  'desk.write.something-first': 'Escribe antes alguna cosa.',

  'desk.card.title': 'La tarjeta de terapeuta',
  'desk.card.intro':
    'Lee esto antes de decir nada. Dice ante qué tiene que actuar tu terapeuta y cuándo lee lo que escribes.',
  'desk.card.none': 'En este cuaderno no hay ninguna tarjeta escrita.',
  'desk.card.write': 'Escribir la tarjeta',
  'desk.card.change': 'Cambiar la tarjeta',
  'desk.card.theirs': 'Aquí escribe tu terapeuta. Queda a lápiz, aparte de tus palabras.',
  'desk.card.go-on': 'La he leído. Seguir',
  'desk.card.carried': 'La tarjeta de este cuaderno ya es igual que la del escritorio.',

  'desk.door.title': 'Un escritorio para ti',
  'desk.door.intro':
    'El escritorio guarda tu tarjeta, los nombres que pones y lo que la gente comparte contigo desde sus propios aparatos. Un cuaderno en este aparato tiene su propia cerradura.',
  'desk.door.passphrase': 'Una frase de paso para el escritorio',
  'desk.door.hint':
    'Al menos 8 letras o signos. Unas pocas palabras sencillas van bien. Nadie puede cambiarla por ti.',
  'desk.door.differ': 'Todavía no son iguales.',
  'desk.door.make': 'Preparar el escritorio',
  'desk.door.waiting': 'Haciendo la cerradura. Tarda un momento a propósito: así es lento adivinarla.',
  'desk.door.exists': 'En este aparato ya hay un escritorio. Ábrelo con su frase de paso.',
  'desk.door.open': 'Abrir el escritorio',

  'desk.title': 'Tu escritorio',
  'desk.intro':
    'Por próximo contacto, en el orden en que llegaron o por nombre. Aquí nadie está antes que nadie.',
  'desk.people': 'Personas',
  'desk.empty': 'Todavía no hay nadie aquí.',
  'desk.empty-more':
    'Quien tiene un aparato propio puede compartir contigo desde ahí. Quien no lo tiene puede tener un cuaderno en este aparato: con su propia llave, su propia cerradura y su propio archivo sellado. Nunca se mezclan.',
  'desk.order': 'En qué orden',
  'desk.order.added': 'Según llegaron',
  'desk.order.name': 'Por nombre',
  'desk.invite': 'Invitar a una persona',
  'desk.join': 'Me han invitado',
  'desk.card-first': 'Tu tarjeta va primero. La gente la lee antes de compartir nada.',
  'desk.new': 'Cuaderno nuevo en este aparato',
  'desk.restore': 'Traer un archivo sellado',
  'desk.nameless': 'Sin nombre',
  'desk.next': 'Próxima vez: {words}',
  'desk.no-next': 'Sin fecha',
  'desk.lock.passphrase': 'Un cuaderno en este aparato, cerrado con su propia frase de paso.',
  'desk.lock.later':
    'Un cuaderno en este aparato, todavía sin frase de paso. Cualquiera que tenga el aparato en la mano puede abrirlo.',
  'desk.open': 'Abrir',
  'desk.open-of': 'Abrir el cuaderno de {name}',
  'desk.open-closes': 'Tu escritorio se cierra cuando se abre el cuaderno.',
  'desk.open-theirs': 'La escribe la persona, no tú.',
  'desk.edit': 'Cambiar',
  'desk.edit-of': 'Cambiar el nombre o la próxima vez de {name}',
  'desk.edit.name': 'El nombre que usas para este cuaderno',
  'desk.edit.name-hint': 'Solo está en tu escritorio. Basta un nombre de pila o una letra.',
  'desk.edit.next': 'La próxima vez, con tus palabras',
  'desk.off': 'Sacar de este aparato',
  'desk.off-of': 'Sacar de este aparato: {name}',
  'desk.off.title': '¿Sacar este cuaderno del aparato?',
  'desk.off.whose': 'El cuaderno de {name}',
  'desk.off.lost':
    'Se va de este aparato: el mapa, los daños, el plan, los apuntes, las sesiones, los planes de seguridad y los borradores de este cuaderno, y su nombre en tu escritorio. Aquí no se puede deshacer.',
  'desk.off.file':
    'Solo un archivo sellado lo trae de vuelta. El cuaderno es de la persona: pregúntale antes y guarden juntos su archivo.',
  'desk.off.open-first': 'Abrirlo antes, para guardar el archivo',
  'desk.off.yes': 'Sacarlo de este aparato',
  'desk.off.done': 'El cuaderno ya no está en este aparato.',
  'desk.not-here': 'Este cuaderno ya no está en este aparato.',
  'desk.name-off': 'Quitar el nombre del escritorio',
  'desk.name-off-of': 'Quitar el nombre del escritorio: {name}',
  'desk.name-off.done': 'El nombre ya no está en el escritorio.',
  'desk.no-name-yet': 'Este cuaderno no tiene nombre en tu escritorio.',
  'desk.your-card': 'Tu tarjeta',
  'desk.no-card': 'Tu tarjeta todavía no está escrita. La gente la lee antes de su primera palabra.',
  'desk.gaps': 'Una parte de tu tarjeta todavía no está escrita. La gente ve el hueco.',
  'desk.copies': 'Tu escritorio y cada cuaderno tienen su propio archivo sellado.',
  'desk.copies-see': 'El archivo y la hoja del escritorio',
  'desk.lock': 'Cerrar el escritorio',

  'desk.make.title': 'Un cuaderno nuevo',
  'desk.make.intro': 'De una persona y de nadie más. Háganlo en compañía.',
  'desk.make.lock': '¿Cómo se cierra?',
  'desk.make.passphrase-now': 'La persona elige ahora una frase de paso',
  'desk.make.later': 'Por ahora, sin frase de paso',
  'desk.make.later-more':
    'Hasta que elija una, cualquiera que tenga este aparato en la mano puede abrirlo y leerlo.',
  'desk.make.passphrase': 'La frase de paso de la persona',
  'desk.make.passphrase-hint':
    'La escribe la persona, no tú. Al menos 8 letras o signos. Nadie puede cambiarla por ella.',
  'desk.make.hand-over':
    'El escritorio se cierra y el cuaderno nuevo se abre con tu tarjeta. Entrega entonces el aparato.',
  'desk.make.make': 'Hacer el cuaderno',
  'desk.make.lock-first': 'Elige antes cómo se cierra.',
  'desk.make.passphrase-first': 'Escribe antes la frase dos veces.',
  'desk.back': 'El escritorio',

  'desk.file.title': 'Traer un archivo sellado',
  'desk.file.intro':
    'Pasa a ser un cuaderno propio en este aparato. Lo que ya está aquí no cambia. Su persona tiene que estar de acuerdo en que esté en tu aparato.',
  'desk.file.file': 'El archivo sellado',
  'desk.file.file-hint': 'El que la persona guardó desde su propio cuaderno.',
  'desk.file.choose': 'Elegir el archivo',
  'desk.file.chosen': 'Elegido: {name}',
  'desk.file.opens': '¿Qué abre el archivo?',
  'desk.file.passphrase': 'Su frase de paso',
  'desk.file.kit': 'Su hoja de recuperación',
  'desk.file.keeps': 'El cuaderno conserva aquí esta frase de paso.',
  'desk.file.kit-code': 'El código de la hoja de recuperación',
  'desk.file.make': 'Abrirlo como cuaderno',
  'desk.file.file-first': 'Elige antes el archivo.',
  'desk.file.opens-first': 'Elige qué lo abre y escríbelo.',
} as const satisfies Record<keyof typeof en, string>;
