/**
 * What the page and the worker say to each other. The worker holds every key, the sealed entries and the record; the
 * page holds a read-only copy of the open record and sends commands. Nothing else crosses.
 *
 * Every command answers with a `Result`; a refusal is a word from `Refusal`, which the page turns into a sentence in
 * one place (`apps/web/src/shell/refusals.ts`). A command throws only when the program itself is wrong.
 */
import type { Result } from '@handrail/kernel/result.ts';
import type { AnyRecord, Change, Kind } from '@handrail/domain/records.ts';

export type NotebookRole = 'own' | 'desk' | 'on-desk';

/** What anyone holding the device can see of a notebook: a picture, the day it was made, how it is locked. */
export interface NotebookCover {
  readonly id: string;
  readonly role: NotebookRole;
  /** Index into the covers' drawings; given by the program, never typed. */
  readonly cover: number;
  readonly madeOn: string;
  readonly lock: 'passphrase' | 'later';
}

/** What is known of the device whatever is open. */
export interface DeviceState {
  readonly notebooks: readonly NotebookCover[];
  readonly open: NotebookCover | null;
  /** One writer at a time: `elsewhere` means another tab has it. */
  readonly writer: 'here' | 'elsewhere';
}

/** One line of a plan that the person put where it can be read before unlocking. Kept in the clear, and said so. */
export interface PocketItem {
  readonly id: string;
  readonly notebookId: string;
  readonly plan: string;
  readonly section: string;
  readonly words: string;
  readonly phone?: string;
}

/** One act on one thing. */
export interface HistoryLine {
  /** Milliseconds; what this device's clock said. */
  readonly at: number;
  readonly by: string;
  readonly did: 'changed' | 'removed' | 'put-back';
  /** Only the fields this act touched; `null` where a value was taken back. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One removed thing, as it stood. */
export interface Removed {
  readonly kind: Kind;
  readonly id: string;
  readonly record: AnyRecord;
  readonly removedAt: number;
  /** Within 30 days. Afterwards its words can still be erased. */
  readonly canPutBack: boolean;
}

/** An entry this version cannot read, kept byte for byte. [D13] */
export interface Newer {
  readonly entryId: string;
  readonly at: number | null;
}

/** Something in the kept entries is not as it was left; named to the person, never papered over. */
export interface Trouble {
  readonly kind: 'gap' | 'altered' | 'rolled-back';
  readonly count: number;
}

/** Where copies are, as far as this device knows. Times in milliseconds; null when never. */
export interface Copies {
  readonly lastBackupAt: number | null;
  readonly lastKitAt: number | null;
  readonly entries: number;
  /** Whether the browser promised not to clear this device's storage; null when it cannot say. */
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

/** Why nothing was done. Nothing has changed then. */
export type Refusal =
  | 'wrong-passphrase'
  | 'wrong-kit'
  | 'passphrase-too-short'
  | 'cancelled'
  /** Derivation parameters below the floor or above the ceiling: refused before deriving. */
  | 'derivation-out-of-range'
  | 'damaged'
  | 'not-a-backup'
  | 'newer-version'
  | 'no-room'
  | 'too-many-notebooks'
  | 'elsewhere'
  | 'locked'
  | 'too-long'
  | 'not-allowed'
  | 'not-found'
  | 'failed';

export interface Opened {
  readonly notebook: NotebookCover;
}

/** Passphrase as typed: normalised to NFKC, never trimmed, never kept. */
export type Lock = { readonly kind: 'later' } | { readonly kind: 'passphrase'; readonly passphrase: string };

/** Every command: what goes in, what comes back when it works. */
export interface Commands {
  device: { in: null; out: DeviceState };
  takeOver: { in: null; out: DeviceState };
  /**
   * `id`: 32 hex digits by chance, for a page that must know the notebook before it is made (the desk writes down whose
   * it is, and closes as the new one opens). One that is taken is refused as `not-allowed`.
   */
  makeNotebook: {
    in: { role: NotebookRole; lock: Lock; first: readonly Change[]; id?: string };
    out: Opened;
  };
  /** Somebody is typing a passphrase: the sealed bytes may be read meanwhile. Answers at once and changes nothing. */
  lookAhead: { in: { notebookId: string }; out: null };
  open: { in: { notebookId: string; passphrase?: string }; out: Opened };
  openWithKit: { in: { notebookId: string; kit: string }; out: Opened };
  /** Gives up the derivation that is running; the command it belongs to answers `cancelled`. */
  cancel: { in: null; out: null };
  lock: { in: null; out: null };
  /** A sealed backup file becomes a notebook of its own on this device; nothing here is overwritten. */
  restoreBackup: {
    in: {
      file: Uint8Array<ArrayBuffer>;
      opens: { passphrase: string } | { kit: string };
      lock: Lock;
      /** `own` when left out. */
      role?: NotebookRole;
      /** As for `makeNotebook`. */
      id?: string;
    };
    out: Opened;
  };
  removeNotebook: { in: { notebookId: string }; out: null };
  deleteEverything: { in: null; out: null };
  pocket: { in: null; out: readonly PocketItem[] };

