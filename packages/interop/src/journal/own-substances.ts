/** Whose dose it is, and which behaviour it goes to. */
import type { RecordOf } from '@handrail/domain/records.ts';
import type { ImportBehaviour } from '../imports/preview.ts';
import { stableId } from '../stable-id.ts';
import type { Journal, JournalIngestion } from './read-journal.ts';
import { kindOfSubstance } from './substances.ts';

const folded = (word: string): string => word.trim().toLowerCase();

/** Somebody else's dose in a file is not the person's. [D15] */
export const isOwn = ({ consumerName }: JournalIngestion): boolean =>
  consumerName === null || consumerName.trim() === '';

/** The substances that are the person's own, in the order of the file. */
export const ownSubstances = (journal: Journal): readonly string[] => [
  ...new Set(
    journal.experiences.flatMap(({ ingestions }) =>
      ingestions.flatMap((i) =>
        isOwn(i) && i.substanceName !== null && i.substanceName.trim() !== '' ? [i.substanceName] : [],
      ),
    ),
  ),
];

/** The id a substance's behaviour gets, so that a later import finds it again under whatever word the person gave it. */
export const substanceId = (name: string): string => stableId('pj', ['substance', folded(name)]);

export const customNames = (journal: Journal): ReadonlySet<string> =>
  new Set(journal.customSubstances.map(({ name }) => folded(name)));

/** Where a substance goes: where the person put it, else where an earlier import put it, else the same word, else a new one. */
export const behaviourFor = (
  name: string,
  behaviours: readonly RecordOf<'behaviour'>[],
  putWith: string | undefined,
  custom: ReadonlySet<string>,
): ImportBehaviour => {
  const id = substanceId(name);
  const found =
    behaviours.find((b) => b.id === putWith) ??
    behaviours.find((b) => b.id === id) ??
    behaviours.find((b) => b.label !== undefined && folded(b.label) === folded(name));
  if (found)
    return {
      id: found.id,
      label: found.label ?? name,
      behaviourKind: found.behaviourKind,
      isNew: false,
      checkIns: 0,
    };
  // A custom substance carries a word of the person's own, and those are never parsed.
  return {
    id,
    label: name,
    behaviourKind: custom.has(folded(name)) ? undefined : kindOfSubstance(name),
    isNew: true,
    checkIns: 0,
  };
};
