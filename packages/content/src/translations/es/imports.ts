import type { imports as en } from '../en/imports.ts';

export const imports = {
  'imports.title': 'Traer días de otro sitio',
  'imports.intro':
    'Si llevabas un diario en otra aplicación o en una tabla, puedes añadirlo aquí. Primero lo ves todo. Solo añade: aquí no se cambia ni se quita nada.',
  'imports.stays': 'El archivo se lee en este aparato. No se envía a ninguna parte.',
  'imports.choose': 'Elegir un archivo',
  'imports.choose-another': 'Elegir otro archivo',
  'imports.what-fits': 'Qué se puede leer',
  'imports.fits.journal': 'Un archivo exportado de la aplicación PsychonautWiki Journal. Termina en .json.',
  'imports.fits.days':
    'Una tabla con una línea por día: una fecha y una cantidad. Termina en .csv. La primera línea da nombre a las columnas, por ejemplo «fecha, cantidad».',
  'imports.reading': 'Leyendo el archivo…',
  'imports.file': 'Archivo: {file}',
  'imports.kind.psychonautwiki-journal': 'Es un archivo exportado de la aplicación PsychonautWiki Journal.',
  'imports.kind.day-by-day-csv': 'Es una tabla con una línea por día.',
  'imports.refused.too-big':
    'Este archivo pasa de 20 MB. Divídelo en archivos más pequeños, por ejemplo uno por año, y añádelos uno a uno.',
  'imports.refused.too-many-rows':
    'Este archivo tiene más de 200 000 líneas. Divídelo en archivos más pequeños, por ejemplo uno por año, y añádelos uno a uno.',
  'imports.refused.empty': 'En este archivo no hay nada. Expórtalo otra vez y elige el nuevo.',
  'imports.refused.not-text':
    'Este archivo no es de texto. En tu programa de tablas, guárdalo como CSV y elige ese archivo.',
  'imports.refused.unreadable':
    'Este aparato no pudo leer el archivo. Guárdalo primero en este aparato y elígelo otra vez.',
  'imports.refused.own-copy':
    'Esta es una copia hecha por esta aplicación. Para abrir un archivo sellado, ve a Mis datos y elige «Recuperar».',
  'imports.refused.not-json':
    'Este archivo parece una exportación, pero está cortado o dañado. Expórtalo otra vez y elige el nuevo.',
  'imports.refused.not-a-journal':
    'Este archivo no viene de la aplicación PsychonautWiki Journal. En esa aplicación, abre los ajustes, exporta el archivo y elígelo aquí.',
  'imports.refused.no-date-column':
    'No se encontró la columna de la fecha. Escribe «fecha» al principio de esa columna, guarda el archivo y elígelo otra vez.',
  'imports.refused.no-amount-column':
    'No se encontró la columna de la cantidad. Escribe «cantidad» al principio de esa columna, guarda el archivo y elígelo otra vez.',
  'imports.refused.dates-two-ways':
    'Estas fechas se pueden leer de dos maneras: ¿03/04 es marzo o abril? Escríbelas como año-mes-día, por ejemplo 2026-03-25, guarda el archivo y elígelo otra vez.',
  'imports.refused.no-day-read':
    'No se pudo leer ninguna línea de este archivo. Cada línea necesita una fecha como 2026-03-25 y un número.',
  'imports.nothing-changed': 'Aquí no ha cambiado nada.',
  'imports.whose': '¿De quién son estos días?',
  'imports.whose-more':
    '{count, plural, one {En este archivo hay una persona.} other {En este archivo hay # personas. Elige una. Las demás no se añaden.}}',
  'imports.whose.no-name': 'sin nombre',
  'imports.whose.lines': '{count, plural, one {# línea} other {# líneas}}',
  'imports.where': '¿De qué tratan estos días?',
  'imports.where.new': 'De algo nuevo, con mi propia palabra',
  'imports.where.new-word': 'Mi palabra para esto',
  'imports.where.new-kind': '¿Qué clase de cosa es? Puedes dejarlo en blanco.',
  'imports.unit': '¿Una unidad de qué? Vasos, bolsas, horas, euros…',
  'imports.unit-hint': 'Puedes dejarlo en blanco. Los números quedan como están en el archivo.',
  'imports.unit.use': 'Usar {unit}',
  'imports.substances': 'Adónde va cada cosa',
  'imports.substance.new': '{own} será una palabra nueva en tu mapa.',
  'imports.substance.here': '{own} va con {other}.',
  'imports.substance.put': 'Poner {own} con algo tuyo',
  'imports.preview': 'Qué va a pasar',
  'imports.will-add': 'Se va a añadir',
  'imports.will-add.count': '{count, plural, =0 {Nada. } one {# apunte} other {# apuntes}}',
  'imports.will-add.behaviour': '{own}: {count, plural, one {# apunte} other {# apuntes}}',
  'imports.will-add.new': 'nuevo en tu mapa',
  'imports.already':
    '{count, plural, one {Ya hay # apunte aquí, o lo quitaste antes. No se añade otra vez.} other {Ya hay # apuntes aquí, o los quitaste antes. No se añaden otra vez.}}',
  'imports.all-here': 'Todo lo de este archivo ya está aquí. No hay nada que añadir.',
  'imports.nothing-to-add': 'En este archivo no hay nada que se pueda añadir.',
  'imports.read-as': 'Cómo se leyó',
  'imports.unknown': 'No se sabe',
  'imports.unknown-more': 'No saberlo no es cero. Aquí queda sin saber.',
  'imports.left-out': 'Lo que queda fuera y por qué',
  'imports.conflicts': 'Dicho de dos maneras',
  'imports.conflicts-more':
    'Se guardan las dos, y Mirar atrás muestra las dos. Nadie decide por ti cuál vale.',
  'imports.nothing-left-out': 'No queda nada fuera.',
  'imports.more-lines': '{count, plural, one {y # más como esta} other {y # más como estas}}',
  'imports.show-all': 'Mostrarlas todas',
  'imports.add': 'Añadir esto',
  'imports.adding': 'Se están añadiendo',
  'imports.rest': 'Una parte no se pudo guardar. Lo añadido se queda. Puedes probar otra vez con el resto.',
  'imports.try-rest': 'Probar con el resto',
  'imports.start-over': 'Traer otra cosa',
  'imports.progress': '{done} de {total} guardados',
  'imports.stop': 'Parar aquí',
  'imports.done': '{count, plural, one {Se añadió # apunte.} other {Se añadieron # apuntes.}}',
  'imports.stopped':
    'Parado. {count, plural, one {Se añadió # apunte y se queda.} other {Se añadieron # apuntes y se quedan.}} Para añadir el resto, elige el mismo archivo otra vez: nada se añade dos veces.',
  'imports.to-look-back': 'Verlo en Mirar atrás',
  'imports.to-map': 'Verlo en el mapa',
  'imports.before': 'Traído antes',
  'imports.before.row': '{count, plural, one {# apunte añadido} other {# apuntes añadidos}} el {day}',
  'imports.field.note': 'la nota',
  'imports.field.place': 'el lugar',
  'imports.field.reports': 'la cantidad',
  'imports.field.other': 'una parte',
  'imports.line.somebody-else':
    '{count, plural, one {{own} consta como de {name}, así que no es tuyo.} other {{own}, # veces, consta como de {name}, así que no es tuyo.}}',
  'imports.line.dose-unknown':
    '{count, plural, one {{own}: una cantidad no se sabe. Queda como «algo».} other {{own}: # cantidades no se saben. Quedan como «algo».}}',
  'imports.line.estimate-without-size':
    '{count, plural, one {{own}: una cantidad es aproximada y el archivo no dice cuánto puede variar.} other {{own}: # cantidades son aproximadas y el archivo no dice cuánto pueden variar.}}',
  'imports.line.custom-unit':
    '{count, plural, one {{own}: una cantidad nombra una unidad tuya, {other}. El número queda como está en el archivo, en {unit}, con el nombre en la nota.} other {{own}: # cantidades nombran una unidad tuya, {other}. Los números quedan como están en el archivo, en {unit}, con el nombre en la nota.}}',
  'imports.line.dose-without-time':
    '{count, plural, one {{own}: una línea no tiene hora, así que no se sabe qué día fue.} other {{own}: # líneas no tienen hora, así que no se sabe qué día fue.}}',
  'imports.line.dose-without-name':
    '{count, plural, one {Una línea no dice qué era.} other {# líneas no dicen qué era.}}',
  'imports.line.words-without-day':
    '{count, plural, one {Una nota no tiene fecha.} other {# notas no tienen fecha.}}',
  'imports.line.details':
    '{count, plural, one {Una dosis dice más cosas (cómo se tomó, cuándo terminó, si el estómago estaba lleno). Aquí no hay sitio para eso.} other {# dosis dicen más cosas (cómo se tomó, cuándo terminó, si el estómago estaba lleno). Aquí no hay sitio para eso.}}',
  'imports.line.coordinates': 'Los puntos de un plano nunca se traen. El nombre de un lugar, sí.',
  'imports.line.ratings-as-words': 'Las valoraciones como ++ quedan como palabras en la nota.',
  'imports.line.no-amounts-here':
    '{count, plural, one {{own}: una cantidad. Esta clase no lleva cantidades aquí.} other {{own}: # cantidades. Esta clase no lleva cantidades aquí.}}',
  'imports.line.field-too-much':
    '{count, plural, one {En un apunte, {field} no cabe aquí.} other {En # apuntes, {field} no cabe aquí.}}',
  'imports.line.conflict-here': '{day}, {own}: el archivo dice algo distinto de lo que hay aquí.',
  'imports.line.conflict-in-file': '{day}, {own}: el archivo tiene dos cantidades, {amounts}.',
  'imports.line.columns': 'Los días salen de la columna «{date}»; las cantidades, de la columna «{amount}».',
  'imports.line.day-first': 'Las fechas se leen con el día primero: 25/03 es el 25 de marzo.',
  'imports.line.month-first': 'Las fechas se leen con el mes primero: 03/25 es el 25 de marzo.',
  'imports.line.zero-is-none':
    '{count, plural, one {Una línea dice 0. Queda como «nada» en todo el día.} other {# líneas dicen 0. Quedan como «nada» en todo el día.}}',
  'imports.line.days-without-line':
    '{count, plural, one {Un día entre el {first} y el {last} no tiene línea.} other {# días entre el {first} y el {last} no tienen línea.}}',
  'imports.line.lines-without-number':
    '{count, plural, one {Una línea tiene fecha y no tiene número.} other {# líneas tienen fecha y no tienen número.}}',
  'imports.line.other-people':
    '{count, plural, one {Los días de otra persona.} other {Los días de otras # personas.}}',
  'imports.line.days-to-come':
    '{count, plural, one {Un día que todavía no ha llegado.} other {# días que todavía no han llegado.}}',
  'imports.line.same-line-twice':
    '{count, plural, one {Una línea dice lo mismo que otra. Se añade una vez.} other {# líneas dicen lo mismo que otra. Cada una se añade una vez.}}',
  'imports.line.other-columns':
    '{count, plural, one {La columna «{names}».} other {Las columnas «{names}».}}',
  'imports.line.bad-date': 'Línea {at}: la fecha no se puede leer: «{text}». Escríbela como 2026-03-25.',
  'imports.line.bad-amount':
    'Línea {at}: la cantidad no se puede leer: «{text}». Escríbela como número, por ejemplo 2 o 2,5.',
  'imports.line.two-way-amount':
    'Línea {at}: la cantidad se puede leer de dos maneras: «{text}». Escríbela sin signo de miles.',
  'imports.line.bad-quotes': 'Línea {at}: hay unas comillas sin cerrar: «{text}».',
} as const satisfies Record<keyof typeof en, string>;