  /** `drafts`: keys of the drafts these changes were made of; they go in the same commit, so that none comes back beside what was kept. */
  keep: {
    in: { changes: readonly Change[]; drafts?: readonly string[] };
    out: { entryId: string; at: number };
  };
  remove: { in: { kind: Kind; id: string }; out: { entryId: string; at: number } };
  putBack: { in: { kind: Kind; id: string }; out: { entryId: string; at: number } };
  /** Takes the words out of every kept entry; cannot be undone. */
  erase: { in: { kind: Kind; id: string }; out: { entryId: string; at: number } };
  removed: { in: null; out: readonly Removed[] };
  history: { in: { kind: Kind; id: string }; out: readonly HistoryLine[] };

  keepDraft: { in: { key: string; text: string }; out: null };
  dropDraft: { in: { key: string }; out: null };

  setPassphrase: { in: { current?: string; passphrase: string }; out: null };
  /** Makes a new kit (the old one stops working) and gives its 128 bits as words to print. Shown once. */
  newKit: { in: null; out: { kit: string } };
  /** The sealed backup file: every entry and the locks, as kept. */
  backup: { in: null; out: { file: Uint8Array<ArrayBuffer>; name: string } };
  copies: { in: null; out: Copies };
  /** Everything, readable by machines, history included (schema: packages/interop). */
  machineCopy: { in: null; out: { json: string } };
  pocketPut: { in: { items: readonly Omit<PocketItem, 'notebookId'>[] }; out: null };
  pocketTake: { in: { id: string }; out: null };
}
export type CommandName = keyof Commands;
export type Answer<C extends CommandName> = Result<Commands[C]['out'], Refusal>;

export type ToWorker = {
  [C in CommandName]: { readonly n: number; readonly command: C; readonly input: Commands[C]['in'] };
}[CommandName];

/** One record as it stands, or its absence. */
export type RecordLine = readonly [kind: Kind, record: AnyRecord];

export type FromWorker =
  | { readonly type: 'answer'; readonly n: number; readonly answer: Result<unknown, Refusal> }
  | { readonly type: 'device'; readonly device: DeviceState }
  /** The whole record, once, when a notebook opens. */
  | {
      readonly type: 'opened';
      readonly notebook: NotebookCover;
      readonly personId: string;
      readonly records: readonly RecordLine[];
      readonly drafts: Readonly<Record<string, string>>;
      readonly newer: readonly Newer[];
      readonly trouble: readonly Trouble[];
    }
  /** What one act changed. */
  | {
      readonly type: 'changed';
      readonly set: readonly RecordLine[];
      readonly gone: readonly (readonly [kind: Kind, id: string])[];
      /** Keys of drafts that went in the same commit: kept for good, or erased because they repeated what was erased. */
      readonly drafts: readonly string[];
    }
  | { readonly type: 'closed' };
