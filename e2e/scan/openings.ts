/**
 * What a candidate would open, worked out with the platform's primitives and the formats' documents alone
 * (packages/vault/SPEC.md, packages/sync/SPEC.md), so that it does not depend on the code it judges.
 */
import { createDecipheriv, createHmac } from 'node:crypto';
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import { directoryIn, lockLength, slotIn, type KeptBytes } from './kept.ts';

const labels = {
  lock: 'handrail/lock/1',
  commitment: 'handrail/lock/commitment/1',
  keyring: 'handrail/keyring/1',
  header: 'handrail/room/header-key/1',
  body: 'handrail/room/body-key/1',
  part: 'handrail/entry/part/1',
} as const;

const labelled = (label: string, ...facts: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(`${label}\0`), ...facts]);
const withLength = (fact: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(fact.length);
  return Buffer.concat([length, fact]);
};
const place = (label: string, ...facts: readonly Buffer[]): Buffer =>
  labelled(label, ...facts.map(withLength));

/** HKDF-SHA-256, one block. */
const derived = (secret: Buffer, info: Buffer, salt: Uint8Array = new Uint8Array(0)): Buffer => {
  const pseudorandom = createHmac('sha256', salt.length > 0 ? salt : Buffer.alloc(32))
    .update(secret)
    .digest();
  return createHmac('sha256', pseudorandom)
    .update(info)
    .update(Buffer.from([1]))
    .digest();
};

interface Box {
  readonly nonce: Buffer;
  readonly sealed: Buffer;
  readonly place: Buffer;
}

const boxIn = (bytes: Buffer, at: Buffer): Box => ({
  nonce: bytes.subarray(0, 12),
  sealed: bytes.subarray(12),
  place: at,
});

const opens = ({ nonce, sealed, place: bound }: Box, key: Buffer): boolean => {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-16));
  decipher.update(sealed.subarray(0, -16));
  try {
    decipher.final();
    return true;
  } catch {
    // The tag does not fit: another key.
    return false;
  }
};

export interface Sealed {
  readonly notebookIds: readonly string[];
  readonly locks: readonly Buffer[];
  readonly keyrings: readonly Box[];
  readonly headers: readonly (Box & { readonly room: Buffer })[];
  readonly bodies: readonly (Box & { readonly room: Buffer })[];
}

/** At most so many entries of one room and epoch are tried: they have one key. */
const entriesEach = 4;

const entriesOf = (values: readonly Buffer[]): Pick<Sealed, 'headers' | 'bodies'> => {
  const headers: (Box & { room: Buffer })[] = [];
  const bodies: (Box & { room: Buffer })[] = [];
  const seen = new Map<string, number>();
  for (const value of values) {
    const read = readEnvelope(new Uint8Array(value));
    if (!read.ok) continue;
    const { roomId, epoch, header, body } = read.value;
    const count = seen.get(`${roomId} ${epoch}`) ?? 0;
    seen.set(`${roomId} ${epoch}`, count + 1);
    if (count >= entriesEach) continue;
    const outer = value.subarray(0, 37);
    const room = Buffer.from(roomId);
    const at = (part: string): Buffer => Buffer.concat([outer, place(labels.part, Buffer.from(part))]);
    headers.push({ ...boxIn(Buffer.from(header), at('header')), room });
    if (body) bodies.push({ ...boxIn(Buffer.from(body), at('body')), room });
  }
  return { headers, bodies };
};

/** A keyring is format 1, its version, and a box of at least the smallest padding. */
const keyringsOf = (values: readonly Buffer[], notebookIds: readonly string[]): Box[] =>
  values
    .filter(
      (value) =>
        value.length >= 5 + 28 + 512 &&
        value.length < 16_384 &&
        value[0] === 1 &&
        value[1] === 0 &&
        value[2] === 0,
    )
    .flatMap((value) =>
      notebookIds.map((id) =>
        boxIn(value.subarray(5), place(labels.keyring, Buffer.from(id), value.subarray(1, 5))),
      ),
    );

const slices = (slots: Buffer): Buffer[] =>
  Array.from({ length: slots.length / lockLength }, (_, slot) =>
    slots.subarray(slot * lockLength, (slot + 1) * lockLength),
  );

const distinct = (values: readonly Buffer[]): Buffer[] => [
  ...new Map(values.map((value) => [value.toString('latin1'), value])).values(),
];

/**
 * Everything sealed that a key could be tried on: what is kept now, and older values that still lie in the profile
 * (`older`), because a key that opens yesterday's copy is a usable key.
 */
export const sealedIn = (kept: KeptBytes, older: readonly Buffer[] = []): Sealed => {
  const lines = directoryIn(kept);
  const notebookIds = lines.map(({ id }) => id);
  const now = [...kept.values()].map((bytes) => Buffer.from(bytes));
  const values = distinct([...now, ...older]);
  const slots = kept.get('slots');
  const slotsNow = new Set(slices(Buffer.from(slots ?? [])).map((slot) => slot.toString('latin1')));
  const used = lines.map(({ slot }) => Buffer.from(slotIn(slots, slot)));
  const before = values
    .filter(({ length }) => length === 64 * lockLength)
    .flatMap(slices)
    .filter((slot) => !slotsNow.has(slot.toString('latin1')));
  return {
    notebookIds,
    locks: distinct([...used, ...before, ...values.filter(({ length }) => length === lockLength)]),
    keyrings: keyringsOf(values, notebookIds),
    ...entriesOf(values),
  };
};

const lockKinds = ['local', 'kit', 'passphrase'] as const;

const opensLock = ({ notebookIds, locks }: Sealed, secret: Buffer): string | null => {
  for (const record of locks) {
    const [salt, commitment] = [record.subarray(7, 23), record.subarray(23, 55)];
    for (const kind of lockKinds) {
      for (const id of notebookIds) {
        const facts = place(labels.lock, Buffer.from(kind), Buffer.from(id));
        if (derived(secret, labelled(labels.commitment, facts), salt).equals(commitment))
          return `a lock (${kind})`;
      }
    }
  }
  return null;
};

/** What it opens, in words; `null` when it opens nothing. */
export const whatItOpens = (sealed: Sealed, secret: Buffer): string | null => {
  const lock = opensLock(sealed, secret);
  if (lock || secret.length !== 32) return lock;
  const vault = derived(secret, labelled(labels.keyring));
  if (sealed.keyrings.some((box) => opens(box, vault))) return 'a keyring, as vault key';
  if (sealed.keyrings.some((box) => opens(box, secret))) return 'a keyring, directly';
  for (const [name, label, boxes] of [
    ['header', labels.header, sealed.headers],
    ['body', labels.body, sealed.bodies],
  ] as const) {
    if (boxes.some((box) => opens(box, derived(secret, labelled(label, box.room)))))
      return `an entry's ${name}, as room key`;
    if (boxes.some((box) => opens(box, secret))) return `an entry's ${name}, directly`;
  }
  return null;
};
