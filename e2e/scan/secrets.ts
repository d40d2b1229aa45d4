/**
 * The true secrets behind a notebook, for whoever has its passphrase: to be looked for, byte by byte and in every
 * encoding, in places where they must not be. Never printed; a find names only which secret it was.
 */
import { Redacted } from '@handrail/kernel/redacted.ts';
import { openLock, wasmDeriver, type VaultKey } from '@handrail/vault';
import { directoryIn, slotIn, type KeptBytes } from './kept.ts';

export interface Secret {
  readonly name: string;
  readonly bytes: Buffer;
}

interface KeyringJson {
  readonly root: string;
  readonly device: { readonly sign: string; readonly agree: string };
  readonly room: { readonly epochs: readonly (readonly [epoch: number, key: string])[] };
}

const length = (fact: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(fact.length);
  return size;
};

const readKeyring = async (
  vaultKey: VaultKey,
  notebookId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<KeyringJson> => {
  const label = 'handrail/keyring/1';
  const additionalData = Buffer.concat([
    Buffer.from(`${label}\0`),
    length(Buffer.from(notebookId)),
    Buffer.from(notebookId),
    length(Buffer.from(bytes.subarray(1, 5))),
    Buffer.from(bytes.subarray(1, 5)),
  ]);
  const key = await vaultKey.sealingKey(label, new Uint8Array(0));
  const padded = Buffer.from(
    await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes.subarray(5, 17), additionalData },
      key,
      bytes.subarray(17),
    ),
  );
  return JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE(0)).toString()) as KeyringJson;
};

/** `1 ‖ nonce ‖ box` under the vault key, bound to notebook and room. */
const openRoomKeys = async (
  vaultKey: VaultKey,
  facts: readonly [notebookId: string, roomId: string],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Buffer> => {
  const label = 'handrail/room/keys/1';
  const additionalData = Buffer.concat([
    Buffer.from(`${label}\0`),
    ...facts.flatMap((fact) => [length(Buffer.from(fact)), Buffer.from(fact)]),
  ]);
  const key = await vaultKey.sealingKey(label, new Uint8Array(0));
  const padded = Buffer.from(
    await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes.subarray(1, 13), additionalData },
      key,
      bytes.subarray(13),
    ),
  );
  return padded.subarray(4, 4 + padded.readUInt32BE(0));
};

/** Keys of the rooms that are shared: 16 bytes of the room, then 4 of the epoch and 32 of its key, again and again. */
const roomSecrets = async (kept: KeptBytes, notebookId: string, vaultKey: VaultKey): Promise<Secret[]> => {
  const secrets: Secret[] = [];
  for (const [place, bytes] of kept) {
    const roomId = new RegExp(`^n/${notebookId}/room/([^/]+)/keys$`).exec(place)?.[1];
    if (roomId === undefined) continue;
    const content = await openRoomKeys(vaultKey, [notebookId, roomId], bytes);
    for (let at = 16; at < content.length; at += 36)
      secrets.push({
        name: `key of a shared room, epoch ${content.readUInt32BE(at)}`,
        bytes: content.subarray(at + 4, at + 36),
      });
  }
  return secrets;
};

/** Opens the notebook as the person would. Throws when the passphrase does not fit: then nothing was proved. */
export const secretsOf = async (
  kept: KeptBytes,
  notebookId: string,
  passphrase: string,
): Promise<Secret[]> => {
  const line = directoryIn(kept).find(({ id }) => id === notebookId);
  const record = slotIn(kept.get('slots'), line?.slot ?? -1);
  const opened = await openLock(record, notebookId, {
    kind: 'passphrase',
    passphrase: new Redacted(passphrase),
    deriver: wasmDeriver,
  });
  const keyringBytes = kept.get(`n/${notebookId}/keyring`);
  if (!opened.ok || !keyringBytes) throw new Error('the notebook does not open with this passphrase');
  const keyring = await readKeyring(opened.value, notebookId, keyringBytes);
  const cost = Buffer.from(record);
  const stretched = await wasmDeriver.argon2id({
    password: new Uint8Array(Buffer.from(passphrase.normalize('NFKC'))),
    salt: record.slice(7, 23),
    memoryKiB: cost.readUInt32BE(1),
    iterations: cost.readUInt8(5),
    lanes: cost.readUInt8(6),
    length: 32,
  });
  const decoded = (text: string): Buffer => Buffer.from(text, 'base64url');
  return [
    { name: 'vault key', bytes: Buffer.from(opened.value.raw()) },
    { name: 'stretched passphrase', bytes: Buffer.from(stretched) },
    { name: 'root key', bytes: decoded(keyring.root) },
    { name: 'device signing key', bytes: decoded(keyring.device.sign) },
    { name: 'device agreement key', bytes: decoded(keyring.device.agree) },
    ...keyring.room.epochs.map(([epoch, key]) => ({
      name: `room key of epoch ${epoch}`,
      bytes: decoded(key),
    })),
    ...(await roomSecrets(kept, notebookId, opened.value)),
  ];
};
