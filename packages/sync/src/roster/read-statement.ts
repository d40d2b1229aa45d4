/**
 * Statements of a roster as bytes: canonical JSON with `v: 1` (SPEC.md, S9). What is `null` in a statement is left out of
 * its bytes, since canonical JSON knows no null: `previous` at index 0, `hash` of a closing at sequence −1.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { canonicalBytes, type Canonical } from '@handrail/proof/canonical.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';

import { longestCertificate } from './certificate.ts';
import {
  bytesFrom,
  countFrom,
  fieldsOf,
  hashFrom,
  hasExactly,
  idFrom,
  isFields,
  listFrom,
  signatureFrom,
  signedField,
  signedFrom,
  type Fields,
} from './fields.ts';
import { introductionField, introductionFrom, mostDevices } from './introduction.ts';
import {
  longestStatement,
  type Closing,
  type DeviceGoing,
  type Statement,
  type StatementKind,
  type StatementPlace,
  type StatementRefusal,
  type StatementSays,
  type Wrap,
} from './statement.ts';

/** The letter that carries a room key is about 600 bytes. */
const longestLetter = 2_048;
/** Two people with eight devices each. */
const mostWraps = 2 * mostDevices;

/** The bytes to sign under `rosterLabel`, and to hash. Throws for what a statement cannot say: a mistake in the program. */
export const statementBytes = (statement: Statement): Bytes => {
  const { roomId, index, previous, by, at } = statement;
  const place = { v: 1, room: roomId, index, by, at, kind: statement.kind };
  return canonicalBytes({
    ...place,
    ...(previous === null ? {} : { previous }),
    ...fieldsThatSay(statement),
  });
};

/** SHA-256 of a statement's bytes, as 43 letters: what the next statement names as `previous`, and entries as roster head. */
export const statementHash = async (statement: Bytes): Promise<string> =>
  toBase64url(await sha256(statement));

/** Strict, bounded, never throws. Says nothing about who signed, nor whether the rules allow it: `extendRoster` does. */
export const readStatement = (statement: Bytes): Result<Statement, StatementRefusal> => {
  if (statement.length > longestStatement) return err('too-long');
  const fields = fieldsOf(statement);
  if (fields === null) return err('malformed');
  const { v, kind, room, index, previous, by, at, ...others } = fields;
  if (typeof v === 'number' && v > 1) return err('newer-format');
  if (v !== 1 || typeof kind !== 'string') return err('malformed');
  if (!isKnown(kind)) return err('newer-format');
  const place = placeFrom({ room, index, previous, by, at });
  const says = place && readers[kind](others);
  return place && says ? ok({ ...place, ...says }) : err('malformed');
};

type PlaceFields = Record<'room' | 'index' | 'previous' | 'by' | 'at', Canonical | undefined>;

const placeFrom = (fields: PlaceFields): StatementPlace | null => {
  const [roomId, by, at] = [idFrom(fields.room), idFrom(fields.by), countFrom(fields.at)];
  const index = countFrom(fields.index);
  const previous = hashFrom(fields.previous);
  if (roomId === null || by === null || at === null || index === null) return null;
  // The first statement follows nothing, every other one follows something.
  if ((index === 0) !== (fields.previous === undefined) || (index > 0 && previous === null)) return null;
  return { roomId, index, previous, by, at };
};

const fieldsThatSay = (says: StatementSays): Fields => {
  switch (says.kind) {
    case 'founded':
      return { owner: introductionField(says.owner) };
    case 'invited':
      return { invitation: says.invitation, expires: says.expires };
    case 'withdrawn':
      return { invitation: says.invitation };
    case 'confirmed':
      return {
        invitation: says.invitation,
        member: introductionField(says.member),
        joined: toBase64url(says.joined),
      };
    case 'epoch':
      return { epoch: says.epoch, commitment: says.commitment, wraps: says.wraps.map(wrapField) };
    case 'device':
      return {
        certificate: signedField(says.certificate),
        ...(says.inPlaceOf && { inPlaceOf: goingField(says.inPlaceOf) }),
      };
    case 'device-removed':
      return goingField(says);
    case 'left':
      return { closing: says.closing.map(closingField) };
    case 'removed':
      return { person: says.person, closing: says.closing.map(closingField) };
  }
};

