/**
 * What an import would do, before it does anything. An import adds and never deletes; what is unknown, left out or in
 * conflict is said in lines that the screen turns into sentences. [D15]
 */
import { fieldProblem, type Change, type Kind } from '@handrail/domain/records.ts';
import type { BehaviourKind } from '@handrail/domain/behaviours/behaviour.ts';
import type { MessageKey } from '@handrail/content/translations/catalogue.ts';
import { batchSize } from './limits.ts';

export type ImportLineKey = Extract<MessageKey, `imports.line.${string}`>;

/**
 * One sentence to be said. In `values`, `day`, `first` and `last` are local days; `own`, `name` and `other` are words
 * from the file or from the person; everything else is a number or plain text.
 */
export interface ImportLine {
  readonly key: ImportLineKey;
  readonly values: Readonly<Record<string, string | number>>;
}
export const line = (key: ImportLineKey, values: ImportLine['values'] = {}): ImportLine => ({ key, values });

/** A behaviour something is added to: one on the map already, or a new word. */
export interface ImportBehaviour {
  readonly id: string;
  readonly label: string;
  readonly behaviourKind: BehaviourKind | undefined;
  readonly isNew: boolean;
  /** How many check-ins of this file speak of it. */
  readonly checkIns: number;
}

export interface ImportPreview {
  readonly tool: 'psychonautwiki-journal' | 'day-by-day-csv';
  readonly behaviours: readonly ImportBehaviour[];
  /** New behaviours first, then check-ins in the order of the file. All of them valid for their kind. */
  readonly add: readonly Change[];
  /** How many check-ins `add` holds. */
  readonly checkIns: number;
  /** How many check-ins of this file are in the notebook from an earlier import. */
  readonly alreadyHere: number;
  /** How the file was read. */
  readonly readAs: readonly ImportLine[];
  readonly unknown: readonly ImportLine[];
  readonly leftOut: readonly ImportLine[];
  readonly conflicts: readonly ImportLine[];
}

/** The changes in portions for one keep each, behaviours in the first. */
export const inBatches = (changes: readonly Change[], size = batchSize): readonly (readonly Change[])[] =>
  Array.from({ length: Math.ceil(changes.length / size) }, (_, i) => changes.slice(i * size, (i + 1) * size));

/**
 * The change without the fields that this record cannot hold (a note above 64 KiB, a number out of range), and their
 * names. A file from elsewhere is never trusted to fit.
 */
export const fitted = <K extends Kind>(
  change: Change<K>,
): { change: Change<K>; without: readonly string[] } => {
  const without = Object.entries(change.fields)
    .filter(([field, value]) => fieldProblem(change.kind, field, value) !== null)
    .map(([field]) => field);
  if (without.length === 0) return { change, without };
  const fields = Object.fromEntries(
    Object.entries(change.fields).filter(([field]) => !without.includes(field)),
  ) as Change<K>['fields'];
  return { change: { ...change, fields }, without };
};
