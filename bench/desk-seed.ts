/**
 * The disk of a therapist with 300 people at a distance: sealed by their devices, taken in by the therapist's, and put to
 * sleep, all by the store's own code. Two threads build it; each gives pieces of a disk, and of a relay that has the same.
 */
import { Worker } from 'node:worker_threads';
import type { Change } from '@handrail/domain/records.ts';
import { keep } from '@handrail/store/notebook/keep.ts';
import { makeNotebook } from '@handrail/store/notebook/make.ts';
import type { Kept } from '@handrail/store/persistence/storage.ts';
import { deskDevice, passphrase } from './desk-device.ts';

export interface RoomToBuild {
  readonly name: string;
  readonly entries: number;
}
/** What a thread is given: the desk's disk without rooms, and the rooms to build. */
export interface ToBuild {
  readonly disk: readonly Kept[];
  readonly notebookId: string;
  readonly rooms: readonly RoomToBuild[];
  readonly seed: number;
}
/** One room, built: what it is on the desk's disk and at the relay. */
export interface Built {
  readonly roomId: string;
  readonly name: string;
  readonly kept: readonly Kept[];
  readonly statements: readonly (readonly [statement: Uint8Array, signature: Uint8Array])[];
  readonly founder: string;
  readonly entries: readonly Uint8Array<ArrayBuffer>[];
}

export interface Seed {
  readonly notebookId: string;
  readonly seconds: number;
  readonly entries: number;
  readonly largest: string;
}

const names = [
  'Imani',
  'Mateo',
  'Samira',
  'Jonas',
  'Aiyana',
  'Luis',
  'Noor',
  'Piotr',
  'Zola',
  'Inés',
  'Kofi',
  'Mei',
  'Tomás',
  'Ruth',
  'Ahmed',
];

/** 20 people who have worked for years, and 280 who began. */
export interface People {
  /** With 5,000 entries each. */
  readonly large: number;
  /** With 200. */
  readonly small: number;
}
export const roomsOf = ({ large, small }: People): RoomToBuild[] =>
  Array.from({ length: large + small }, (_, at) => ({
    name: `${names[at % names.length] ?? 'Ana'} ${at + 1}`,
    entries: at < large ? 5_000 : 200,
  }));

const threads = 2;

const inThread = (work: ToBuild, take: (built: Built) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./desk-builder.ts', import.meta.url), { workerData: work });
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A builder ended with ${code}`))));
  });

const member = ({ roomId, name }: Built): Change =>
  ({ kind: 'member', id: roomId, fields: { roomId, name } }) as Change;

/** `take`: each room as it is built; `home`: the rest of the disk, at the end. */
export const buildSeed = async (
  rooms: readonly RoomToBuild[],
  take: (built: Built) => void,
  home: (kept: readonly Kept[]) => void,
): Promise<Seed> => {
  const began = performance.now();
  const { device, storage } = await deskDevice([]);
  const made = await makeNotebook(device, {
    role: 'desk',
    lock: { kind: 'passphrase', passphrase },
    first: [
      {
        kind: 'therapistCard',
        id: 'card',
        fields: {
          name: 'Dana',
          mustAct: 'When a child is in danger.',
          whenRead: 'Tuesdays.',
          inBetween: 'Call the clinic.',
          day: '2026-11-02',
        },
      } as Change,
    ],
  });
  if (!made.ok) throw new Error(made.error);
  const notebook = made.value;
  const known: Change[] = [];
  const disk = storage.dump();
  let largest: Built | null = null;
  await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      inThread(
        {
          disk,
          notebookId: notebook.line.id,
          rooms: rooms.filter((_room, at) => at % threads === thread),
          seed: thread + 1,
        },
        (built) => {
          known.push(member(built));
          if (!largest || built.entries.length > largest.entries.length)
            largest = { ...built, kept: [], entries: built.entries };
          take(built);
        },
      ),
    ),
  );
  const kept = await keep(device, notebook, known, []);
  if (!kept.ok) throw new Error(kept.error);
  home(storage.dump());
  return {
    notebookId: notebook.line.id,
    seconds: (performance.now() - began) / 1_000,
    entries: rooms.reduce((sum, { entries }) => sum + entries, 0),
    largest: (largest as Built | null)?.roomId ?? '',
  };
};
