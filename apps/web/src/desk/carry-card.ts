/**
 * The therapist's card is written at the desk and read in each person's notebook. The two lie under different keys and
 * only one is open at a time, so the words are carried across in memory as the one closes and the other opens.
 */
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import type { NotebookClient } from '../notebook/client.ts';
import { freshId } from '../notebook/notebook.tsx';

type Card = RecordOf<'therapistCard'>;
const carried = ['name', 'mustAct', 'whenRead', 'inBetween', 'day'] as const;

/** The change that makes the card under `id` say what the desk's card says. */
export const cardAs = (card: Card, id: string): Change<'therapistCard'> =>
  change('therapistCard', id, Object.fromEntries(carried.map((field) => [field, card[field] ?? null])));

export const sameCard = (one: Card, other: Card): boolean =>
  carried.every((field) => one[field] === other[field]);

/**
 * What brings the card of the notebook that just opened up to date: nothing when it says the same already, or when
 * the desk has none. The earlier words stay in the history. [D14]
 */
export const cardChanges = (client: NotebookClient, card: Card | undefined): readonly Change[] => {
  const theirs = client.records('therapistCard').at(-1);
  if (!card || (theirs && sameCard(card, theirs))) return [];
  // A card written in the notebook after the desk's own is not older news to be replaced.
  if (theirs?.day !== undefined && card.day !== undefined && theirs.day > card.day) return [];
  return [cardAs(card, theirs?.id ?? freshId())];
};
