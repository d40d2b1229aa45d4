/**
 * A second reader of version 1, from SPEC.md alone: Node's own ciphers and nothing of ours. What it reads, anyone can read
 * who has the keys, whatever becomes of this program.
 */
import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  verify,
} from 'node:crypto';

const none = new Uint8Array(0);

export const u32 = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
};
export const raw = (base64url: string): Buffer => Buffer.from(base64url, 'base64url');
export const labelled = (label: string, ...rest: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from(`${label}\0`), ...rest]);
export const place = (label: string, ...facts: readonly (string | Uint8Array)[]): Buffer =>
  labelled(label, ...facts.flatMap((fact) => [u32(Buffer.from(fact).length), Buffer.from(fact)]));
export const derive = (secret: Uint8Array, info: Uint8Array, salt: Uint8Array = none): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, 32));
export const sha256 = (given: Uint8Array): Buffer => createHash('sha256').update(given).digest();
export const hash = (given: Uint8Array): string => sha256(given).toString('base64url');

const gcm = (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, box: Uint8Array): Buffer => {
  const cipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(box.subarray(-16));
  return Buffer.concat([cipher.update(box.subarray(0, -16)), cipher.final()]);
};
/** `nonce ‖ box`. */
export const opened = (key: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Buffer =>
  gcm(key, sealed.subarray(0, 12), aad, sealed.subarray(12));
export const unpadded = (padded: Buffer): Buffer => padded.subarray(4, 4 + padded.readUInt32BE(0));

/** Ed25519; the key in base64url. */
export const signed = (publicKey: string, signature: Uint8Array, message: Uint8Array): boolean =>
  verify(
    null,
    message,
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' }),
    signature,
  );

const privateKey = (curve: 'Ed25519' | 'X25519', secret: Uint8Array) => {
  const algorithm = curve === 'Ed25519' ? 0x70 : 0x6e;
  const start = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, algorithm, 4, 0x22, 4, 0x20];
  return createPrivateKey({ key: Buffer.from([...start, ...secret]), format: 'der', type: 'pkcs8' });
};
/** Public half of a secret, in base64url. */
export const publicOf = (curve: 'Ed25519' | 'X25519', secret: Uint8Array): string => {
  const { x } = createPublicKey(privateKey(curve, secret)).export({ format: 'jwk' });
  if (typeof x !== 'string') throw new Error('no public key');
  return x;
};

const extract = (salt: Uint8Array, material: Uint8Array): Buffer =>
  createHmac('sha256', salt).update(material).digest();
const expand = (key: Uint8Array, info: Uint8Array, length: number): Buffer => {
  let block = Buffer.alloc(0);
  let all = Buffer.alloc(0);
  for (let n = 1; all.length < length; n += 1) {
    block = createHmac('sha256', key)
      .update(Buffer.concat([block, info, Buffer.from([n])]))
      .digest();
    all = Buffer.concat([all, block]);
  }
  return all.subarray(0, length);
};

/** RFC 9180, base mode: DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001, AES-256-GCM 0x0002. Sequence number 0. */
export const openLetter = (secret: Uint8Array, info: Uint8Array, letter: Uint8Array): Buffer => {
  const [enc, box] = [letter.subarray(1, 33), letter.subarray(33)];
  const version = Buffer.from('HPKE-v1');
  const kem = Buffer.concat([Buffer.from('KEM'), Buffer.from([0, 0x20])]);
  const suite = Buffer.concat([Buffer.from('HPKE'), Buffer.from([0, 0x20, 0, 1, 0, 2])]);
  const labelledExtract = (id: Buffer, salt: Uint8Array, label: string, material: Uint8Array): Buffer =>
    extract(salt, Buffer.concat([version, id, Buffer.from(label), material]));
  const labelledExpand = (
    id: Buffer,
    key: Buffer,
    label: string,
    facts: Uint8Array,
    length: number,
  ): Buffer =>
    expand(key, Buffer.concat([Buffer.from([0, length]), version, id, Buffer.from(label), facts]), length);
  const theirs = createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(enc).toString('base64url') },
    format: 'jwk',
  });
  const shared = diffieHellman({ privateKey: privateKey('X25519', secret), publicKey: theirs });
  const context = Buffer.concat([enc, raw(publicOf('X25519', secret))]);
  const sharedSecret = labelledExpand(
    kem,
    labelledExtract(kem, none, 'eae_prk', shared),
    'shared_secret',
    context,
    32,
  );
  const facts = Buffer.concat([
    Buffer.from([0]),
    labelledExtract(suite, none, 'psk_id_hash', none),
    labelledExtract(suite, none, 'info_hash', info),
  ]);
  const schedule = labelledExtract(suite, sharedSecret, 'secret', none);
  const key = labelledExpand(suite, schedule, 'key', facts, 32);
  const nonce = labelledExpand(suite, schedule, 'base_nonce', facts, 12);
  return unpadded(gcm(key, nonce, none, box));
};

