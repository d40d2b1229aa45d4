/** What one worker holds: the parts it was given, whose turn it is to write, and the notebook that is open. */
import type { Chance } from '@handrail/kernel/chance.ts';
import type { Clock } from '@handrail/kernel/clock.ts';
import { localDayAt, type LocalDay } from '@handrail/kernel/local-day.ts';
import { Redacted } from '@handrail/kernel/redacted.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { DerivationCost, Deriver, Opener } from '@handrail/vault';
import type { Socket } from '@handrail/sync/session/session.ts';
import type { Push } from '@handrail/sync/wire/messages.ts';
import type { Notebook } from './notebook/notebook.ts';
import type { LocalKeys } from './persistence/local-keys.ts';
import type { Locks } from './persistence/locks.ts';
import type { Room } from './persistence/room.ts';
import type { Batch, Kept, Storage } from './persistence/storage.ts';
import type { FromWorker } from './protocol.ts';
import type { Room as SharedRoom } from './rooms/room.ts';

/** Everything of the world that the store touches. */
export interface Parts {
  readonly storage: Storage;
  readonly localKeys: LocalKeys;
  readonly locks: Locks;
  readonly deriver: Deriver;
  /** What new passphrase locks cost; the vault's default when left out. */
  readonly cost?: DerivationCost;
  readonly clock: Clock;
  /** IANA name; the device's own when left out. */
  readonly timeZone?: string;
  readonly chance: Chance;
  /** What the browser says about space; unknown when left out. */
  readonly room?: Room;
  /** The way to the relay; a device without one never connects. */
  readonly relay?: RelayParts;
  readonly post: (message: FromWorker) => void;
  /** A mistake in the program or the platform that no caller can mend. The command answers `failed`. */
  readonly fault: (error: unknown) => void;
}

/** What a device needs to reach the relay. */
export interface RelayParts {
  /** Origin of the relay as this device knows it, signed at sign-in ("https://handrail.example"). */
  readonly origin: string;
  readonly dial: () => Socket;
  /** Calls `act` after so many milliseconds; answers how to give it up. */
  readonly after: (ms: number, act: () => void) => () => void;
}

/** The state of one worker; everything it does takes this first. */
export interface Device {
  readonly parts: Parts;
  /** Whether this tab has the lock of the one writer. */
  holds: boolean;
  /** What this tab wrote when its turn began; null while it cannot write. */
  turn: Kept | null;
  open: Notebook | null;
  /** The derivation that is running, so that it can be given up. */
  deriving: AbortController | null;
  /** Sealed bytes of a locked notebook, read while somebody types its passphrase; let go at the next commit or lock. */
  ahead: { readonly notebookId: string; readonly everything: Promise<readonly Kept[]> } | null;
  /** The worker's one queue: commands, and what the relay or a timer brings. */
  queue: Promise<unknown>;
  /** What follows from a change in a shared room; put in above, so that what is below need not know of it. */
  sharing: Sharing;
}

/** What rooms and the line to the relay do for each other (`rooms/sharing.ts`). */
export interface Sharing {
  /** Does what there is to do for a room, now or with the next connection. Never waits. */
  readonly work: (device: Device, notebook: Notebook, room: SharedRoom) => void;
  /** A line to the relay has opened. */
  readonly opened: (device: Device, notebook: Notebook) => void;
  /** What the relay says unasked. From within the queue. */
  readonly pushed: (device: Device, notebook: Notebook, push: Push) => Promise<void>;
  /** The notebook is closing: the line goes with it. */
  readonly stop: (notebook: Notebook) => void;
}

/** Until something is shared. */
export const nothingShared: Sharing = {
  work: () => {},
  opened: () => {},
  pushed: async () => {},
  stop: () => {},
};

/** The parts of sharing, loaded with the first use. */
export const loadSharing = async (device: Device): Promise<typeof import('./rooms/sharing.ts')> => {
  const rooms = await import('./rooms/sharing.ts');
  device.sharing = rooms.sharing;
  return rooms;
};

/**
 * Runs something in the worker's one queue, after what is already in it. A command must not wait for it (it would wait for
 * itself). Null when it threw, which `fault` is told.
 */
export const later = <T>(device: Device, job: () => Promise<T>): Promise<T | null> => {
  const run = device.queue.then(job).catch((error: unknown) => {
    // Cut off because the turn was lost or the notebook closed meanwhile: its keys are gone, and that is no mistake.
    if (device.holds && device.open) device.parts.fault(error);
    return null;
  });
  device.queue = run;
  return run;
};

/** Why this tab cannot write now: another one does, or there was no room to begin. */
export const whyNoTurn = ({ holds }: Device): 'elsewhere' | 'no-room' => (holds ? 'no-room' : 'elsewhere');

/** Commits only while it is this tab's turn. [T14] */
export const commit = async (
  device: Device,
  batch: Omit<Batch, 'fence'>,
): Promise<Result<null, 'no-room' | 'elsewhere'>> => {
  const { parts, turn } = device;
  if (!turn) return err(whyNoTurn(device));
  device.ahead = null;
  const done = await parts.storage.commit({ ...batch, fence: turn });
  if (done.ok) return ok(null);
  return err(done.error === 'fenced' ? 'elsewhere' : done.error);
};

/** Runs something that derives a key; the `cancel` command ends it. */
export const deriving = async <T>(device: Device, act: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  device.deriving = controller;
  try {
    return await act(controller.signal);
  } finally {
    if (device.deriving === controller) device.deriving = null;
  }
};

/** What the vault opens or makes a passphrase lock with. `signal` ends the derivation. */
export const passphraseOpener = ({ parts }: Device, passphrase: string, signal: AbortSignal): Opener => ({
  kind: 'passphrase',
  passphrase: new Redacted(passphrase),
  deriver: parts.deriver,
  signal,
});

/** The day it is where this device is. */
export const today = ({ parts }: Device): LocalDay =>
  localDayAt(parts.clock.now(), parts.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
/** UTF-8. For what this version writes itself. */
export const toJson = (value: unknown): Uint8Array<ArrayBuffer> => encoder.encode(JSON.stringify(value));
/** Throws on anything that is not JSON: for what this version wrote itself. */
export const fromJson = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));
