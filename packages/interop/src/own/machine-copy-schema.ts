/**
 * The machine copy: everything in one JSON text, made by the store (`packages/store/src/notebook/machine-copy.ts`), and
 * its JSON Schema, which is made from the same table of kinds that decides what a notebook may hold. Open on purpose:
 * what a newer version wrote is in the copy as it was read, so unknown properties and kinds are allowed. [D13]
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { kindNames, kinds, type Kind, type RecordOf } from '@handrail/domain/records.ts';
import { day } from '@handrail/domain/fields.ts';

export const machineCopyFormat = 'handrail-machine-copy';
export const machineCopyVersion = 1;

/** One act as it was written, with who and when. `body` is `null` where its words were erased. */
export interface CopiedEntry {
  readonly id: string;
  readonly device: string;
  readonly sequence: number;
  /** The logical clock; orders acts. */
  readonly time: number;
  /** Milliseconds; what the device's clock said. Shown, orders nothing. */
  readonly at: number;
  readonly body?: unknown;
  /** A body that is no JSON, as it was. */
  readonly bodyBase64?: string;
}

/** A room that two people share, as far as the device that made the copy had it. */
export interface CopiedRoom {
  readonly id: string;
  /** What the person whose copy it is was in it. */
  readonly mine: 'owner' | 'member';
  /** Person id of the other one. */
  readonly other: string | null;
  readonly records: MachineCopy['records'];
  /** By its name, each text that both type into, as it reads. Copies made before it was told have none. */
  readonly texts?: Readonly<Record<string, string>>;
  /** `body` is `null` where it was erased, `newer` where a newer version wrote it. */
  readonly acts: readonly Omit<CopiedEntry, 'sequence' | 'bodyBase64'>[];
}

export interface MachineCopy {
  readonly format: typeof machineCopyFormat;
  readonly version: typeof machineCopyVersion;
  /** Milliseconds. */
  readonly madeAt: number;
  readonly personId: string;
  readonly deviceId: string;
  /** What stands now, by kind. A field nobody filled in is absent. */
  readonly records: { readonly [K in Kind]?: readonly RecordOf<K>[] };
  readonly entries: readonly CopiedEntry[];
  /** Entries this version could not open, still sealed. */
  readonly newer: readonly { readonly sealedBase64: string }[];
  readonly trouble: readonly { readonly kind: string; readonly count: number }[];
  readonly rooms: readonly CopiedRoom[];
}

export type JsonSchema = Readonly<Record<string, unknown>>;

const record = (kind: Kind): v.GenericSchema =>
  v.looseObject({
    id: v.string(),
    madeAt: v.number(),
    ...Object.fromEntries(
      Object.entries(kinds[kind]).map(([name, schema]) => [name, v.exactOptional(schema as v.GenericSchema)]),
    ),
  });

const entry = v.looseObject({
  id: v.string(),
  device: v.string(),
  sequence: v.pipe(v.number(), v.integer()),
  time: v.pipe(v.number(), v.integer()),
  at: v.number(),
  body: v.exactOptional(v.unknown()),
  bodyBase64: v.exactOptional(v.string()),
});

const records = v.looseObject(
  Object.fromEntries(kindNames.map((kind) => [kind, v.exactOptional(v.array(record(kind)))])),
);

const room = v.looseObject({
  id: v.string(),
  mine: v.picklist(['owner', 'member']),
  other: v.nullable(v.string()),
  records,
  texts: v.exactOptional(v.record(v.string(), v.string())),
  acts: v.array(
    v.looseObject({
      id: v.string(),
      device: v.string(),
      time: v.pipe(v.number(), v.integer()),
      at: v.number(),
      body: v.exactOptional(v.unknown()),
    }),
  ),
});

const copy = v.looseObject({
  format: v.literal(machineCopyFormat),
  version: v.literal(machineCopyVersion),
  madeAt: v.number(),
  personId: v.string(),
  deviceId: v.string(),
  records,
  entries: v.array(entry),
  newer: v.array(v.looseObject({ sealedBase64: v.string() })),
  trouble: v.array(v.looseObject({ kind: v.string(), count: v.number() })),
  rooms: v.array(room),
});

/** JSON Schema, draft 2020-12, of the machine copy. */
export const machineCopySchema = (): JsonSchema => ({
  ...(toJsonSchema(copy, {
    target: 'draft-2020-12',
    // Lengths in bytes and finiteness have no word in JSON Schema; they only narrow what is written.
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema === day ? { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } : jsonSchema,
  }) as unknown as JsonSchema),
  title: 'Handrail machine copy, version 1',
});
