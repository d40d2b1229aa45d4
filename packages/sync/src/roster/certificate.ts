/**
 * Device certificates and removals: a person's root key says which devices are theirs. Canonical JSON (SPEC.md, S8):
 * `{ at, device: { agree, id, sign }, person, v }` and `{ at, device, person, v }`, each under a label of its own.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { canonicalBytes } from '@handrail/proof/canonical.ts';
import { verifyStatement, type Signed, type Verified } from '@handrail/proof/verified.ts';
import type { Verify } from '@handrail/proof/verify.ts';

import { deviceField, deviceFrom, type DeviceKeys } from '../founding.ts';
import { countFrom, fieldsOf, hashFrom, hasExactly, idFrom } from './fields.ts';
import type { StatementRefusal } from './statement.ts';

export const certificateLabel = 'handrail/device/1';
export const removalLabel = 'handrail/device-removed/1';
/** Larger than any certificate or removal: about 260 bytes. */
export const longestCertificate = 512;

/** "This device is mine." */
export interface DeviceCertificate {
  /** Person id: the hash of the founding whose root signs. */
  readonly person: string;
  readonly device: DeviceKeys;
  /** Milliseconds, by the clock of the device that held the root. */
  readonly at: number;
}
/** "This device is mine no more." It does not come back, under other keys either. */
export interface DeviceRemoval {
  readonly person: string;
  /** Device id. */
  readonly device: string;
  readonly at: number;
}

/** The bytes to sign, under `certificateLabel`. */
export const certificateBytes = ({ person, device, at }: DeviceCertificate): Bytes =>
  canonicalBytes({ v: 1, person, device: deviceField(device), at });

/** The bytes to sign, under `removalLabel`. */
export const removalBytes = ({ person, device, at }: DeviceRemoval): Bytes =>
  canonicalBytes({ v: 1, person, device, at });

/** Strict, bounded, never throws. Says nothing about who signed. */
export const readCertificate = (statement: Bytes): Result<DeviceCertificate, StatementRefusal> =>
  read(statement, ({ person, at }, device) => {
    const keys = deviceFrom(device);
    return keys && { person, at, device: keys };
  });

/** Strict, bounded, never throws. Says nothing about who signed. */
export const readRemoval = (statement: Bytes): Result<DeviceRemoval, StatementRefusal> =>
  read(statement, ({ person, at }, device) => {
    const id = idFrom(device);
    return id === null ? null : { person, at, device: id };
  });

/** Whether the root key `root` (32 bytes) signed it. The caller compares `person` with whose root that is. */
export const verifyCertificate = (
  signed: Signed,
  root: Bytes,
  verify: Verify,
): Promise<Result<Verified<DeviceCertificate>, StatementRefusal | 'forged'>> =>
  verifyStatement(signed, { label: certificateLabel, read: readCertificate, signer: () => root, verify });

/** Whether the root key `root` (32 bytes) signed it. The caller compares `person` with whose root that is. */
export const verifyRemoval = (
  signed: Signed,
  root: Bytes,
  verify: Verify,
): Promise<Result<Verified<DeviceRemoval>, StatementRefusal | 'forged'>> =>
  verifyStatement(signed, { label: removalLabel, read: readRemoval, signer: () => root, verify });

type Device = Parameters<typeof idFrom>[0];

const read = <T>(
  statement: Bytes,
  meaning: (known: { readonly person: string; readonly at: number }, device: Device) => T | null,
): Result<T, StatementRefusal> => {
  if (statement.length > longestCertificate) return err('too-long');
  const fields = fieldsOf(statement);
  if (fields === null) return err('malformed');
  if (typeof fields['v'] === 'number' && fields['v'] > 1) return err('newer-format');
  const [person, at] = [hashFrom(fields['person']), countFrom(fields['at'])];
  if (
    fields['v'] !== 1 ||
    person === null ||
    at === null ||
    !hasExactly(fields, 'v', 'person', 'device', 'at')
  )
    return err('malformed');
  const value = meaning({ person, at }, fields['device']);
  return value === null ? err('malformed') : ok(value);
};
