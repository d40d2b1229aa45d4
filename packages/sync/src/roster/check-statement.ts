/**
 * Before the rules: reads a statement, finds whose key must have signed it, and checks that signature and the ones
 * inside it. What a rule needs to know about them is in `Checked`; no rule sees a statement that nobody signed.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { fromBase64url } from '@handrail/proof/text-codes.ts';
import { verifyStatement, type Signed, type Verified } from '@handrail/proof/verified.ts';
import type { Verify } from '@handrail/proof/verify.ts';

import { joinBytes } from '../invitation/bytes.ts';
import {
  readCertificate,
  readRemoval,
  verifyCertificate,
  verifyRemoval,
  type DeviceCertificate,
  type DeviceRemoval,
} from './certificate.ts';
import { meet, type Acquaintance } from './introduction.ts';
import { readStatement, statementHash } from './read-statement.ts';
import type { Roster, RosterRefusal } from './roster.ts';
import { rosterLabel, type DeviceGoing, type Statement } from './statement.ts';

/** A statement whose signature is good, and what its inner signatures are worth. */
export interface Checked {
  readonly statement: Verified<Statement>;
  readonly hash: string;
  readonly signed: Signed;
  /** `founded`, `confirmed`: who is introduced. */
  readonly introduced: Acquaintance | null;
  /** `confirmed`: whether the invitation's key signed for exactly this room and person. */
  readonly joined: boolean;
  /** `device`: the certificate. */
  readonly certificate: DeviceCertificate | null;
  /** `device-removed`, `device` in place of another: the removal. */
  readonly removal: DeviceRemoval | null;
  /** `device`, `device-removed`: whether the root of the person named in it signed it; both, where there are two. */
  readonly byTheRoot: boolean;
}
type Inner = Pick<Checked, 'introduced' | 'joined' | 'certificate' | 'removal' | 'byTheRoot'>;
const nothingInside: Inner = {
  introduced: null,
  joined: false,
  certificate: null,
  removal: null,
  byTheRoot: false,
};

/** `moved` before anything costs a signature check; then `forged`, or the name of the rule that left nobody to check. */
export const checkStatement = async (
  roster: Roster | null,
  signed: Signed,
  verify: Verify,
): Promise<Result<Checked, RosterRefusal>> => {
  const read = readStatement(signed.statement);
  if (!read.ok) return read;
  if (!fits(roster, read.value)) return err('moved');
  const inner = await innerOf(roster, read.value, verify);
  if (!inner.ok) return inner;
  const key = signingKey(roster, read.value, inner.value);
  if (key === null) return err('whoSignsIsPresent');
  const statement = await verifyStatement(signed, {
    label: rosterLabel,
    read: readStatement,
    signer: () => key,
    verify,
  });
  if (!statement.ok) return statement;
  return ok({
    ...inner.value,
    statement: statement.value,
    hash: await statementHash(signed.statement),
    signed,
  });
};

const fits = (roster: Roster | null, { index, previous }: Statement): boolean =>
  roster === null ? index === 0 : index === roster.hashes.length && previous === roster.hashes.at(-1);

/** Whoever founds, and a new device, sign with a key that the statement itself brings; everybody else with one that is known. */
const signingKey = (roster: Roster | null, statement: Statement, inner: Inner): Bytes | null => {
  switch (statement.kind) {
    case 'founded':
      return inner.introduced?.devices.find(({ id }) => id === statement.by)?.sign ?? null;
    case 'device':
      return inner.certificate?.device.id === statement.by ? inner.certificate.device.sign : null;
    default:
      return roster?.devices.get(statement.by)?.sign ?? null;
  }
};

const innerOf = async (
  roster: Roster | null,
  statement: Statement,
  verify: Verify,
): Promise<Result<Inner, RosterRefusal>> => {
  switch (statement.kind) {
    case 'founded': {
      const owner = await meet(statement.owner, verify);
      return owner.ok ? ok({ ...nothingInside, introduced: owner.value }) : err(plainly(owner.error));
    }
    case 'confirmed': {
      const member = await meet(statement.member, verify);
      if (!member.ok) return err(plainly(member.error));
      const { roomId, invitation, joined } = statement;
      const message = joinBytes({ roomId, invitation, personId: member.value.personId });
      const key = fromBase64url(invitation, 32);
      const good = key !== null && (await verify(key, joined, message));
      return ok({ ...nothingInside, introduced: member.value, joined: good });
    }
    case 'device': {
      const certificate = readCertificate(statement.certificate.statement);
      if (!certificate.ok) return certificate;
      const root = roster?.members.get(certificate.value.person)?.root;
      const certified =
        root !== undefined && (await verifyCertificate(statement.certificate, root, verify)).ok;
      const going = statement.inPlaceOf && (await removalOf(roster, statement.inPlaceOf, verify));
      if (going && !going.ok) return going;
      const { removal, byTheRoot } = going?.value ?? { removal: null, byTheRoot: true };
      return ok({
        ...nothingInside,
        certificate: certificate.value,
        removal,
        byTheRoot: certified && byTheRoot,
      });
    }
    case 'device-removed': {
      const going = await removalOf(roster, statement, verify);
      return going.ok ? ok({ ...nothingInside, ...going.value }) : going;
    }
    default:
      return ok(nothingInside);
  }
};

const removalOf = async (
  roster: Roster | null,
  { removal }: DeviceGoing,
  verify: Verify,
): Promise<Result<{ readonly removal: DeviceRemoval; readonly byTheRoot: boolean }, RosterRefusal>> => {
  const read = readRemoval(removal.statement);
  if (!read.ok) return read;
  const root = roster?.members.get(read.value.person)?.root;
  const byTheRoot = root !== undefined && (await verifyRemoval(removal, root, verify)).ok;
  return ok({ removal: read.value, byTheRoot });
};

/** A person from a trial version cannot be in a room: for a roster that is no statement of this version. */
const plainly = (why: 'older-format' | RosterRefusal): RosterRefusal =>
  why === 'older-format' ? 'malformed' : why;
