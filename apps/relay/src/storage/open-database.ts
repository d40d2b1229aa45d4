/** Opens the relay's database file, or says in one sentence why not. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { applicationId, makeTables, schemaVersion } from './sqlite-tables.ts';

/** Why the relay cannot start on its data. `message` is a sentence for whoever runs it. */
export class StorageTrouble extends Error {
  readonly why: 'not-writable' | 'in-use' | 'newer-version' | 'not-ours';
  constructor(why: StorageTrouble['why'], sentence: string) {
    super(sentence);
    this.name = 'StorageTrouble';
    this.why = why;
  }
}

/** How long another relay may take to let go of the file, for a restart that overlaps a little. */
const patienceMs = 2000;

/**
 * One relay for one file: the lock is held until the process ends (an exclusive lock also spares the shared-memory file).
 * `secure_delete`: what was erased is overwritten in the file, not left in it as free space.
 */
const settings = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA journal_size_limit = 67108864;
`;

/** SQLite's result codes that have a sentence of their own. */
const sqlite = { busy: 5, readOnly: 8, cannotOpen: 14, notADatabase: 26 } as const;

/** `file` may be `:memory:`. Throws `StorageTrouble`, or what the platform threw when there is no sentence for it. */
export const openDatabase = (file: string): DatabaseSync => {
  let database: DatabaseSync | null = null;
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    database = new DatabaseSync(file, { timeout: patienceMs });
    prepare(database, file);
    return database;
  } catch (thrown) {
    database?.close();
    throw troubleFor(thrown, file) ?? thrown;
  }
};

const prepare = (database: DatabaseSync, file: string): void => {
  // Read before anything is written: a newer relay's file stays exactly as it is.
  const version = pragma(database, 'user_version');
  const application = pragma(database, 'application_id');
  const empty = database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] === 0;
  if (!empty && application !== applicationId)
    throw new StorageTrouble('not-ours', `${file} is a database of another program. It is left as it is.`);
  if (version > schemaVersion)
    throw new StorageTrouble(
      'newer-version',
      `${file} was written by a newer relay (version ${version}; this one knows ${schemaVersion}). It is left as it is. Start the newer relay.`,
    );
  database.exec(settings);
  if (empty) makeTables(database);
};

const pragma = (database: DatabaseSync, name: string): number =>
  Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);

const troubleFor = (thrown: unknown, file: string): StorageTrouble | null => {
  if (!(thrown instanceof Error) || thrown instanceof StorageTrouble) return null;
  const { code, errcode } = thrown as { readonly code?: unknown; readonly errcode?: unknown };
  const result = typeof errcode === 'number' ? errcode & 0xff : null;
  if (result === sqlite.busy)
    return new StorageTrouble('in-use', `Another relay is using ${file}. Stop that one first.`);
  if (result === sqlite.notADatabase)
    return new StorageTrouble('not-ours', `${file} is not a database. It is left as it is.`);
  const denied = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(String(code));
  if (denied || result === sqlite.cannotOpen || result === sqlite.readOnly)
    return new StorageTrouble(
      'not-writable',
      `The relay cannot write to ${dirname(file)}. Give it that folder, or name another: HANDRAIL_DATA=folder`,
    );
  return null;
};
