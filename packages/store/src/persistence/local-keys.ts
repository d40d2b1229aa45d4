/**
 * Where the key of a notebook without a passphrase ("later") lies: beside the sealed bytes, not among them, because it
 * has to be destroyed one day and the database keeps old values in its log until it is compacted.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from './storage.ts';

/** By random id. Rejects only when the platform failed in a way nobody foresaw. */
export interface LocalKeys {
  /** Null when there is none. */
  readonly read: (id: string) => Promise<Bytes | null>;
  /** On the disk before it answers. */
  readonly write: (id: string, bytes: Bytes) => Promise<Result<null, 'no-room'>>;
  /** Overwrites and removes. Nothing happens when there is none. Rejects when the platform would not let go. */
  readonly destroy: (id: string) => Promise<void>;
}

/** For tests; `ids` are those that exist. */
export const memoryLocalKeys = (): LocalKeys & { readonly ids: () => readonly string[] } => {
  const kept = new Map<string, Bytes>();
  return {
    read: async (id) => kept.get(id)?.slice() ?? null,
    write: async (id, bytes) => {
      kept.set(id, bytes.slice());
      return ok(null);
    },
    destroy: async (id) => void kept.delete(id),
    ids: () => [...kept.keys()],
  };
};

const named = (error: unknown, name: string): boolean => error instanceof DOMException && error.name === name;

const fileFor = async (id: string, create: boolean): Promise<FileSystemFileHandle | null> => {
  const folder = await navigator.storage.getDirectory();
  try {
    return await folder.getFileHandle(id, { create });
  } catch (error) {
    if (named(error, 'NotFoundError')) return null;
    throw error;
  }
};

const withFile = async <T>(
  file: FileSystemFileHandle,
  act: (access: FileSystemSyncAccessHandle) => T,
): Promise<T> => {
  const access = await file.createSyncAccessHandle();
  try {
    return act(access);
  } finally {
    access.close();
  }
};

const overwrite = (access: FileSystemSyncAccessHandle, bytes: Bytes): void => {
  access.write(bytes, { at: 0 });
  access.flush();
};

/**
 * Files in the origin's private file system. A file, unlike a database value, is overwritten in place: with zeros,
 * flushed, before it is removed. What the disk itself keeps of an overwritten block (wear levelling, snapshots) is out
 * of any web page's reach; that is why the first passphrase also makes new keys and seals everything again.
 */
export const opfsLocalKeys = (): LocalKeys => ({
  read: async (id) => {
    const file = await fileFor(id, false);
    if (!file) return null;
    return withFile(file, (access) => {
      const bytes = new Uint8Array(access.getSize());
      access.read(bytes, { at: 0 });
      return bytes;
    });
  },
  write: async (id, bytes) => {
    try {
      const file = await fileFor(id, true);
      if (file) await withFile(file, (access) => overwrite(access, bytes));
      return ok(null);
    } catch (error) {
      if (named(error, 'QuotaExceededError')) return err('no-room');
      throw error;
    }
  },
  destroy: async (id) => {
    const file = await fileFor(id, false);
    if (!file) return;
    await withFile(file, (access) => overwrite(access, new Uint8Array(access.getSize())));
    await (await navigator.storage.getDirectory()).removeEntry(id);
  },
});
