/** Which column is which, by the names people give them in English and Spanish. The person is told what was read as what. */
const names = {
  date: ['date', 'day', 'fecha', 'dia'],
  amount: [
    'amount',
    'units',
    'count',
    'number',
    'quantity',
    'total',
    'drinks',
    'cantidad',
    'unidades',
    'numero',
    'cuanto',
    'cuantos',
    'cuantas',
  ],
  who: [
    'id',
    'person',
    'who',
    'name',
    'participant',
    'subject',
    'persona',
    'quien',
    'nombre',
    'participante',
    'sujeto',
  ],
  note: ['note', 'notes', 'comment', 'comments', 'nota', 'notas', 'comentario', 'comentarios'],
} as const;
type Role = keyof typeof names;

export interface Columns {
  readonly date: number;
  readonly amount: number;
  readonly who: number | null;
  readonly note: number | null;
  /** Headings of the columns that are not read. */
  readonly others: readonly string[];
}

/** "Día" and "dia", "AMOUNT " and "amount" are the same heading. */
const plain = (heading: string): string =>
  heading
    .replace(/^\uFEFF/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase();

/** Where the columns are, or which needed one is not there. */
export const findColumns = (headings: readonly string[]): Columns | 'no-date-column' | 'no-amount-column' => {
  const found = headings.map(plain);
  const at = (role: Role): number | null => {
    const i = found.findIndex((heading) => (names[role] as readonly string[]).includes(heading));
    return i < 0 ? null : i;
  };
  const [date, amount, who, note] = [at('date'), at('amount'), at('who'), at('note')];
  if (date === null) return 'no-date-column';
  if (amount === null) return 'no-amount-column';
  const read = new Set([date, amount, who, note]);
  return { date, amount, who, note, others: headings.filter((h, i) => !read.has(i) && h.trim() !== '') };
};