/** The 16 bytes of a printed code, its 12 bits of checksum compared. */
export const readCode = (label: string, code: string): Buffer => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const number = Array.from(code.replaceAll('-', '')).reduce(
    (sum, letter) => (sum << 5n) | BigInt(alphabet.indexOf(letter)),
    0n,
  );
  const secret = Buffer.from((number >> 12n).toString(16).padStart(32, '0'), 'hex');
  const check = BigInt(sha256(labelled(label, secret)).readUInt16BE(0) >> 4);
  if (check !== (number & 4095n)) throw new Error('a misread code');
  return secret;
};

/** What is inside a sealed keyring. */
export interface KeyringJson {
  readonly founding: { readonly statement: string; readonly signature: string };
  readonly certificates: readonly { readonly statement: string; readonly signature: string }[];
  readonly removals: readonly { readonly statement: string; readonly signature: string }[];
  readonly root: string;
  readonly device: { readonly id: string; readonly sign: string; readonly agree: string };
  readonly room: { readonly id: string; readonly epochs: readonly (readonly [number, string])[] };
}
export const readKeyring = (vaultKey: Uint8Array, notebookId: string, base64url: string): KeyringJson => {
  const sealed = raw(base64url);
  const aad = place('handrail/keyring/1', notebookId, sealed.subarray(1, 5));
  const padded = opened(derive(vaultKey, labelled('handrail/keyring/1')), aad, sealed.subarray(5));
  return JSON.parse(unpadded(padded).toString()) as KeyringJson;
};

/** One entry: its header opened and its signature checked, its body opened and matched. Throws if anything does not hold. */
export const readEntry = (
  roomKey: Uint8Array,
  roomId: string,
  base64url: string,
  keyOf: (author: string) => string,
): {
  readonly hash: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: string | null;
} => {
  const whole = raw(base64url);
  const outer = whole.subarray(0, 37);
  const headerEnd = 41 + whole.readUInt32BE(37);
  const sealedBody = whole.subarray(headerEnd + 4);
  const ofRoom = (purpose: string): Buffer =>
    derive(roomKey, labelled(`handrail/room/${purpose}/1`, Buffer.from(roomId)));
  const part = (which: 'header' | 'body', sealed: Uint8Array): Buffer =>
    unpadded(
      opened(ofRoom(`${which}-key`), Buffer.concat([outer, place('handrail/entry/part/1', which)]), sealed),
    );
  const inside = part('header', whole.subarray(41, headerEnd));
  const [signature, json] = [inside.subarray(0, 64), inside.subarray(64)];
  const statement = labelled('handrail/entry/header/1', outer, json);
  const header = JSON.parse(json.toString()) as Record<string, unknown>;
  const holds =
    outer[0] === 1 &&
    outer.subarray(1, 17).toString('hex') === roomId &&
    signed(keyOf(String(header['author'])), signature, statement) &&
    header['key'] === ofRoom('key-commitment').toString('base64url') &&
    (sealedBody.length === 0 || header['body'] === hash(sealedBody));
  if (!holds) throw new Error('an entry that does not hold');
  const body = sealedBody.length === 0 ? null : part('body', sealedBody).toString();
  return { hash: hash(statement), header, body };
};

/** One signal: its head opened and its signature checked, its body opened. Throws if anything does not hold. */
export const readSignal = (
  roomKey: Uint8Array,
  roomId: string,
  base64url: string,
  keyOf: (device: string) => string,
): {
  readonly device: string;
  readonly epoch: number;
  readonly counter: number;
  readonly body: string;
} => {
  const whole = raw(base64url);
  const outer = whole.subarray(0, 21);
  const sealedBody = whole.subarray(137);
  const key = derive(roomKey, labelled('handrail/signal/1', Buffer.from(roomId)));
  const part = (which: 'head' | 'body', sealed: Uint8Array): Buffer =>
    opened(key, Buffer.concat([outer, place('handrail/signal/part/1', which)]), sealed);
  const head = part('head', whole.subarray(21, 137));
  const [facts, signature] = [head.subarray(0, 24), head.subarray(24)];
  const device = facts.subarray(0, 16).toString('hex');
  const commitment = derive(roomKey, labelled('handrail/room/key-commitment/1', Buffer.from(roomId)));
  const statement = labelled(
    'handrail/signal/signed/1',
    outer,
    Buffer.from(commitment.toString('base64url')),
    facts,
    sha256(sealedBody),
  );
  const holds =
    outer[0] === 1 &&
    outer.subarray(1, 17).toString('hex') === roomId &&
    signed(keyOf(device), signature, statement);
  if (!holds) throw new Error('a signal that does not hold');
  return {
    device,
    epoch: outer.readUInt32BE(17),
    counter: Number(facts.readBigUInt64BE(16)),
    body: unpadded(part('body', sealedBody)).toString(),
  };
};
