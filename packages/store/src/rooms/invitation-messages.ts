/**
 * The four messages of an invitation, as they stand inside the sealed mailbox: canonical JSON, `v: 1`, nothing else in
 * them than what is listed here. The readers are strict and bounded and never throw; who signed what is checked by
 * `invitation-checks.ts`. [T30]
 *
 * | slot | by | says |
 * | --- | --- | --- |
 * | 0 offer | inviter | who I am, which of the two I shall be, until when, and a commitment to my nonce |
 * | 1 answer | joiner | who I am, and my nonce |
 * | 2 reveal | inviter | the nonce that was committed to |
 * | 3 join | member | their word that the codes are the same: a signature by the invitation's key |
 *
 * The owner's offer or answer also carries the room's statements so far.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { canonicalBytes, readCanonical, type Canonical } from '@handrail/proof/canonical.ts';
import { fromBase64url, toBase64url } from '@handrail/proof/text-codes.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { isFields, listFrom, signedField, signedFrom, type Fields } from '@handrail/sync/roster/fields.ts';
import { introductionField, introductionFrom } from '@handrail/sync/roster/introduction.ts';
import { longestStatement, type Introduction } from '@handrail/sync/roster/statement.ts';
import type { CardText } from '../protocol.ts';

/** Largest message in the mailbox, sealed; the relay's own limit. */
export const longestMessage = 16_384;
/** Longest name somebody gives themselves, in UTF-16 units, as an input field counts. */
export const longestName = 200;
/** Longest field of the therapist's card in an invitation. */
export const longestCardField = 4_000;
/** Founded, invited, and room for what a later version puts between. */
const mostStatements = 8;
const nonceLength = 16;

export type Slot = 0 | 1 | 2 | 3;

/** What each of the two says of themselves. */
export interface SaysWho {
  readonly introduction: Introduction;
  readonly name: string;
  /** Only a therapist has one. */
  readonly card: CardText | null;
  /** The room's statements so far, from its owner; null from the member. */
  readonly room: readonly Signed[] | null;
}
export interface Offer extends SaysWho {
  readonly mine: 'owner' | 'member';
  /** Milliseconds. */
  readonly expires: number;
  readonly commitment: string;
}
export interface AnswerMessage extends SaysWho {
  readonly nonce: Bytes;
}
export interface Reveal {
  readonly nonce: Bytes;
}
export interface Join {
  /** Signature by the invitation's key over sync's `joinBytes`. */
  readonly joined: Bytes;
}
export type MessageRefusal = 'malformed' | 'too-long' | 'newer-version';

const cardFields = ['name', 'mustAct', 'whenRead', 'inBetween'] as const;

/** Half of a character, which no text may hold, becomes the sign for one that is missing. */
const whole = (text: string): string => text.toWellFormed();

const cardText = (card: CardText): Fields =>
  Object.fromEntries(
    cardFields.flatMap((field) => (card[field] === undefined ? [] : [[field, whole(card[field])]])),
  );
const whoText = ({ introduction, name, card, room }: SaysWho): Fields => ({
  v: 1,
  name: whole(name),
  introduction: introductionField(introduction),
  ...(card && { card: cardText(card) }),
  ...(room && { room: room.map(signedField) }),
});

export const writeOffer = (offer: Offer): Bytes =>
  canonicalBytes({
    ...whoText(offer),
    mine: offer.mine,
    expires: offer.expires,
    commitment: offer.commitment,
  });
export const writeAnswer = (answer: AnswerMessage): Bytes =>
  canonicalBytes({ ...whoText(answer), nonce: toBase64url(answer.nonce) });
export const writeReveal = ({ nonce }: Reveal): Bytes => canonicalBytes({ v: 1, nonce: toBase64url(nonce) });
export const writeJoin = ({ joined }: Join): Bytes => canonicalBytes({ v: 1, joined: toBase64url(joined) });

