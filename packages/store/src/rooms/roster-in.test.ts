import type { Signed } from '@handrail/proof/verified.ts';
import { expect, test } from 'vitest';
import { twoDevices, type Side } from '../../stories/two-devices.ts';
import { signStatement } from './founding.ts';
import type { Room } from './room.ts';
import { takeStatements } from './roster-in.ts';

const take = ({ device, notebook, room }: Side, index: number, signed: Signed) =>
  takeStatements(device, notebook, room, index, [signed]);
const found = ({ lasting }: Room): readonly string[] => [...lasting.findings.keys()];
const noBytes: Signed = { statement: Uint8Array.of(1, 2, 3), signature: new Uint8Array(64) };

const invited = (letter: string) =>
  ({ kind: 'invited', invitation: letter.repeat(42) + 'A', expires: 9_000 }) as const;

test('[T20] bytes that nobody signed, at a known place or the next, are forged and split no room', async () => {
  const { owner, member, says } = await twoDevices(71);
  const { roster } = member.room.lasting;
  const next = roster.hashes.length;
  const signed = await signStatement(owner.device, owner.notebook, owner.room.id, roster, invited('B'));
  const unsigned = { ...signed, signature: new Uint8Array(64) };
  // Readable, for the next place, and following another statement than the one that is here.
  const text = new TextDecoder().decode(signed.statement);
  const last = roster.hashes.at(-1) ?? '';
  const moved = {
    ...signed,
    statement: new TextEncoder().encode(text.replace(last, roster.hashes[0] ?? '')),
  };
  expect(moved.statement).not.toEqual(signed.statement);
  const tries = [
    [1, noBytes],
    [next, noBytes],
    [next - 1, unsigned],
    [next, unsigned],
    [next, moved],
    // Signed, for another place.
    [next, roster.signed[1] ?? noBytes],
    [1, roster.signed[2] ?? noBytes],
  ] as const;
  for (const [index, bytes] of tries) {
    await take(member, index, bytes);
    expect([index, member.room.lasting.split, found(member.room)]).toEqual([index, false, ['forged']]);
  }
  // The room goes on.
  await says(owner, invited('C'));
  expect(member.room.lasting.roster.hashes).toEqual(owner.room.lasting.roster.hashes);
});

test('[T20] another statement that its device signed for a known place, or for the next after another past, is a fork', async () => {
  const { owner, member, says } = await twoDevices(72);
  const before = owner.room.lasting.roster;
  const sign = (letter: string, roster = before) =>
    signStatement(owner.device, owner.notebook, owner.room.id, roster, invited(letter));
  const other = await sign('B');
  await says(owner, invited('C'));
  const index = before.hashes.length;
  const pastAnother = await sign('D', {
    ...owner.room.lasting.roster,
    hashes: [...before.hashes, before.hashes[0] ?? ''],
  });
  await take(owner, index + 1, pastAnother);
  await take(member, index, other);
  for (const { room } of [owner, member])
    expect([room.lasting.split, found(room)]).toEqual([true, ['forked']]);
});
