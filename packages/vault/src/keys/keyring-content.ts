/**
 * What is inside a sealed keyring: JSON, with every secret as base64url. Raw secrets exist only between reading and wiping
 * (`wipe`); the text they were parsed from lives until it is collected [V14].
 */
import { utf8, utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { fromBase64url, toBase64url } from '@handrail/proof/text-codes.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { longestFounding } from '@handrail/sync/founding.ts';
import { longestCertificate } from '@handrail/sync/roster/certificate.ts';
import { signedField, signedFrom } from '@handrail/sync/roster/fields.ts';

import { headFrom, isCount, isFields, isId, type Head } from '../entries/head.ts';

export interface KeyringContent {
  /** Goes up by one with every renewal. */
  readonly version: number;
  readonly notebookId: string;
  readonly founding: Signed;
  /** Of devices that came after the founding, oldest first; signed by the root. */
  readonly certificates: readonly Signed[];
  /** Of devices that are the person's no more, oldest first; signed by the root. */
  readonly removals: readonly Signed[];
  /** Devices whose entries this keyring's identity sealed again, and the key that signed them then. */
  readonly former: readonly (readonly [device: string, sign: Bytes])[];
  /** Ed25519 seed. */
  readonly root: Bytes;
  readonly device: { readonly id: string; readonly sign: Bytes; readonly agree: Bytes };
  readonly roomId: string;
  /** Room keys by epoch. At least one. */
  readonly epochs: ReadonlyMap<number, Bytes>;
  readonly head: Head | null;
}

/** More epochs than a person could make by hand: a bound for hostile input. */
const mostEpochs = 10_000;
/** More devices than a person restores in a lifetime: a bound for hostile input. */
const mostDevices = 1_000;

export const writeKeyringContent = (content: KeyringContent): Bytes =>
  utf8(
    JSON.stringify({
      v: 1,
      version: content.version,
      notebook: content.notebookId,
      founding: signedField(content.founding),
      certificates: content.certificates.map(signedField),
      removals: content.removals.map(signedField),
      former: content.former.map(([device, sign]) => [device, toBase64url(sign)]),
      root: toBase64url(content.root),
      device: {
        id: content.device.id,
        sign: toBase64url(content.device.sign),
        agree: toBase64url(content.device.agree),
      },
      room: {
        id: content.roomId,
        epochs: Array.from(content.epochs, ([epoch, secret]) => [epoch, toBase64url(secret)]),
      },
      head: content.head,
    }),
  );

/** `null` unless it is a whole keyring. The seal has been checked, so this can only be a newer or a broken program's. */
export const readKeyringContent = (bytes: Bytes): KeyringContent | null => {
  const value = parsed(bytes);
  if (!isFields(value) || value['v'] !== 1) return null;
  const { version, notebook, root, head } = value;
  const founding = signedFrom(value['founding'], longestFounding);
  const certificates = listFrom(value['certificates'], aboutADevice);
  const removals = listFrom(value['removals'], aboutADevice);
  const former = listFrom(value['former'], formerFrom);
  const device = deviceFrom(value['device']);
  const room = roomFrom(value['room']);
  const rootSeed = secretFrom(root);
  const pinned = headFrom(head);
  if (
    !isCount(version) ||
    !isId(notebook) ||
    !founding ||
    !certificates ||
    !removals ||
    !former ||
    !rootSeed ||
    !device ||
    !room ||
    (head !== null && !pinned)
  )
    return null;
  return {
    version,
    notebookId: notebook,
    founding,
    certificates,
    removals,
    former,
    root: rootSeed,
    device,
    ...room,
    head: pinned,
  };
};

const aboutADevice = (value: unknown): Signed | null => signedFrom(value, longestCertificate);

/** Overwrites every raw secret. Keys imported from them are not affected. */
export const wipe = (content: KeyringContent): void => {
  for (const secret of [content.root, content.device.sign, content.device.agree, ...content.epochs.values()])
    secret.fill(0);
};

const parsed = (bytes: Bytes): unknown => {
  try {
    return JSON.parse(utf8Text(bytes) ?? '');
  } catch {
    // JSON.parse throws for one reason: it is not JSON.
    return null;
  }
};

const secretFrom = (value: unknown): Bytes | null =>
  typeof value === 'string' ? fromBase64url(value, 32) : null;

const formerFrom = (value: unknown): readonly [string, Bytes] | null => {
  const [device, key]: readonly unknown[] = Array.isArray(value) ? value : [];
  const sign = secretFrom(key);
  return isId(device) && sign ? [device, sign] : null;
};

const listFrom = <T>(value: unknown, read: (each: unknown) => T | null): readonly T[] | null => {
  if (!Array.isArray(value) || value.length > mostDevices) return null;
  const list = value.map(read).filter((each) => each !== null);
  return list.length === value.length ? list : null;
};

const deviceFrom = (value: unknown): KeyringContent['device'] | null => {
  if (!isFields(value) || !isId(value['id'])) return null;
  const [sign, agree] = [secretFrom(value['sign']), secretFrom(value['agree'])];
  return sign && agree ? { id: value['id'], sign, agree } : null;
};

const roomFrom = (value: unknown): Pick<KeyringContent, 'roomId' | 'epochs'> | null => {
  if (!isFields(value) || !isId(value['id']) || !Array.isArray(value['epochs'])) return null;
  const lines: readonly unknown[] = value['epochs'];
  if (lines.length === 0 || lines.length > mostEpochs) return null;
  const epochs = new Map<number, Bytes>();
  for (const line of lines) {
    const [epoch, text]: readonly unknown[] = Array.isArray(line) ? line : [];
    const secret = secretFrom(text);
    if (!isCount(epoch) || epoch > 0xffff_ffff || !secret) return null;
    epochs.set(epoch, secret);
  }
  return { roomId: value['id'], epochs };
};