const wrapField = ({ device, letter }: Wrap): Fields => ({ device, letter: toBase64url(letter) });
const wrapFrom = (value: Canonical): Wrap | null => {
  if (!isFields(value) || !hasExactly(value, 'device', 'letter')) return null;
  const [device, letter] = [idFrom(value['device']), bytesFrom(value['letter'], longestLetter)];
  return device && letter ? { device, letter } : null;
};

const closingField = ({ device, sequence, hash }: Closing): Fields => ({
  device,
  sequence,
  ...(hash === null ? {} : { hash }),
});
const closingFrom = (value: Canonical | undefined): Closing | null => {
  if (!isFields(value)) return null;
  const device = idFrom(value['device']);
  if (value['sequence'] === -1)
    return device && hasExactly(value, 'device', 'sequence') ? { device, sequence: -1, hash: null } : null;
  const [sequence, hash] = [countFrom(value['sequence']), hashFrom(value['hash'])];
  return device && sequence !== null && hash && hasExactly(value, 'device', 'sequence', 'hash')
    ? { device, sequence, hash }
    : null;
};

const goingField = ({ removal, closing }: DeviceGoing): Fields => ({
  removal: signedField(removal),
  closing: closingField(closing),
});
const goingFrom = (value: Canonical | undefined): DeviceGoing | null => {
  if (!isFields(value) || !hasExactly(value, 'removal', 'closing')) return null;
  const removal = signedFrom(value['removal'], longestCertificate);
  const closing = closingFrom(value['closing']);
  return removal && closing && { removal, closing };
};

const invitationFrom = (fields: Fields): string | null => hashFrom(fields['invitation']);

/** One reader for each kind; the fields are those that are left when the place has been taken out. */
const readers: {
  readonly [K in StatementKind]: (fields: Fields) => Extract<StatementSays, { kind: K }> | null;
} = {
  founded: (fields) => {
    const owner = introductionFrom(fields['owner']);
    return owner && hasExactly(fields, 'owner') ? { kind: 'founded', owner } : null;
  },
  invited: (fields) => {
    const [invitation, expires] = [invitationFrom(fields), countFrom(fields['expires'])];
    if (invitation === null || expires === null || !hasExactly(fields, 'invitation', 'expires')) return null;
    return { kind: 'invited', invitation, expires };
  },
  withdrawn: (fields) => {
    const invitation = invitationFrom(fields);
    return invitation && hasExactly(fields, 'invitation') ? { kind: 'withdrawn', invitation } : null;
  },
  confirmed: (fields) => {
    const [invitation, member] = [invitationFrom(fields), introductionFrom(fields['member'])];
    const joined = signatureFrom(fields['joined']);
    if (!invitation || !member || !joined || !hasExactly(fields, 'invitation', 'member', 'joined'))
      return null;
    return { kind: 'confirmed', invitation, member, joined };
  },
  epoch: (fields) => {
    const [epoch, commitment] = [countFrom(fields['epoch']), hashFrom(fields['commitment'])];
    const wraps = listFrom(fields['wraps'], mostWraps, wrapFrom);
    if (epoch === null || !commitment || !wraps || !hasExactly(fields, 'epoch', 'commitment', 'wraps'))
      return null;
    return { kind: 'epoch', epoch, commitment, wraps };
  },
  device: (fields) => {
    const certificate = signedFrom(fields['certificate'], longestCertificate);
    if (certificate && hasExactly(fields, 'certificate')) return { kind: 'device', certificate };
    const inPlaceOf = goingFrom(fields['inPlaceOf']);
    return certificate && inPlaceOf && hasExactly(fields, 'certificate', 'inPlaceOf')
      ? { kind: 'device', certificate, inPlaceOf }
      : null;
  },
  'device-removed': (fields) => {
    const going = goingFrom(fields);
    return going && { kind: 'device-removed', ...going };
  },
  left: (fields) => {
    const closing = listFrom(fields['closing'], mostDevices, closingFrom);
    return closing && hasExactly(fields, 'closing') ? { kind: 'left', closing } : null;
  },
  removed: (fields) => {
    const [person, closing] = [
      hashFrom(fields['person']),
      listFrom(fields['closing'], mostDevices, closingFrom),
    ];
    return person && closing && hasExactly(fields, 'person', 'closing')
      ? { kind: 'removed', person, closing }
      : null;
  },
};

const isKnown = (kind: string): kind is StatementKind => Object.hasOwn(readers, kind);
