/**
 * The backup file, version 1 [V12]: everything a notebook is, as it lies sealed in storage, plus its locks.
 *
 * `HANDRAIL-1`, then sections (tag 1 byte, length 4 bytes, content), then SHA-256 over all that stands before it. The hash
 * is against accidents (a copy cut short, a bad disk); against people there are the seals. What the file shows: that it is
 * one of ours, how many entries there are and their padded sizes, which kinds of lock open it, and where in the notebook the
 * sealed things beside the entries lie (rooms, their entries, invitations: ids, never names).
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import {
  concat,
  concatAll,
  equalBytes,
  readU32,
  u32,
  utf8,
  utf8Text,
  type Bytes,
} from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { toHex } from '@handrail/proof/text-codes.ts';
import { idBytes } from '@handrail/sync/entry-envelope.ts';

import type { OtherVersion } from '../format.ts';
import { lockLength, type LockRecord } from '../locks/lock-record.ts';

/** What a backup file holds, all of it sealed. */
export interface Backup {
  /** Locks and keyring are bound to it. */
  readonly notebookId: string;
  /** At least one, at most one of a kind. */
  readonly locks: readonly { readonly kind: 'passphrase' | 'kit'; readonly record: LockRecord }[];
  readonly keyring: Bytes;
  /** The sealed head pin, as in storage. */
  readonly head: Bytes | null;
  /** At most 1,000,000. */
  readonly entries: readonly Bytes[];
  /**
   * What else is kept sealed in the notebook: its place inside it (`room/…/keys`: letters, digits, `-` and `_` between
   * slashes, at most 512), and the bytes. At most 1,000,000, each place once.
   */
  readonly beside: readonly (readonly [place: string, bytes: Bytes])[];
}
/** `damaged`: one of ours, and not as it was written. `too-long`: more than a backup file holds. */
export type BackupRefusal = 'not-a-backup' | OtherVersion | 'damaged' | 'too-long';

const family = utf8('HANDRAIL-');
const magic = utf8('HANDRAIL-1');
const hashLength = 32;
/** 1 GiB: more than a browser opens, a bound for hostile input. */
const longestFile = 1_073_741_824;
const mostEntries = 1_000_000;
const mostBeside = 1_000_000;
const placeShape = /^(?=.{1,512}$)[\w-]+(?:\/[\w-]+)*$/;
const longestKeyring = 1_048_576;
const tags = { notebook: 1, passphrase: 2, kit: 3, keyring: 4, head: 5, entry: 6, beside: 7 } as const;

const section = (tag: number, content: Bytes): Bytes =>
  concat(new Uint8Array([tag]), u32(content.length), content);

const besideContent = (place: string, bytes: Bytes): Bytes => {
  if (!placeShape.test(place)) throw new TypeError('not a place inside a notebook');
  return concat(new Uint8Array([place.length >> 8, place.length]), utf8(place), bytes);
};

/**
 * `too-long`: a file that could not be read back, so none is made. Throws for what no notebook is: without a lock, with two
 * of a kind, or with two things in one place.
 */
export const writeBackup = async (backup: Backup): Promise<Result<Bytes, 'too-long'>> => {
  const { notebookId, locks, keyring, head, entries, beside } = backup;
  if (locks.length === 0) throw new Error('a backup that nothing opens');
  if (new Set(locks.map(({ kind }) => kind)).size !== locks.length) throw new Error('two locks of one kind');
  if (new Set(beside.map(([place]) => place)).size !== beside.length)
    throw new Error('two things in one place');
  if (entries.length > mostEntries || beside.length > mostBeside || keyring.length > longestKeyring)
    return err('too-long');
  const parts = [
    magic,
    section(tags.notebook, idBytes(notebookId)),
    ...locks.map(({ kind, record }) => section(tags[kind], record)),
    section(tags.keyring, keyring),
    ...(head ? [section(tags.head, head)] : []),
    ...entries.map((entry) => section(tags.entry, entry)),
    ...beside.map(([place, bytes]) => section(tags.beside, besideContent(place, bytes))),
  ];
  // Before they are put together: a browser that could make it would run out of memory first.
  if (parts.reduce((sum, { length }) => sum + length, hashLength) > longestFile) return err('too-long');
  const body = concatAll(parts);
  return ok(concat(body, await sha256(body)));
};