/** Whether the words somebody gives themselves fit into an invitation. */
export const wordsFit = (name: string, card: CardText | undefined): boolean =>
  name.length <= longestName && cardFields.every((field) => (card?.[field]?.length ?? 0) <= longestCardField);

/** The object, when it has these fields and no others beside the ones that may be there. */
const fieldsIn = (
  bytes: Bytes,
  required: readonly string[],
  optional: readonly string[] = [],
): Result<Fields, MessageRefusal> => {
  if (bytes.length > longestMessage) return err('too-long');
  const read = readCanonical(bytes);
  if (!read.ok || !isFields(read.value)) return err('malformed');
  const { v, ...fields } = read.value;
  if (typeof v === 'number' && v > 1) return err('newer-version');
  const names = Object.keys(fields);
  const known =
    required.every((name) => names.includes(name)) &&
    names.every((name) => required.includes(name) || optional.includes(name));
  return v === 1 && known ? ok(fields) : err('malformed');
};

const exactly = (value: Canonical | undefined, length: number): Bytes | null =>
  typeof value === 'string' ? fromBase64url(value, length) : null;

const statementFrom = (value: Canonical): Signed | null => signedFrom(value, longestStatement);

const cardFrom = (value: Canonical | undefined): CardText | null => {
  if (!isFields(value)) return null;
  const fits = Object.entries(value).every(
    ([field, text]) =>
      (cardFields as readonly string[]).includes(field) &&
      typeof text === 'string' &&
      text.length <= longestCardField,
  );
  return fits ? (value as CardText) : null;
};

/** `owner`: whether the one who says this is the owner: the owner has a room and no card. */
const whoFrom = (fields: Fields, owner: boolean): SaysWho | null => {
  const { name, card, room } = fields;
  if (typeof name !== 'string' || name.length > longestName) return null;
  const introduction = introductionFrom(fields['introduction']);
  if (!introduction) return null;
  if (!owner) {
    const words = card === undefined ? null : cardFrom(card);
    if (room !== undefined || (card !== undefined && !words)) return null;
    return { introduction, name, card: words, room: null };
  }
  const statements = listFrom(room, mostStatements, statementFrom);
  return statements && statements.length > 0 && card === undefined
    ? { introduction, name, card: null, room: statements }
    : null;
};

const whoFields = ['name', 'introduction'];

export const readOffer = (bytes: Bytes): Result<Offer, MessageRefusal> => {
  const read = fieldsIn(bytes, [...whoFields, 'mine', 'expires', 'commitment'], ['card', 'room']);
  if (!read.ok) return read;
  const { mine, expires, commitment } = read.value;
  if (mine !== 'owner' && mine !== 'member') return err('malformed');
  const who = whoFrom(read.value, mine === 'owner');
  if (!who || typeof expires !== 'number' || expires < 0 || !exactly(commitment, 32)) return err('malformed');
  return ok({ ...who, mine, expires, commitment: commitment as string });
};

/** `by`: which of the two answers, as the offer left it. */
export const readAnswer = (bytes: Bytes, by: 'owner' | 'member'): Result<AnswerMessage, MessageRefusal> => {
  const read = fieldsIn(bytes, [...whoFields, 'nonce'], ['card', 'room']);
  if (!read.ok) return read;
  const [who, nonce] = [whoFrom(read.value, by === 'owner'), exactly(read.value['nonce'], nonceLength)];
  return who && nonce ? ok({ ...who, nonce }) : err('malformed');
};

export const readReveal = (bytes: Bytes): Result<Reveal, MessageRefusal> => {
  const read = fieldsIn(bytes, ['nonce']);
  if (!read.ok) return read;
  const nonce = exactly(read.value['nonce'], nonceLength);
  return nonce ? ok({ nonce }) : err('malformed');
};

export const readJoin = (bytes: Bytes): Result<Join, MessageRefusal> => {
  const read = fieldsIn(bytes, ['joined']);
  if (!read.ok) return read;
  const joined = exactly(read.value['joined'], 64);
  return joined ? ok({ joined }) : err('malformed');
};
