/**
 * How a person's keys come to be known to others: their founding, certificates of devices that came later, and removals of
 * devices that are theirs no more. A founding names its devices for ever, so without the removals a stolen one would come
 * along into every new room.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import type { Signed, Verified } from '@handrail/proof/verified.ts';
import type { Verify } from '@handrail/proof/verify.ts';

import {
  longestFounding,
  personIdOf,
  verifyFounding,
  type DeviceKeys,
  type FoundingRefusal,
} from '../founding.ts';
import { longestCertificate, verifyCertificate, verifyRemoval } from './certificate.ts';
import { hasExactly, isFields, listFrom, signedField, signedFrom, type Fields } from './fields.ts';
import type { Introduction } from './statement.ts';

/** Devices of one person in one room at a time, and in one introduction. */
export const mostDevices = 8;

/** Removals in one introduction, and devices of one person kept out of one room that never were in it. */
export const mostRemovals = 64;

/** A device that is its person's no more, and the word of the root for it. */
export interface RemovedDevice {
  /** Device id. */
  readonly device: string;
  readonly removal: Signed;
}
/** A person whose keys have been checked: each device is vouched for by the root, the root by the person id. */
export interface Acquaintance {
  /** Hash of the founding: nobody can put another root under the same id. */
  readonly personId: string;
  readonly root: Bytes;
  /** The person's own room, "just me". */
  readonly roomId: string;
  /** Those that are theirs now. At least one. */
  readonly devices: readonly DeviceKeys[];
  /** Those that founding or certificates name and a removal takes out. */
  readonly closed: readonly DeviceKeys[];
  /** Every removal, also of devices that are named by nothing here. */
  readonly removals: readonly RemovedDevice[];
}
/** Why an introduction introduces nobody. `forged`: the root did not sign the founding, a certificate or a removal. */
export type IntroductionRefusal = FoundingRefusal | 'forged';

/**
 * Checks every signature of an introduction. A certificate or removal of another person, one device twice, nobody left and
 * more than eight are `malformed`.
 */
export const meet = async (
  { founding, certificates, removals }: Introduction,
  verify: Verify,
): Promise<Result<Verified<Acquaintance>, IntroductionRefusal>> => {
  const founded = await verifyFounding(founding, verify);
  if (!founded.ok) return founded;
  const { root, roomId } = founded.value;
  const personId = await personIdOf(founding.statement);
  const named: DeviceKeys[] = [...founded.value.devices];
  for (const signed of certificates) {
    const certificate = await verifyCertificate(signed, root, verify);
    if (!certificate.ok) return certificate;
    const { person, device } = certificate.value;
    if (person !== personId || named.some(({ id }) => id === device.id)) return err('malformed');
    named.push(device);
  }
  const removed = new Map<string, Signed>();
  for (const removal of removals) {
    const read = await verifyRemoval(removal, root, verify);
    if (!read.ok) return read;
    const { person, device } = read.value;
    if (person !== personId || removed.has(device)) return err('malformed');
    removed.set(device, removal);
  }
  const devices = named.filter(({ id }) => !removed.has(id));
  if (devices.length === 0 || devices.length > mostDevices) return err('malformed');
  return ok({
    personId,
    root,
    roomId,
    devices,
    closed: named.filter(({ id }) => removed.has(id)),
    removals: Array.from(removed, ([device, removal]) => ({ device, removal })),
  } as unknown as Verified<Acquaintance>);
};

/** How an introduction stands inside a statement. */
export const introductionField = ({ founding, certificates, removals }: Introduction): Fields => ({
  founding: signedField(founding),
  certificates: certificates.map(signedField),
  removals: removals.map(signedField),
});

/** `null` for what no writer of this version could have written. Says nothing about signatures: `meet` does. */
export const introductionFrom = (value: Parameters<typeof isFields>[0]): Introduction | null => {
  if (!isFields(value) || !hasExactly(value, 'founding', 'certificates', 'removals')) return null;
  const founding = signedFrom(value['founding'], longestFounding);
  const certificates = listFrom(value['certificates'], mostDevices, (each) =>
    signedFrom(each, longestCertificate),
  );
  const removals = listFrom(value['removals'], mostRemovals, (each) => signedFrom(each, longestCertificate));
  return founding && certificates && removals ? { founding, certificates, removals } : null;
};
