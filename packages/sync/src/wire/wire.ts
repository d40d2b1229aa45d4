/**
 * Messages as frames (SPEC.md, S16–S17). Integers big-endian. Every frame:
 *
 * | bytes | what |
 * | --- | --- |
 * | 1 | version of the layout: 1 |
 * | 1 | type: requests from 1, answers from 64, pushes from 128 |
 * | 4 | number of the request; 0 in a push, and in a refusal of what could not be read |
 * | … | the fields of that type, in the order of the tables below |
 *
 * Fields: `u8`, `number32` and `number48` as they are; `id` 16 bytes; `key` 32; `signature` 64; bytes after their length (4);
 * a list after its count (4); a word as its place in its list (1). `hello`, `challenge` and `refused` keep this layout for
 * ever, so that a version that is too old or too new can still be refused by name.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { readU32, u32, type Bytes } from '@handrail/proof/bytes.ts';

import { fixedLength, largestSealedBody, largestSealedHeader } from '../entry-envelope.ts';
import { longestMessage, mailboxSlots } from '../invitation/bytes.ts';
import { mostDevices } from '../roster/introduction.ts';
import { mostStatements } from '../roster/rules.ts';
import {
  bytes,
  flag,
  id,
  inOrder,
  key,
  list,
  nonce,
  number32,
  number48,
  signature,
  signed,
  u8,
  word,
  written,
  type Field,
  type Reading,
} from './fields.ts';
import type {
  Answer,
  FromRelay,
  MailboxMessage,
  Placed,
  Push,
  Request,
  ToRelay,
  WireRefusal,
} from './messages.ts';

/** Largest frame: the largest entry is 4,259,913 bytes. */
export const largestFrame = 4_194_304 + 131_072;
/** Entries in one page. The smallest sealed entry is about 1 kB, so a full frame holds fewer. */
export const mostEntries = 10_000;
export type FrameRefusal = 'malformed' | 'too-long' | 'newer-format';

const layout = 1;
const headLength = 6;
/** Largest entry as it travels: fixed outside, two lengths, the sealed parts. */
export const largestEntry = fixedLength + 8 + largestSealedHeader + largestSealedBody;
/** Longest signal, sealed: 16 KiB. A cursor and a burst of letters are less than 1 kB. */
export const longestSignal = 16_384;
const entry = bytes(largestEntry);
const placed: Field<Placed> = inOrder<Placed>({ position: number48, entry });
const message: Field<MailboxMessage> = inOrder<MailboxMessage>({ slot: u8, message: bytes(longestMessage) });

/** The order is part of the format: new words go to the end. */
export const wireRefusals = [
  'too-old',
  'too-new',
  'malformed',
  'not-signed-in',
  'wrong-origin',
  'forged',
  'not-allowed',
  'not-found',
  'moved',
  'taken',
  'expired',
  'too-large',
  'too-many',
  'slow-down',
  'no-room',
] as const satisfies readonly WireRefusal[];

type Said = { readonly type: string };
/** Type byte and fields of one message. */
type Line<M extends Said> = readonly [type: number, fields: Field<Omit<M, 'type'>>];
type Table<M extends Said> = { readonly [T in M['type']]: Line<Extract<M, { type: T }>> };
const nothing = inOrder<object>({});
const signal = inOrder({ roomId: id, sealed: bytes(longestSignal) });

const requests: Table<Request> = {
  hello: [1, inOrder({ oldest: u8, newest: u8 })],
  'sign-in': [2, inOrder({ founding: signed, certificates: list(signed, mostDevices), signIn: signed })],
  'add-statement': [3, inOrder({ roomId: id, signed })],
  roster: [4, inOrder({ roomId: id, from: number32 })],
  append: [5, inOrder({ roomId: id, entry })],
  follow: [6, inOrder({ roomId: id, after: number48 })],
  erase: [7, inOrder({ roomId: id, signed })],
  'put-message': [
    8,
    inOrder({
      invitation: key,
      slot: u8,
      expires: number48,
      message: bytes(longestMessage),
      proof: signature,
    }),
  ],
  'watch-mailbox': [9, inOrder({ invitation: key })],
  'close-mailbox': [10, inOrder({ invitation: key, proof: signature })],
  signal: [11, signal],
};

