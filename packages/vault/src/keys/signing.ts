/** What a device and its person's root sign beside entries: statements of rosters, sign-ins, erasures, removals [V19]. */
import { equalBytes, type Bytes } from '@handrail/proof/bytes.ts';
import { signedBytes, type Signed } from '@handrail/proof/verified.ts';
import type { Verify } from '@handrail/proof/verify.ts';
import { readFounding } from '@handrail/sync/founding.ts';
import { eraseLabel } from '@handrail/sync/erase.ts';
import { readCertificate } from '@handrail/sync/roster/certificate.ts';
import { mostDevices } from '@handrail/sync/roster/introduction.ts';
import { rosterLabel, type Introduction } from '@handrail/sync/roster/statement.ts';
import { signInLabel } from '@handrail/sync/wire/messages.ts';

import { ed25519 } from '../curves/ed25519.ts';
import type { Keyring } from './keyring.ts';

const deviceLabels = [rosterLabel, signInLabel, eraseLabel] as const;
/** All that a device key signs beside the headers of entries. */
export type DeviceLabel = (typeof deviceLabels)[number];

const starts = deviceLabels.map((label) => signedBytes(label, new Uint8Array(0)));

/** Signs a statement as this device. */
export const signAs = async (keyring: Keyring, label: DeviceLabel, statement: Bytes): Promise<Signed> => ({
  statement,
  signature: await signLabelled(keyring, signedBytes(label, statement)),
});

/**
 * Signs bytes that begin with one of the three labels (what `signedBytes(label, statement)` gives). Throws on any other:
 * whoever asks must not come by a signature that is good for an entry.
 */
export const signLabelled = async (keyring: Keyring, message: Bytes): Promise<Bytes> => {
  const fits = starts.some(
    (start) => message.length > start.length && equalBytes(message.subarray(0, start.length), start),
  );
  if (!fits) throw new TypeError('a device signs nothing without its label');
  return keyring.keys.sign(message);
};

/** Ed25519 as this platform has it, or the one that is brought: for the functions of sync that take a `Verify`. */
export const verifyHere: Verify = async (publicKey, signature, message) =>
  (await ed25519()).verify(publicKey, signature, message);

/** Certificates and removals in one introduction: with this many, an invitation's message still fits its mailbox. */
const mostWords = 10;

/**
 * How others come to know this person: the founding, certificates of later devices and removals of those that went. A room
 * has at most eight devices of one person, so of more the newest are named; this device is always among them, and one that
 * was removed never. Removals of the founding's devices are always in it, and of the others the newest: what does not go in
 * is said in the room (`device-removed`).
 */
export const introductionOf = ({ founding, certificates, removals }: Keyring): Introduction => {
  const founded = readFounding(founding.statement);
  if (!founded.ok) throw new Error('an open keyring without its founding');
  const gone = new Set(removals.map(({ device }) => device));
  const first = new Set(founded.value.devices.map(({ id }) => id));
  const staying = certificates.filter(({ statement }) => {
    const read = readCertificate(statement);
    return read.ok && !gone.has(read.value.device.id);
  });
  const named = newest(staying, mostDevices - [...first].filter((id) => !gone.has(id)).length);
  const ofTheFirst = removals.filter(({ device }) => first.has(device));
  const ofOthers = removals.filter(({ device }) => !first.has(device));
  const going = [...ofTheFirst, ...newest(ofOthers, mostWords - named.length - ofTheFirst.length)];
  return { founding, certificates: named, removals: going.map(({ removal }) => removal) };
};

const newest = <T>(list: readonly T[], most: number): readonly T[] =>
  list.slice(Math.max(0, list.length - Math.max(0, most)));
