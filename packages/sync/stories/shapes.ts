/** Every statement and every message there can be, for properties that hold for all of them. */
import fc from 'fast-check';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { toBase64url, toHex } from '@handrail/proof/text-codes.ts';
import type { Signed } from '@handrail/proof/verified.ts';

import type { EntryEnvelope } from '../src/entry-envelope.ts';
import type { DeviceKeys, Founding } from '../src/founding.ts';
import type {
  Closing,
  Introduction,
  Statement,
  StatementKind,
  StatementSays,
} from '../src/roster/statement.ts';
import type { Answer, MailboxMessage, Placed, Push, Request } from '../src/wire/messages.ts';
import { wireRefusals } from '../src/wire/wire.ts';

export const bytesOf = (constraints: fc.IntArrayConstraints): fc.Arbitrary<Bytes> =>
  fc.uint8Array(constraints).map((given) => new Uint8Array(given));
export const exactly = (length: number): fc.Arbitrary<Bytes> =>
  bytesOf({ minLength: length, maxLength: length });
export const ids = exactly(16).map(toHex);
export const hashes = exactly(32).map(toBase64url);
export const times = fc.nat({ max: 2 ** 47 });
const small = bytesOf({ maxLength: 40 });
export const signeds: fc.Arbitrary<Signed> = fc.record({ statement: small, signature: exactly(64) });

export const deviceKeys: fc.Arbitrary<DeviceKeys> = fc.record({
  id: ids,
  sign: exactly(32),
  agree: exactly(32),
});
export const envelopes: fc.Arbitrary<EntryEnvelope> = fc.record({
  roomId: ids,
  epoch: fc.nat({ max: 0xffff_ffff }),
  entryId: ids,
  header: bytesOf({ minLength: 1, maxLength: 60 }),
  body: fc.option(bytesOf({ minLength: 1, maxLength: 60 })),
});
export const foundings: fc.Arbitrary<Founding> = fc.record({
  root: exactly(32),
  roomId: ids,
  devices: fc.uniqueArray(deviceKeys, { minLength: 1, maxLength: 8, selector: ({ id }) => id }),
});
export const introductions: fc.Arbitrary<Introduction> = fc.record({
  founding: signeds,
  certificates: fc.array(signeds, { maxLength: 8 }),
  removals: fc.array(signeds, { maxLength: 8 }),
});
const closings: fc.Arbitrary<Closing> = fc.oneof(
  fc.record({ device: ids, sequence: fc.constant(-1), hash: fc.constant(null) }),
  fc.record({ device: ids, sequence: fc.nat(), hash: hashes }),
);
const closingLists = fc.array(closings, { maxLength: 8 });
const wraps = fc.array(fc.record({ device: ids, letter: small }), { maxLength: 16 });
const kind = <K extends string>(name: K) => fc.constant(name);

const says: { readonly [K in StatementKind]: fc.Arbitrary<Extract<StatementSays, { kind: K }>> } = {
  founded: fc.record({ kind: kind('founded'), owner: introductions }),
  invited: fc.record({ kind: kind('invited'), invitation: hashes, expires: times }),
  withdrawn: fc.record({ kind: kind('withdrawn'), invitation: hashes }),
  confirmed: fc.record({
    kind: kind('confirmed'),
    invitation: hashes,
    member: introductions,
    joined: exactly(64),
  }),
  epoch: fc.record({ kind: kind('epoch'), epoch: fc.nat(), commitment: hashes, wraps }),
  device: fc.oneof(
    fc.record({ kind: kind('device'), certificate: signeds }),
    fc.record({
      kind: kind('device'),
      certificate: signeds,
      inPlaceOf: fc.record({ removal: signeds, closing: closings }),
    }),
  ),
  'device-removed': fc.record({ kind: kind('device-removed'), removal: signeds, closing: closings }),
  left: fc.record({ kind: kind('left'), closing: closingLists }),
  removed: fc.record({ kind: kind('removed'), person: hashes, closing: closingLists }),
};
const places = fc.oneof(
  fc.record({ roomId: ids, index: fc.constant(0), previous: fc.constant(null), by: ids, at: times }),
  fc.record({ roomId: ids, index: fc.integer({ min: 1 }), previous: hashes, by: ids, at: times }),
);
export const statements: fc.Arbitrary<Statement> = fc
  .tuple(places, fc.oneof(...Object.values(says)))
  .map(([place, said]): Statement => Object.assign({}, place, said));

