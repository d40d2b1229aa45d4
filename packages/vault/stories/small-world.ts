/** A small world for tests: notebooks with real keys, a deriver that is cheap and counts, chance that repeats. */
import type { Chance } from '@handrail/kernel/chance.ts';
import type { Result } from '@handrail/kernel/result.ts';
import { concat, u32, utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';

import {
  makeEpoch,
  makeKeyring,
  newVaultKey,
  sealEntry,
  takeEpoch,
  type Deriver,
  type Head,
  type Keyring,
  type SealedEntry,
  type SealedKeyring,
  type VaultKey,
} from '../src/index.ts';
import { seededChance } from './seeded-chance.ts';

export const notebookId = 'a1'.repeat(16);
export const otherNotebookId = 'b2'.repeat(16);

/** The value, or the test ends here with the refusal's name. */
export const must = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
};

/** Not Argon2id: a hash, so that a hundred locks cost nothing. Says how often it was asked. */
export const cheapDeriver = (): Deriver & { readonly asked: () => number } => {
  let asked = 0;
  return {
    asked: () => asked,
    argon2id: ({ password, salt, memoryKiB, iterations, lanes }) => {
      asked += 1;
      return sha256(
        concat(
          utf8('not argon'),
          u32(password.length),
          password,
          salt,
          u32(memoryKiB),
          u32(iterations),
          u32(lanes),
        ),
      );
    },
  };
};

export interface Notebook extends SealedKeyring {
  readonly vaultKey: VaultKey;
  readonly chance: Chance;
}
export const aNotebook = async (seed = 1, id = notebookId): Promise<Notebook> => {
  const chance = seededChance(seed);
  const vaultKey = await newVaultKey(chance);
  return { vaultKey, chance, ...(await makeKeyring(vaultKey, id, chance)) };
};

export const words = (n: number): Bytes => utf8(JSON.stringify({ v: 1, changes: [`act ${n}`] }));

/** `count` acts, one after the other, from `after` on. */
export const acts = async (
  keyring: Keyring,
  chance: Chance,
  count: number,
  after: Head | null = null,
): Promise<SealedEntry[]> => {
  const made: SealedEntry[] = [];
  let head = after;
  for (let n = 0; n < count; n += 1) {
    const sequence = head === null ? 0 : head.sequence + 1;
    const entry = await sealEntry(
      keyring,
      { after: head, time: 10 + sequence, at: 1_700_000_000_000 + sequence, body: words(sequence) },
      chance,
    );
    made.push(entry);
    head = entry.head;
  }
  return made;
};

/** The same bytes with one bit another. */
export const flipped = (bytes: Bytes, at: number, bit = 0): Bytes => {
  const copy = new Uint8Array(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

export const roomId = 'c3'.repeat(16);
export const otherRoomId = 'd4'.repeat(16);

/** What an epoch is sealed to. */
export const deviceOf = ({ deviceId, keys }: Keyring): { readonly id: string; readonly agree: Bytes } => ({
  id: deviceId,
  agree: keys.agreement.publicKey,
});

/** Two people with a room between them, each with its first epoch's key. `owner` made it, `member` took it. */
export const twoInARoom = async (seeds: readonly [number, number] = [1, 2]) => {
  const owner = await aNotebook(seeds[0], notebookId);
  const member = await aNotebook(seeds[1], otherNotebookId);
  const made = must(
    await makeEpoch({
      roomId,
      epoch: 1,
      devices: [deviceOf(owner.keyring), deviceOf(member.keyring)],
      chance: owner.chance,
    }),
  );
  const take = async (by: Notebook, id: string) =>
    must(await takeEpoch({ ...by, notebookId: id, roomId, ...made, sealed: null, epoch: 1 }));
  const [own, taken] = [await take(owner, notebookId), await take(member, otherNotebookId)];
  return { owner: { ...owner, room: own }, member: { ...member, room: taken }, made };
};
