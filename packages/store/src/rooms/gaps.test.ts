import type { Roster, RosterDevice } from '@handrail/sync/roster/roster.ts';
import { expect, test } from 'vitest';
import { emptyDocument } from '../document/document.ts';
import { missingIn } from './gaps.ts';
import { emptyRoom, type Link, type Named } from './room.ts';

const device = (id: string): RosterDevice => ({
  id,
  sign: new Uint8Array(32),
  agree: new Uint8Array(32),
  person: id,
  since: 0,
  closing: null,
  closedAt: null,
});
const roster = {
  roomId: 'room',
  devices: new Map(['imani', 'dana'].map((id) => [id, device(id)])),
  epochs: [],
} as unknown as Roster;

const named = (of: string, sequence: number): Named => ({ device: of, sequence, hash: '', time: 1 });
const link = (
  author: string,
  sequence: number,
  heads: readonly Named[],
  worth: Link['worth'] = 'counts',
): Link => ({
  entryId: `${author} ${sequence}`,
  author,
  sequence,
  hash: '',
  time: 1,
  names: [...(sequence > 0 ? [named(author, sequence - 1)] : []), ...heads],
  worth,
  counted: 1,
  number: 0,
});
const missing = (...links: readonly Link[]): number => {
  const { lasting } = emptyRoom(roster, 'owner', 1, 'imani');
  const room = { lasting, links: new Map(links.map((one) => [one.entryId, one])), document: emptyDocument() };
  return missingIn(room, 'imani');
};

test('[T22] what a chain or another device’s head tells of and is not here is missing, each once', () => {
  expect(missing()).toBe(0);
  expect(missing(link('dana', 0, []), link('dana', 1, []))).toBe(0);
  expect(missing(link('dana', 2, []))).toBe(2);
  expect(missing(link('dana', 2, []), link('imani', 0, [named('dana', 4)]))).toBe(4);
});

test('[T22] an entry that was refused is believed nothing about others: heads it invents are not missed', () => {
  expect(missing(link('dana', 0, [named('imani', 999)], 'refused'))).toBe(0);
  expect(missing(link('dana', 0, [named('dana', 999)], 'refused'))).toBe(0);
  // Its own chain goes through it all the same.
  expect(missing(link('dana', 3, [named('imani', 999)], 'refused'))).toBe(3);
});

test('[T22] words that are not here are missing until some entry says that they were erased', () => {
  expect(missing(link('dana', 0, [], 'bodyless'))).toBe(1);
});