const answers: Table<Answer> = {
  challenge: [64, inOrder({ wire: u8, nonce })],
  'signed-in': [65, inOrder({ now: number48 })],
  added: [66, nothing],
  statements: [67, inOrder({ from: number32, statements: list(signed, 2 * mostStatements) })],
  appended: [68, inOrder({ position: number48 })],
  entries: [
    69,
    inOrder({
      entries: list(placed, mostEntries),
      newest: number48,
      rosterLength: number32,
      last: flag,
    }),
  ],
  erased: [70, inOrder({ count: number32 })],
  put: [71, nothing],
  mailbox: [72, inOrder({ expires: number48, messages: list(message, mailboxSlots) })],
  closed: [73, nothing],
  refused: [74, inOrder({ why: word(wireRefusals) })],
  signalled: [75, nothing],
};

const pushes: Table<Push> = {
  entry: [128, inOrder({ roomId: id, placed })],
  statement: [129, inOrder({ roomId: id, index: number32, signed })],
  message: [130, inOrder({ invitation: key, message })],
  going: [131, nothing],
  signal: [132, signal],
};

/** Throws for what a frame cannot hold: a mistake in the program. */
const frame = <M extends Said>(table: Table<M>, n: number, said: M): Bytes => {
  const [type, fields] = table[said.type as M['type']];
  const parts: Bytes[] = [new Uint8Array([layout, type]), u32(n)];
  fields.write(said as unknown as Parameters<typeof fields.write>[0], parts);
  const whole = written(parts);
  if (whole.length > largestFrame) throw new RangeError('larger than a frame');
  return whole;
};

/** `undefined` when the type is none of this table's. */
const said = <M extends Said>(table: Table<M>, from: Reading): M | undefined => {
  for (const [type, [byte, fields]] of Object.entries<Line<M>>(table as Record<string, Line<M>>)) {
    if (byte !== from.bytes[1]) continue;
    const value = fields.read(from);
    return value && from.at === from.bytes.length ? ({ type, ...value } as unknown as M) : undefined;
  }
  return undefined;
};

const begun = (frameBytes: Bytes): Result<{ n: number; from: Reading }, FrameRefusal> => {
  if (frameBytes.length > largestFrame) return err('too-long');
  const [version] = frameBytes;
  if (version !== undefined && version > layout) return err('newer-format');
  if (version !== layout || frameBytes.length < headLength) return err('malformed');
  return ok({ n: readU32(frameBytes, 2), from: { bytes: frameBytes, at: headLength, why: 'malformed' } });
};

export const writeToRelay = ({ n, request }: ToRelay): Bytes => frame(requests, n, request);

/** Strict, bounded, never throws. A request has a number from 1 on. */
export const readToRelay = (frameBytes: Bytes): Result<ToRelay, FrameRefusal> => {
  const read = begun(frameBytes);
  if (!read.ok) return read;
  const { n, from } = read.value;
  const request = said(requests, from);
  if (request === undefined) return err(from.why);
  return n > 0 ? ok({ n, request }) : err('malformed');
};

export const writeFromRelay = (message: FromRelay): Bytes =>
  'push' in message ? frame(pushes, 0, message.push) : frame(answers, message.n, message.answer);

/** Strict, bounded, never throws. A push has the number 0. */
export const readFromRelay = (frameBytes: Bytes): Result<FromRelay, FrameRefusal> => {
  const read = begun(frameBytes);
  if (!read.ok) return read;
  const { n, from } = read.value;
  const answer = said(answers, from);
  if (answer !== undefined) return ok({ n, answer });
  const push = said(pushes, from);
  if (push === undefined) return err(from.why);
  return n === 0 ? ok({ n, push }) : err('malformed');
};
