/** Encontrar a una persona, una página o palabras compartidas en un escritorio. */
export const find = {
  'find.title': 'Buscar',
  'find.intro': 'Personas por el nombre que tú les diste, páginas y palabras que comparten contigo.',
  'find.label': 'Una persona, una página o palabras que comparten',
  'find.hint':
    'Busca solo en este aparato. Nunca busca en tus propias notas ni en las que todavía escribes. Las flechas eligen, Intro abre.',
  'find.list': 'Lo que se encontró',
  'find.group.person': 'Personas',
  'find.group.page': 'Páginas',
  'find.group.words': 'Palabras compartidas',
  'find.nothing': 'No hay nada con estas letras.',
  'find.more': 'Hay más. Otra palabra hace la lista más corta.',
  'find.not-yet': 'Todavía no se miró todo. Sigue solo.',
  'find.count': '{count, plural, one {# encontrado} other {# encontrados}}',
  'desk.order.next': 'Por próximo contacto',
  'desk.diary.today': 'Hoy',
  'desk.diary.tomorrow': 'Mañana',
  'desk.diary.open': 'Sin fecha',
  'desk.diary.proposed': 'Sin acordar todavía',
  'desk.diary.drop-in': 'Sin hora fija, hasta las {until}',
  'desk.diary.theirs': '{time} donde está ({zone})',
} as const;
