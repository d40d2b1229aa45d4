import type { shell as en } from '../en/shell.ts';

export const shell = {
  'shell.skip': 'Ir a la página',
  'shell.safety': 'Seguridad',
  'shell.leave': 'Salir',
  'shell.close-session': 'Cerrar',
  'shell.find': 'Buscar',
  'shell.menu': 'Menú',
  'shell.places': 'Lugares',
  'shell.today': 'Hoy',
  'shell.map': 'Mapa',
  'shell.plan': 'Plan',
  'shell.look-back': 'Mirar atrás',
  'shell.circle': 'Círculo',
  'shell.name.handrail': 'Handrail',
  'shell.name.notes': 'Notas',
  'shell.light': 'Claro',
  'shell.dark': 'Oscuro',
  'shell.as-device': 'Como este aparato',
  'shell.light-or-dark': 'Claro u oscuro',
  'shell.language': 'Idioma',
  'shell.honest': 'Se basa en métodos probados en persona. Este programa en sí no se ha probado.',
  'shell.undo': 'Deshacer',
  'shell.take-back': 'Retirar esto',
  'shell.keep': 'Guardar esto',
  'shell.not-now': 'Ahora no',
  'shell.back': 'Atrás',
  'shell.change': 'Cambiar',
  'shell.add': 'Añadir',
  'shell.remove': 'Quitar',
  'shell.close': 'Cerrar',
  'shell.print': 'Imprimir',
  'shell.kept': 'Guardado en este aparato.',
  'shell.removed': 'Quitado. Puedes recuperarlo durante 30 días.',
  'shell.opening': 'Abriendo…',
  'shell.too-long':
    'Esto es más largo de lo que cabe en una casilla. No se pierde nada: todo sigue aquí. Pasa la última parte a otra nota y luego guarda esta.',
  'shell.see': 'Quién puede ver esto:',
  'shell.see.only-you': 'Solo tú',
  'shell.see.afar': '{count, plural, one {{names} puede ver esto.} other {{names} pueden ver esto.}}',
  'shell.see.some': 'Una parte: {names}.',
  'shell.see.here': '{name} está aquí y puede ver esta página.',
  'shell.see.device': 'Esto está en el aparato de {name}; {name} puede abrirlo.',
  'shell.see.someone-here': 'Tu terapeuta está aquí y puede ver esta página.',
  'shell.see.someones-device': 'Esto está en el aparato de tu terapeuta; puede abrirlo.',
  'shell.see.nobody': 'Nadie ve esto.',
  'shell.unreviewed': 'Todavía no lo ha revisado personal clínico ni personas con experiencia propia.',
  'shell.reviewed': 'Revisado por {names}.',
  'shell.source': 'Fuente: {title}. Leído el {day}.',
  'shell.gone': 'Esto ya no está aquí.',
  'shell.gone-more': 'Puede que se haya quitado. Lo que se quita se puede recuperar durante 30 días.',
  'shell.unsaid': 'sin decir',
  'shell.update': 'Hay una versión nueva. Empieza cuando tú digas.',
  'shell.update-now': 'Empezar ahora',
  'shell.elsewhere': 'Esto está abierto en otra pestaña.',
  'shell.elsewhere-more':
    'Solo una pestaña puede escribir a la vez, para que no se pierda nada. Lo que guardaste está a salvo.',
  'shell.use-here': 'Usarlo aquí',
  'shell.newer':
    '{count, plural, one {# cosa se hizo} other {# cosas se hicieron}} con una versión más nueva. Queda guardado tal cual. Actualiza para leerlo.',
  'shell.trouble.gap':
    'Faltan algunas entradas guardadas ({count}). Lo que hay está como lo dejaste. Una copia puede tener el resto.',
  'shell.trouble.altered':
    '{count, plural, one {# entrada guardada fue cambiada} other {# entradas guardadas fueron cambiadas}} por algo que no es esta aplicación y no se puede abrir. El resto está como lo dejaste.',
  'shell.trouble.rolled-back':
    'Este aparato tiene una copia más antigua que la última que guardaste. Una copia sellada puede tener el resto.',
  'shell.broke': 'Algo salió mal en esta página. Lo que guardaste está a salvo.',
  'shell.start-again': 'Empezar de nuevo',
  'shell.nothing-opens': 'Ahora mismo este navegador no puede abrir ni guardar nada aquí.',
  'shell.nothing-opens-more':
    'Puede ser una ventana privada, o que guardar esté apagado para esta página. No ha cambiado nada. Seguridad funciona igual.',
  'shell.refusal.wrong-passphrase':
    'Esa no es la frase de paso. Mira las mayúsculas e inténtalo otra vez; puedes probar las veces que necesites.',
  'shell.refusal.wrong-kit':
    'Ese no es el código de esta hoja de recuperación. Revisa cada grupo de letras e inténtalo otra vez.',
  'shell.refusal.passphrase-too-short':
    'Usa al menos 8 letras o signos. Unas pocas palabras sencillas van bien.',
  'shell.refusal.cancelled': 'Detenido. No ha cambiado nada.',
  'shell.refusal.derivation-out-of-range':
    'La cerradura de este cuaderno pide ajustes que esta aplicación no acepta. Puede que alguien haya cambiado el archivo. No se abrió nada.',
  'shell.refusal.damaged':
    'Este archivo o cuaderno está dañado y no se puede abrir. Aquí no ha cambiado nada. Prueba con otra copia.',
  'shell.refusal.not-a-backup':
    'Esto no es una copia sellada de esta aplicación. Elige el archivo cuyo nombre termina en .sealed.',
  'shell.refusal.newer-version':
    'Esto se hizo con una versión más nueva. Actualiza la aplicación y ábrelo otra vez. No ha cambiado nada.',
  'shell.refusal.no-room':
    'No queda sitio en este aparato. No se perdió nada: lo que escribiste sigue en la casilla. Libera espacio y guárdalo otra vez.',
  'shell.refusal.too-many-notebooks':
    'Este aparato ya tiene 64 cuadernos. Quita uno que ya no necesites e inténtalo otra vez.',
  'shell.refusal.elsewhere': 'Esto está abierto en otra pestaña. Úsalo allí o tráelo aquí.',
  'shell.refusal.locked': 'Esto está cerrado. Ábrelo e inténtalo otra vez.',
  'shell.refusal.too-long':
    'Una de las casillas tiene más de lo que cabe. Todo sigue ahí. Acórtalo o pasa una parte a otra nota.',
  'shell.refusal.not-allowed': 'Una de las respuestas no se pudo guardar así. Cámbiala e inténtalo otra vez.',
  'shell.refusal.not-found': 'Esto ya no está aquí.',
  'shell.refusal.not-reached':
    'Ahora mismo no se llega al relevo, y no ha cambiado nada. Mira la conexión e inténtalo otra vez.',
  'shell.refusal.relay-refused':
    'Ahora mismo el relevo no acepta esto, y no ha cambiado nada. La página de tu círculo dice por qué.',
  'shell.refusal.passphrase-needed':
    'Antes de compartir con alguien, este cuaderno necesita una frase de paso. Elige una e inténtalo otra vez.',
  'shell.refusal.not-an-invitation':
    'Esto no es una invitación. Mira que hayas copiado el código o el enlace entero e inténtalo otra vez.',
  'shell.refusal.invitation-used': 'Esta invitación ya se usó. Cada una sirve una vez. Pide otra.',
  'shell.refusal.invitation-over': 'Esta invitación ya terminó. Pide otra o prepara una nueva.',
  'shell.refusal.invitation-own':
    'Esta invitación la hiciste tú. Dásela a la otra persona; se abre en su aparato.',
  'shell.refusal.invitation-not-for-this':
    'Este cuaderno no puede responder a esta invitación. La de terapeuta se responde desde un cuaderno propio, y la de otra persona, desde el escritorio de terapeuta. Abre el otro e inténtalo otra vez.',
  'shell.refusal.older-version':
    'Esto se hizo con una versión de prueba, antes de fijar los formatos, y aquí no se puede abrir. Queda guardado tal cual.',
  'shell.refusal.failed': 'Eso no funcionó y no ha cambiado nada. Inténtalo otra vez.',
} as const satisfies Record<keyof typeof en, string>;