/** Strict, bounded, never throws; what is refused is refused by name and nothing of it is used. */
export const readBackup = async (file: Bytes): Promise<Result<Backup, BackupRefusal>> => {
  if (!startsWith(file, family)) return err('not-a-backup');
  if (!startsWith(file, magic)) return err(otherDigit(file));
  if (file.length > longestFile) return err('too-long');
  if (file.length < magic.length + hashLength) return err('damaged');
  const body = file.subarray(0, -hashLength);
  if (!equalBytes(await sha256(body), file.subarray(-hashLength))) return err('damaged');
  const sections = sectionsOf(body);
  if (sections === null) return err('damaged');
  // The hash holds, so a program wrote this tag: one that knows more than this one.
  if (sections.some(({ tag }) => tag < tags.notebook || tag > tags.beside)) return err('newer-version');
  return fromSections(sections);
};

const startsWith = (file: Bytes, start: Bytes): boolean =>
  file.length >= start.length && equalBytes(file.subarray(0, start.length), start);

/** Another version has another digit there. Anything else was a 1 once. */
const otherDigit = (file: Bytes): OtherVersion | 'damaged' => {
  const digit = file[family.length] ?? 0;
  if (digit === 0x30) return 'older-version';
  return digit > 0x31 && digit <= 0x39 ? 'newer-version' : 'damaged';
};

interface Section {
  readonly tag: number;
  readonly content: Bytes;
}

const sectionsOf = (body: Bytes): readonly Section[] | null => {
  const sections: Section[] = [];
  let at = magic.length;
  while (at < body.length) {
    if (at + 5 > body.length) return null;
    const end = at + 5 + readU32(body, at + 1);
    if (end > body.length) return null;
    sections.push({ tag: body[at] ?? 0, content: body.subarray(at + 5, end) });
    at = end;
  }
  return sections;
};

const fromSections = (sections: readonly Section[]): Result<Backup, 'damaged'> => {
  const of = (tag: number): readonly Bytes[] =>
    sections.filter((each) => each.tag === tag).map(({ content }) => content);
  const [notebooks, keyrings, heads, entries] = [
    of(tags.notebook),
    of(tags.keyring),
    of(tags.head),
    of(tags.entry),
  ];
  const locks = (['passphrase', 'kit'] as const).flatMap((kind) =>
    of(tags[kind]).map((record) => ({ kind, record: record as LockRecord })),
  );
  const [notebook] = notebooks;
  const [keyring] = keyrings;
  const once = notebooks.length === 1 && keyrings.length === 1 && heads.length <= 1;
  const lockKinds = new Set(locks.map(({ kind }) => kind));
  const locksFit =
    locks.length > 0 &&
    lockKinds.size === locks.length &&
    locks.every(({ record }) => record.length === lockLength);
  if (!once || !locksFit || !notebook || !keyring || notebook.length !== 16) return err('damaged');
  if (keyring.length > longestKeyring || entries.length > mostEntries) return err('damaged');
  const beside = of(tags.beside).map(besideFrom);
  const places = new Set(beside.map((each) => each?.[0] ?? null));
  if (beside.length > mostBeside || places.size !== beside.length || places.has(null)) return err('damaged');
  return ok({
    notebookId: toHex(notebook),
    locks,
    keyring,
    head: heads[0] ?? null,
    entries,
    beside: beside.filter((each) => each !== null),
  });
};

const besideFrom = (content: Bytes): readonly [string, Bytes] | null => {
  if (content.length < 2) return null;
  const end = 2 + (content[0] ?? 0) * 256 + (content[1] ?? 0);
  const place = end > content.length ? null : utf8Text(content.subarray(2, end));
  return place !== null && placeShape.test(place) ? [place, content.subarray(end)] : null;
};
