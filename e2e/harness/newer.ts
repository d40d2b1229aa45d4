/** Entries as a newer version of the app would leave them, made with the vault alone from what lies in the database. */
import { Redacted } from '@handrail/kernel/redacted.ts';
import type { Result } from '@handrail/kernel/result.ts';
import {
  openKeyring,
  openLock,
  openSmall,
  sealEntry,
  sealSmall,
  systemChance,
  wasmDeriver,
  type Head,
} from '@handrail/vault';
import { directoryIn, slotIn, type KeptBytes } from '../scan/kept.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const value = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};
const bytesAt = (kept: KeptBytes, place: string): Bytes => kept.get(place) ?? new Uint8Array(0);
const json = (thing: unknown): Bytes => new Uint8Array(Buffer.from(JSON.stringify(thing)));

export interface NewerEntry {
  readonly place: string;
  readonly bytes: Bytes;
  /** The pin of the chain's head, which goes with it. */
  readonly headPlace: string;
  readonly head: Bytes;
}

/** `format`: the first byte of the entry; 1 is this version, whose seal then holds `body`. */
export const newerEntry = async (
  kept: KeptBytes,
  notebookId: string,
  passphrase: string,
  { body, format = 1 }: { readonly body: unknown; readonly format?: number },
): Promise<NewerEntry> => {
  const line = directoryIn(kept).find(({ id }) => id === notebookId);
  const opener = { kind: 'passphrase', passphrase: new Redacted(passphrase), deriver: wasmDeriver } as const;
  const vaultKey = value(await openLock(slotIn(kept.get('slots'), line?.slot ?? -1), notebookId, opener));
  const keyring = value(await openKeyring(vaultKey, notebookId, bytesAt(kept, `n/${notebookId}/keyring`)));
  const headPlace = `n/${notebookId}/head`;
  const opened = value(await openSmall(vaultKey, 'head', headPlace, bytesAt(kept, headPlace)));
  const head = JSON.parse(Buffer.from(opened).toString()) as Head;
  const entry = await sealEntry(
    keyring,
    { after: head, time: head.time + 1, at: head.time, body: json(body) },
    systemChance,
  );
  const bytes = entry.bytes.slice();
  bytes[0] = format;
  const entries = [...kept.keys()].filter((place) => place.startsWith(`n/${notebookId}/entry/`));
  return {
    place: `n/${notebookId}/entry/${String(entries.length).padStart(10, '0')}`,
    bytes,
    headPlace,
    head: await sealSmall(vaultKey, 'head', headPlace, json(entry.head), systemChance),
  };
};
