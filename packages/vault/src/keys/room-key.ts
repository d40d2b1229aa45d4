import { utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';

import { labels } from '../labels.ts';
import { derivable, deriveCommitment, deriveSealingKey } from '../seal/derive.ts';

export const roomKeyLength = 32;

/** The key of one room in one epoch, split by purpose. The raw bytes live in the sealed keyring only. */
export interface RoomKey {
  readonly header: CryptoKey;
  readonly body: CryptoKey;
  /** What is said live and never kept [V22]. */
  readonly signal: CryptoKey;
  /** 43 characters of base64url. GCM does not commit to its key; every header names this [V10]. */
  readonly commitment: string;
}

/** The caller wipes `secret` afterwards. */
export const roomKeyFrom = async (secret: Bytes, roomId: string): Promise<RoomKey> => {
  const base = await derivable(secret);
  const room = utf8(roomId);
  const [header, body, signal, commitment] = await Promise.all([
    deriveSealingKey(base, labels.headerKey, room),
    deriveSealingKey(base, labels.bodyKey, room),
    deriveSealingKey(base, labels.signalKey, room),
    deriveCommitment(base, labels.keyCommitment, room),
  ]);
  return { header, body, signal, commitment: toBase64url(commitment) };
};
