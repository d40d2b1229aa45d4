/**
 * Reads an export of the PsychonautWiki Journal app (schema of the Android app, 2024 to 2025). Tolerant: what is missing
 * or of another type than expected becomes `null`, so that one odd field does not cost a person their record; only a
 * file that is no journal at all is refused. Coordinates are not even read.
 */
import * as v from 'valibot';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { fileRows } from '../imports/limits.ts';

export type JournalRefusal = 'not-json' | 'not-a-journal' | 'too-many-rows';

/** From 1900 to 2199: outside, a number is no moment in anyone's life. */
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);

const orNull = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.optional(v.fallback(v.nullable(schema), null), null);
const text = orNull(v.string());
const number = orNull(v.pipe(v.number(), v.finite()));
const flag = orNull(v.boolean());
/** Milliseconds, as a number or as digits in a string. */
const moment = orNull(
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,15}$/), v.transform(Number))]),
    v.transform(Math.round),
    v.minValue(earliest),
    v.maxValue(latest - 1),
  ),
);
/** The things in a list that are objects of the expected kind; anything else in it is passed over. */
const listOf = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.optional(
    v.fallback(
      v.pipe(
        v.array(v.unknown()),
        v.transform((items) =>
          items.flatMap((item) => {
            const read = v.safeParse(schema, item);
            return read.success ? [read.output] : [];
          }),
        ),
      ),
      [],
    ),
    [],
  );

const ingestion = v.object({
  substanceName: text,
  time: moment,
  endTime: moment,
  creationDate: moment,
  administrationRoute: text,
  dose: orNull(v.number()),
  isDoseAnEstimate: flag,
  estimatedDoseStandardDeviation: number,
  units: text,
  notes: text,
  stomachFullness: text,
  consumerName: text,
  customUnitId: orNull(v.union([v.number(), v.string()])),
});
const experience = v.object({
  title: text,
  text,
  creationDate: moment,
  sortDate: moment,
  ingestions: listOf(ingestion),
  location: orNull(
    v.object({
      name: text,
      // Only whether there are coordinates, so that leaving them out can be said.
      latitude: v.pipe(
        v.optional(v.unknown()),
        v.transform((x) => typeof x === 'number'),
      ),
      longitude: v.pipe(
        v.optional(v.unknown()),
        v.transform((x) => typeof x === 'number'),
      ),
    }),
  ),
  ratings: listOf(v.object({ option: text, time: moment, creationDate: moment })),
  timedNotes: listOf(v.object({ note: text, time: moment, creationDate: moment })),
});
/** A custom substance is an object or, in some files, only its name. */
const customSubstance = v.union([
  v.object({ name: v.string() }),
  v.pipe(
    v.string(),
    v.transform((name) => ({ name })),
  ),
]);
const customUnit = v.object({
  id: v.union([v.number(), v.string()]),
  name: text,
  unit: text,
  originalUnit: text,
  dose: number,
});
const journal = v.object({
  experiences: v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items.flatMap((item) => {
        const read = v.safeParse(experience, item);
        return read.success ? [read.output] : [];
      }),
    ),
  ),
  customSubstances: listOf(customSubstance),
  customUnits: listOf(customUnit),
});

export type Journal = v.InferOutput<typeof journal>;
export type JournalExperience = Journal['experiences'][number];
export type JournalIngestion = JournalExperience['ingestions'][number];
export type JournalCustomUnit = Journal['customUnits'][number];

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON; `undefined` is no JSON value, so it cannot be taken for one.
    return undefined;
  }
};

/** `json`: the decoded file. Never throws. */
export const readJournal = (json: string): Result<Journal, JournalRefusal> => {
  const value = parsed(json);
  if (value === undefined) return err('not-json');
  const read = v.safeParse(journal, value);
  if (!read.success) return err('not-a-journal');
  const rows = read.output.experiences.reduce(
    (sum, e) => sum + e.ingestions.length + e.ratings.length + e.timedNotes.length,
    read.output.experiences.length,
  );
  return rows > fileRows ? err('too-many-rows') : ok(read.output);
};
