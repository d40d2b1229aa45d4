/**
 * Signing in (SPEC.md, S18): a device says which relay it means, over which connection, in whose name. A signature for one
 * relay or one connection is worth nothing at another.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { equalBytes, type Bytes } from '@handrail/proof/bytes.ts';
import { canonicalBytes } from '@handrail/proof/canonical.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { verifyStatement } from '@handrail/proof/verified.ts';
import type { Verify } from '@handrail/proof/verify.ts';

import type { DeviceKeys } from '../founding.ts';
import { countFrom, fieldsOf, hashFrom, hasExactly, idFrom, keyFrom } from '../roster/fields.ts';
import { meet, type Acquaintance } from '../roster/introduction.ts';
import type { StatementRefusal } from '../roster/statement.ts';
import { signInLabel, type Request } from '../wire/messages.ts';

/** Longest origin; a name of 253 letters, scheme and port. */
const longestOrigin = 300;
const longestSignIn = 1_024;

export interface SignIn {
  /** As the device knows it ("https://handrail.example"), never as the relay says it. */
  readonly origin: string;
  /** The relay's challenge, 32 bytes. */
  readonly nonce: Bytes;
  /** Person id. */
  readonly person: string;
  /** Device id. */
  readonly device: string;
  /** Version of the wire protocol that was agreed. */
  readonly wire: number;
}

/** The bytes to sign, under `signInLabel`. */
export const signInBytes = ({ origin, nonce, person, device, wire }: SignIn): Bytes =>
  canonicalBytes({ v: 1, origin, nonce: toBase64url(nonce), person, device, wire });

/** Strict, bounded, never throws. Says nothing about who signed: `checkSignIn` does. */
export const readSignIn = (statement: Bytes): Result<SignIn, StatementRefusal> => {
  if (statement.length > longestSignIn) return err('too-long');
  const fields = fieldsOf(statement);
  if (fields === null) return err('malformed');
  if (typeof fields['v'] === 'number' && fields['v'] > 1) return err('newer-format');
  const { origin } = fields;
  const [person, device] = [hashFrom(fields['person']), idFrom(fields['device'])];
  const [nonce, wire] = [keyFrom(fields['nonce']), countFrom(fields['wire'])];
  if (fields['v'] !== 1 || !hasExactly(fields, 'v', 'origin', 'nonce', 'person', 'device', 'wire'))
    return err('malformed');
  if (typeof origin !== 'string' || origin.length > longestOrigin) return err('malformed');
  return nonce && person && device && wire !== null
    ? ok({ origin, nonce, person, device, wire })
    : err('malformed');
};

/** Who has signed in, and with which of their devices. */
interface SignedIn {
  readonly person: Acquaintance;
  readonly device: DeviceKeys;
}

/**
 * The relay's side: whether a device of this person signed, for one of these origins, this nonce and this version.
 * `wrong-origin`: good, but for another relay. Everything else that is readable and not right is `forged`.
 */
export const checkSignIn = async (
  asked: Extract<Request, { type: 'sign-in' }>,
  here: { readonly origins: readonly string[]; readonly nonce: Bytes; readonly wire: number },
  verify: Verify,
): Promise<Result<SignedIn, 'malformed' | 'forged' | 'wrong-origin'>> => {
  // Who signs in knows which devices are not theirs any more; it is the rooms that keep those out.
  const person = await meet({ ...asked, removals: [] }, verify);
  if (!person.ok) return err(person.error === 'forged' ? 'forged' : 'malformed');
  const read = readSignIn(asked.signIn.statement);
  if (!read.ok) return err('malformed');
  const { nonce, wire, origin } = read.value;
  const device = person.value.devices.find(({ id }) => id === read.value.device);
  if (device === undefined || read.value.person !== person.value.personId) return err('forged');
  const signed = await verifyStatement(asked.signIn, {
    label: signInLabel,
    read: readSignIn,
    signer: () => device.sign,
    verify,
  });
  if (!signed.ok) return err('forged');
  if (!here.origins.includes(origin)) return err('wrong-origin');
  return equalBytes(nonce, here.nonce) && wire === here.wire
    ? ok({ person: person.value, device })
    : err('forged');
};
