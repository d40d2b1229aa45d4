/**
 * Makes the vectors of our own version 1 from a seed. They were written once to `vectors/format-1.json` and are frozen there:
 * `node packages/vault/stories/own-vectors.ts` prints what the present code would make, with letters of its own. No test
 * writes that file.
 */
import { Redacted } from '@handrail/kernel/redacted.ts';
import { utf8, utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { toBase64url, toHex } from '@handrail/proof/text-codes.ts';

import {
  eraseBody,
  floorCost,
  makeKeyring,
  makeLock,
  makeProcessKey,
  newKit,
  newLocalKey,
  newVaultKey,
  openChain,
  openRoomKeys,
  sealLetter,
  sealProcessNote,
  sealSignal,
  sealSmall,
  wasmDeriver,
  writeBackup,
  writeKit,
  type Opener,
} from '../src/index.ts';
import { roomVectors, type Letters } from './room-vectors.ts';
import { seededChance } from './seeded-chance.ts';
import { acts, deviceOf, must, notebookId } from './small-world.ts';

const text = (bytes: Bytes): string => toBase64url(bytes);

/** `given`: the letters that were made once. HPKE draws its own ephemeral keys, so no seed makes them again. */
export const ownVectors = async (given: { readonly letter: string; readonly letters: Letters } | null) => {
  const chance = seededChance(20_261_123);
  const vaultKey = await newVaultKey(chance);
  const vaultKeyHex = toHex(vaultKey.raw());
  const { keyring, sealed } = await makeKeyring(vaultKey, notebookId, chance);
  const [kit, localKey] = [newKit(chance), newLocalKey(chance)];
  const passphrase = 'Ångström río 🌊 seven';
  const openers: Record<'passphrase' | 'kit' | 'local', Opener> = {
    passphrase: { kind: 'passphrase', passphrase: new Redacted(passphrase), deriver: wasmDeriver },
    kit: { kind: 'kit', kit },
    local: { kind: 'local', key: localKey },
  };
  const lock = async (kind: keyof typeof openers) =>
    must(await makeLock(vaultKey, notebookId, openers[kind], chance, floorCost));
  const locks = { passphrase: await lock('passphrase'), kit: await lock('kit'), local: await lock('local') };
  const small = {
    label: 'draft',
    place: `n/${notebookId}/draft/1`,
    words: 'Two on Friday. Planned it. ١٢٣ 🌊',
  };
  const sealedSmall = await sealSmall(vaultKey, small.label, small.place, utf8(small.words), chance);
  const entries = (await acts(keyring, chance, 3)).map(({ bytes }, at) =>
    at === 1 ? must(erased(bytes)) : bytes,
  );
  const { opened, head } = await openChain(keyring, entries, null);
  const owner = { vaultKey, notebookId, keyring, sealed };
  const room = await roomVectors(owner, chance, given?.letters ?? null);
  const backup = must(
    await writeBackup({
      notebookId,
      locks: [{ kind: 'kit', record: locks.kit }],
      keyring: sealed,
      head: null,
      entries,
      beside: [[`room/${room.roomId}/keys`, new Uint8Array(Buffer.from(room.sealedKeys, 'base64url'))]],
    }),
  );
  // Came later than the rest: whatever it draws, it draws last.
  const live = {
    epoch: 2,
    counter: 2 ** 32 + 7,
    body: '{"v":1,"session":"a session","visit":"0123456789abcdef","seen":{}}',
  };
  const roomKeys = must(
    await openRoomKeys(
      vaultKey,
      notebookId,
      room.roomId,
      new Uint8Array(Buffer.from(room.sealedKeys, 'base64url')),
    ),
  );
  const signal = await sealSignal(keyring, roomKeys, { ...live, body: utf8(live.body) }, chance);
  const page = { id: '0f'.repeat(16), words: 'Wait for her. ١٢٣ 🌊' };
  const process = await makeProcessKey(owner, chance);
  const note = await sealProcessNote(process.key, page.id, utf8(page.words), chance);
  const letter = { label: 'inquiry', place: 'practice', words: 'Hello, may I come by? ١٢٣ 🌊' };
  const { agree } = deviceOf(keyring);
  const sealedLetter =
    given?.letter ?? text(must(await sealLetter(agree, letter.label, letter.place, utf8(letter.words))));
  return {
    notebookId,
    vaultKey: vaultKeyHex,
    passphrase,
    cost: floorCost,
    kit: { secret: toHex(kit.reveal()), written: await writeKit(kit) },
    localKey: toHex(localKey.reveal()),
    locks: { passphrase: text(locks.passphrase), kit: text(locks.kit), local: text(locks.local) },
    small: { ...small, sealed: text(sealedSmall) },
    keyring: {
      sealed: text(sealed),
      version: keyring.version,
      personId: keyring.personId,
      roomId: keyring.roomId,
      deviceId: keyring.deviceId,
      epoch: keyring.epoch,
      founding: {
        statement: utf8Text(keyring.founding.statement),
        signature: text(keyring.founding.signature),
      },
    },
    entries: opened.map((entry, at) => ({
      sealed: text(entries[at]!),
      entryId: entry.entryId,
      hash: entry.hash,
      header: entry.header,
      body: entry.body && utf8Text(entry.body),
    })),
    head,
    letter: { ...letter, sealed: sealedLetter },
    room,
    backup: text(backup),
    signal: { ...live, device: keyring.deviceId, sealed: text(signal) },
    process: { ...page, key: text(process.sealed), sealed: text(note) },
  };
};

const erased = (bytes: Bytes) => {
  const without = eraseBody(bytes);
  return without ? ({ ok: true, value: without } as const) : ({ ok: false, error: 'not an entry' } as const);
};

const note =
  'Version 1, made once from a seed (stories/own-vectors.ts) and frozen. Bytes in base64url unless named otherwise; ids, kit and invitation secrets, nonces, local key and vault keys in hex; statements as the text they are. These keys protect nothing.';
if (process.argv[1] === import.meta.filename)
  process.stdout.write(`${JSON.stringify({ note, ...(await ownVectors(null)) }, null, 2)}\n`);
