/**
 * The key of a therapist's process notes [V23]: 32 random bytes of their own, made with the first note. In storage
 * `1 ‖ nonce ‖ box` under the vault key, bound to the notebook, padded. Whoever has the vault key and not this has no word of
 * them; whoever has this and not the vault key has no word either, because it lies nowhere else.
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, type Bytes } from '@handrail/proof/bytes.ts';

import { formatByte, otherVersion, type OtherVersion } from '../format.ts';
import type { VaultKey } from '../keys/vault-key.ts';
import { labels } from '../labels.ts';
import { derivable, deriveSealingKey } from '../seal/derive.ts';
import { open, seal } from '../seal/gcm.ts';
import { pad, unpad } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';

const processKeyLength = 32;

/** Seals and opens the process notes of one notebook. It cannot be taken out or printed. */
export interface ProcessKey {
  readonly notebookId: string;
  readonly seals: CryptoKey;
}
/** Whose vault key a process key lies under. */
interface Holder {
  readonly vaultKey: VaultKey;
  readonly notebookId: string;
}

const sealingKeyOf = (vaultKey: VaultKey): Promise<CryptoKey> =>
  vaultKey.sealingKey(labels.processKey, new Uint8Array(0));

const keyFrom = async (secret: Bytes, notebookId: string): Promise<ProcessKey> => ({
  notebookId,
  seals: await deriveSealingKey(await derivable(secret), labels.processNote),
});

const sealSecret = async (
  { vaultKey, notebookId }: Holder,
  secret: Bytes,
  chance: Chance,
): Promise<Bytes> => {
  const padded = pad(secret);
  try {
    const place = placeOf(labels.processKey, notebookId);
    return concat(formatByte, await seal(await sealingKeyOf(vaultKey), place, padded, chance));
  } finally {
    padded.fill(0);
  }
};

/** A copy of the raw key: whoever calls this wipes it. */
const secretOf = async (
  { vaultKey, notebookId }: Holder,
  sealed: Bytes,
): Promise<Result<Bytes, OtherVersion | 'damaged'>> => {
  if (sealed.length === 0) return err('damaged');
  const other = otherVersion(sealed);
  if (other) return err(other);
  const place = placeOf(labels.processKey, notebookId);
  const padded = await open(await sealingKeyOf(vaultKey), place, sealed.subarray(1));
  const secret = padded && unpad(padded)?.slice();
  padded?.fill(0);
  return secret?.length === processKeyLength ? ok(secret) : err('damaged');
};

/** A new key, and as it goes into storage. */
export const makeProcessKey = async (
  holder: Holder,
  chance: Chance,
): Promise<{ readonly key: ProcessKey; readonly sealed: Bytes }> => {
  const secret = chance.bytes(processKeyLength);
  try {
    return {
      key: await keyFrom(secret, holder.notebookId),
      sealed: await sealSecret(holder, secret, chance),
    };
  } finally {
    secret.fill(0);
  }
};

/** `damaged`: altered, of another notebook, or under another vault key. */
export const openProcessKey = async (
  holder: Holder,
  sealed: Bytes,
): Promise<Result<ProcessKey, OtherVersion | 'damaged'>> => {
  const secret = await secretOf(holder, sealed);
  if (!secret.ok) return secret;
  try {
    return ok(await keyFrom(secret.value, holder.notebookId));
  } finally {
    secret.value.fill(0);
  }
};

/** The same key for another vault key or notebook: a new passphrase, a restored backup. */
export const resealProcessKey = async (input: {
  readonly from: Holder;
  readonly to: Holder;
  readonly sealed: Bytes;
  readonly chance: Chance;
}): Promise<Result<{ readonly key: ProcessKey; readonly sealed: Bytes }, OtherVersion | 'damaged'>> => {
  const { from, to, sealed, chance } = input;
  const secret = await secretOf(from, sealed);
  if (!secret.ok) return secret;
  try {
    return ok({
      key: await keyFrom(secret.value, to.notebookId),
      sealed: await sealSecret(to, secret.value, chance),
    });
  } finally {
    secret.value.fill(0);
  }
};