const type = kind;
const u32s = fc.nat({ max: 0xffff_ffff });
const bytes = fc.nat({ max: 255 });
const placed: fc.Arbitrary<Placed> = fc.record({ position: times, entry: small });
const messages: fc.Arbitrary<MailboxMessage> = fc.record({ slot: bytes, message: small });

const requestTypes: { readonly [T in Request['type']]: fc.Arbitrary<Extract<Request, { type: T }>> } = {
  hello: fc.record({ type: type('hello'), oldest: bytes, newest: bytes }),
  'sign-in': fc.record({
    type: type('sign-in'),
    founding: signeds,
    certificates: fc.array(signeds, { maxLength: 8 }),
    signIn: signeds,
  }),
  'add-statement': fc.record({ type: type('add-statement'), roomId: ids, signed: signeds }),
  roster: fc.record({ type: type('roster'), roomId: ids, from: u32s }),
  append: fc.record({ type: type('append'), roomId: ids, entry: small }),
  follow: fc.record({ type: type('follow'), roomId: ids, after: times }),
  erase: fc.record({ type: type('erase'), roomId: ids, signed: signeds }),
  'put-message': fc.record({
    type: type('put-message'),
    invitation: hashes,
    slot: bytes,
    expires: times,
    message: small,
    proof: exactly(64),
  }),
  'watch-mailbox': fc.record({ type: type('watch-mailbox'), invitation: hashes }),
  'close-mailbox': fc.record({ type: type('close-mailbox'), invitation: hashes, proof: exactly(64) }),
  signal: fc.record({ type: type('signal'), roomId: ids, sealed: small }),
};
const answerTypes: { readonly [T in Answer['type']]: fc.Arbitrary<Extract<Answer, { type: T }>> } = {
  challenge: fc.record({ type: type('challenge'), wire: bytes, nonce: exactly(32) }),
  'signed-in': fc.record({ type: type('signed-in'), now: times }),
  added: fc.record({ type: type('added') }),
  statements: fc.record({ type: type('statements'), from: u32s, statements: fc.array(signeds) }),
  appended: fc.record({ type: type('appended'), position: times }),
  entries: fc.record({
    type: type('entries'),
    entries: fc.array(placed),
    newest: times,
    rosterLength: u32s,
    last: fc.boolean(),
  }),
  erased: fc.record({ type: type('erased'), count: u32s }),
  put: fc.record({ type: type('put') }),
  mailbox: fc.record({
    type: type('mailbox'),
    expires: times,
    messages: fc.array(messages, { maxLength: 4 }),
  }),
  closed: fc.record({ type: type('closed') }),
  refused: fc.record({ type: type('refused'), why: fc.constantFrom(...wireRefusals) }),
  signalled: fc.record({ type: type('signalled') }),
};
const pushTypes: { readonly [T in Push['type']]: fc.Arbitrary<Extract<Push, { type: T }>> } = {
  entry: fc.record({ type: type('entry'), roomId: ids, placed }),
  statement: fc.record({ type: type('statement'), roomId: ids, index: u32s, signed: signeds }),
  message: fc.record({ type: type('message'), invitation: hashes, message: messages }),
  going: fc.record({ type: type('going') }),
  signal: fc.record({ type: type('signal'), roomId: ids, sealed: small }),
};
export const requests: fc.Arbitrary<Request> = fc.oneof(...Object.values(requestTypes));
export const answers: fc.Arbitrary<Answer> = fc.oneof(...Object.values(answerTypes));
export const pushes: fc.Arbitrary<Push> = fc.oneof(...Object.values(pushTypes));
export const numbers = fc.integer({ min: 1, max: 0xffff_ffff });
