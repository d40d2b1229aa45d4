/**
 * The founding statement: what a person's keys begin with. Its hash is the person id, so every key named in it may later
 * be replaced by statements that follow, and nobody can put another founding in its place (SPEC.md, rules S5–S7).
 *
 * Canonical JSON: `{ devices: [{ agree, id, sign }], root, room, v }`, signed by the root key it names.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { canonicalBytes, type Canonical } from '@handrail/proof/canonical.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { fromHex, toBase64url } from '@handrail/proof/text-codes.ts';
import { verifyStatement, type Signed, type Verified } from '@handrail/proof/verified.ts';
import type { Verify } from '@handrail/proof/verify.ts';

import { fieldsOf, isFields, keyFrom } from './roster/fields.ts';

/** Fixed: a signature over a founding can be shown for nothing else. */
export const foundingLabel = 'handrail/founded/1';
/** Larger than a founding with every device allowed in it. */
export const longestFounding = 4_096;
/** A founding names the devices that were there: usually one. Later ones come by their own statements. */
const mostFoundingDevices = 8;

/** Public halves of one device's keys. */
export interface DeviceKeys {
  /** 32 hex digits, random; stays when the keys change. */
  readonly id: string;
  /** Ed25519, 32 bytes. */
  readonly sign: Bytes;
  /** X25519, 32 bytes. */
  readonly agree: Bytes;
}
/** What a founding statement says. */
export interface Founding {
  /** Ed25519, 32 bytes: only certifies. */
  readonly root: Bytes;
  /** Room "just me": 32 hex digits. */
  readonly roomId: string;
  readonly devices: readonly DeviceKeys[];
}
/** Why bytes are no founding of this version. `older-format`: from before the formats were settled; kept as it is. */
export type FoundingRefusal = 'newer-format' | 'older-format' | 'malformed' | 'too-long';

/** The bytes to sign and to hash. */
export const foundingBytes = ({ root, roomId, devices }: Founding): Bytes =>
  canonicalBytes({
    v: 1,
    root: toBase64url(root),
    room: roomId,
    devices: devices.map(deviceField),
  });

/** How a device's keys stand inside a statement. */
export const deviceField = ({ id, sign, agree }: DeviceKeys): { readonly [name: string]: Canonical } => ({
  id,
  sign: toBase64url(sign),
  agree: toBase64url(agree),
});

/** SHA-256 of the founding statement's bytes, as 43 characters of base64url. */
export const personIdOf = async (statement: Bytes): Promise<string> => toBase64url(await sha256(statement));

/** Strict, bounded, never throws. Says nothing about who signed: `verifyFounding` does. */
export const readFounding = (statement: Bytes): Result<Founding, FoundingRefusal> => {
  if (statement.length > longestFounding) return err('too-long');
  const fields = fieldsOf(statement);
  if (fields === null) return err('malformed');
  const { v, root, room, devices, ...others } = fields;
  if (typeof v === 'number' && v > 1) return err('newer-format');
  if (v === 0) return err('older-format');
  if (v !== 1 || Object.keys(others).length > 0 || typeof room !== 'string' || fromHex(room, 16) === null)
    return err('malformed');
  const rootKey = keyFrom(root);
  const deviceKeys = devicesFrom(devices);
  return rootKey && deviceKeys ? ok({ root: rootKey, roomId: room, devices: deviceKeys }) : err('malformed');
};

/** Reads a founding and checks that the root key it names signed it. */
export const verifyFounding = (
  signed: Signed,
  verify: Verify,
): Promise<Result<Verified<Founding>, FoundingRefusal | 'forged'>> =>
  verifyStatement(signed, { label: foundingLabel, read: readFounding, signer: ({ root }) => root, verify });

const devicesFrom = (value: Canonical | undefined): readonly DeviceKeys[] | null => {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostFoundingDevices) return null;
  const devices: DeviceKeys[] = [];
  for (const each of value as readonly Canonical[]) {
    const device = deviceFrom(each);
    if (device === null || devices.some(({ id }) => id === device.id)) return null;
    devices.push(device);
  }
  return devices;
};

/** `null` for what is no device's keys. */
export const deviceFrom = (value: Canonical | undefined): DeviceKeys | null => {
  if (!isFields(value) || Object.keys(value).length !== 3 || typeof value['id'] !== 'string') return null;
  const [sign, agree] = [keyFrom(value['sign']), keyFrom(value['agree'])];
  return sign && agree && fromHex(value['id'], 16) ? { id: value['id'], sign, agree } : null;
};
