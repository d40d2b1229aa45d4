import { newId } from '@handrail/kernel/chance.ts';
import { rosterHead } from '@handrail/sync/roster/roster.ts';
import { sealRoomEntry, type Head } from '@handrail/vault';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shown, twoDevices, type Side } from '../../stories/two-devices.ts';
import { writeBody, type Body } from '../document/body.ts';
import { stampLead } from '../document/stamp.ts';
import { recordOf } from '../document/document.ts';
import { troubleIn } from './view.ts';
import { mostWaiting } from './waiting.ts';

const comment = (id: string, words: string): Body => ({
  v: 1,
  changes: [{ kind: 'comment', id, fields: { words } }],
});
const goal = (label: string): Body => ({ v: 1, changes: [{ kind: 'goal', id: 'g', fields: { label } }] });

interface Forgery {
  readonly entryId?: string;
  readonly after?: Head | null;
  readonly heads?: readonly Head[];
  readonly time?: number;
  readonly epoch?: number;
  readonly head?: string;
}

/** Seals with this side's real keys whatever is wanted: an app that was changed. */
const seal = async (by: Side, body: Body, forgery: Forgery = {}) => {
  const { keyring } = by.notebook;
  const { lasting, keys } = by.room;
  if (!keys) throw new Error('no key');
  const after = forgery.after === undefined ? (lasting.heads.get(keyring.deviceId) ?? null) : forgery.after;
  return sealRoomEntry(
    keyring,
    keys,
    {
      entryId: forgery.entryId ?? newId(by.chance),
      epoch: forgery.epoch ?? 0,
      rosterHead: forgery.head ?? rosterHead(lasting.roster),
      after,
      heads: forgery.heads ?? [],
      time: forgery.time ?? (after?.time ?? 0) + 1,
      at: 7,
      body: writeBody(body),
    },
    by.chance,
  );
};
const commentsIn = ({ room }: Side): string[] =>
  ['a', 'b', 'c'].filter((id) => recordOf(room.document, 'comment', id) !== null);

test('[T25] a member’s entry that changes what is the person’s is refused whole, named, and the chain goes on past it', async () => {
  const { owner, member } = await twoDevices(1);
  const bad = await seal(member, {
    v: 1,
    changes: [...comment('a', 'x').changes, ...goal('mine now').changes],
  });
  const good = await seal(member, comment('b', 'y'), { after: bad.head });
  await owner.takes([bad.bytes, good.bytes]);
  expect([recordOf(owner.room.document, 'goal', 'g'), commentsIn(owner)]).toEqual([null, ['b']]);
  expect(troubleIn(owner.room)).toEqual([{ kind: 'not-allowed', count: 1 }]);
});

test('[T22] an altered entry is forged, comes again in vain, and the honest one stands when it comes', async () => {
  const { owner, member } = await twoDevices(2);
  const [honest] = await member.seals(comment('a', 'x'));
  if (!honest) throw new Error('nothing sealed');
  const altered = honest.slice();
  altered[honest.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  await owner.takes([altered, altered]);
  expect(commentsIn(owner)).toEqual([]);
  expect(troubleIn(owner.room).map(({ kind, count }) => [kind, count])).toContainEqual(['forged', 1]);
  await owner.takes([honest]);
  expect(commentsIn(owner)).toEqual(['a']);
});

test('[T22] two different entries at one place are a fork: the first stands, the other is named', async () => {
  const { owner, member } = await twoDevices(3);
  const first = await seal(member, comment('a', 'x'));
  const second = await seal(member, comment('b', 'y'));
  await owner.takes([first.bytes, second.bytes]);
  expect(commentsIn(owner)).toEqual(['a']);
  expect(troubleIn(owner.room)).toEqual([{ kind: 'forked', count: 1 }]);
});

test('[T22] an entry id that was used comes again in another place: replayed, and it changes nothing', async () => {
  const { owner, member } = await twoDevices(4);
  const first = await seal(member, comment('a', 'x'));
  const again = await seal(member, comment('b', 'y'), { after: first.head, entryId: first.entryId });
  await owner.takes([first.bytes, again.bytes, first.bytes]);
  expect(commentsIn(owner)).toEqual(['a']);
  expect(troubleIn(owner.room)).toEqual([{ kind: 'replayed', count: 1 }]);
});

test('[T22] who names more of this device’s chain than it wrote is refused as forged', async () => {
  const { owner, member } = await twoDevices(5);
  const invented: Head = {
    device: owner.notebook.keyring.deviceId,
    sequence: 3,
    hash: 'A'.repeat(43),
    time: 9_000_000_000_000_000,
  };
  const bad = await seal(member, comment('a', 'x'), { heads: [invented], time: 9_000_000_000_000_000 });
  await owner.takes([bad.bytes]);
  expect(commentsIn(owner)).toEqual([]);
  expect(troubleIn(owner.room)).toEqual([{ kind: 'forged', count: 1 }]);
});

test('[T22] who names another entry in this device’s chain was shown another one: forked, and nothing more is sealed', async () => {
  const { owner, member } = await twoDevices(6);
  await owner.seals(goal('x'));
  const own = owner.room.lasting.heads.get(owner.notebook.keyring.deviceId);
  if (!own) throw new Error('no head');
  const other = await seal(member, comment('a', 'y'), { heads: [{ ...own, hash: 'A'.repeat(43) }] });
  await owner.takes([other.bytes]);
  expect(troubleIn(owner.room)).toEqual([{ kind: 'forked', count: 1 }]);
  expect(await owner.seals(goal('after it'))).toEqual([]);
  expect(owner.room.out).toHaveLength(2);
});

test('[T2, T23] no stamp is unbeatable: it counts for 1,024 above what it stands on, invented heads of others included', async () => {
  const { owner, member } = await twoDevices(7);
  const far = Number.MAX_SAFE_INTEGER;
  const bad = await seal(member, comment('a', 'at the end of time'), { time: far });
  await owner.takes([bad.bytes]);
  expect(owner.room.document.clock).toBe(stampLead);
  const next = await seal(member, comment('a', 'later'), { after: bad.head, time: far });
  await owner.takes([next.bytes]);
  expect(owner.room.document.clock).toBe(2 * stampLead);
});

test('[T26] what names a statement that has not come waits, and counts when it comes', async () => {
  const { owner, member, says } = await twoDevices(8);
  const invited = { kind: 'invited', invitation: 'B'.repeat(42) + 'A', expires: 9_000 } as const;
  // The owner's other device said it, and only the member has heard.
  await says(owner, invited, [member]);
  const early = await seal(member, comment('a', 'x'));
  await owner.takes([early.bytes]);
  expect([commentsIn(owner), owner.room.waiting.size]).toEqual([[], 1]);
  owner.room.now.caughtUp = true;
  expect(troubleIn(owner.room)).toEqual([{ kind: 'waiting', count: 1 }]);
  await says(owner, invited, [owner]);
  expect([commentsIn(owner), owner.room.waiting.size, troubleIn(owner.room)]).toEqual([['a'], 0, []]);
});

test('[T26] a flood of what nobody can judge drives out the flood, and what a device signed stays', async () => {
  const { owner, member, says } = await twoDevices(9);
  const invited = { kind: 'invited', invitation: 'B'.repeat(42) + 'A', expires: 9_000 } as const;
  await says(owner, invited, [member]);
  const early = await seal(member, comment('a', 'x'));
  const flood = Array.from({ length: mostWaiting + 40 }, () => {
    const junk = early.bytes.slice(0, 200);
    // Another epoch, another id: nobody here has the key.
    junk.set(Uint8Array.of(0, 0, 0, 9), 17);
    junk.set(owner.chance.bytes(16), 21);
    junk.set(Uint8Array.of(0, 0, 0, 155), 37);
    junk.set(Uint8Array.of(0, 0, 0, 0), 196);
    return junk;
  });
  await owner.takes([early.bytes, ...flood]);
  expect(owner.room.waiting.size).toBe(mostWaiting);
  expect(owner.room.lasting.letGo).toBe(41);
  await says(owner, invited, [owner]);
  expect(commentsIn(owner)).toEqual(['a']);
});

test('[T27] what a removed member wrote beyond their end does not count, and stays theirs in their own notebook', async () => {
  const { owner, member, says } = await twoDevices(10);
  const [heard] = await member.seals(comment('a', 'heard'));
  if (!heard) throw new Error('nothing sealed');
  await owner.takes([heard]);
  await member.takes([heard]);
  const [late] = await member.seals(comment('b', 'never heard'));
  const { deviceId, personId } = member.notebook.keyring;
  const head = owner.room.lasting.heads.get(deviceId);
  const closing = [{ device: deviceId, sequence: head?.sequence ?? -1, hash: head?.hash ?? null }];
  await says(owner, { kind: 'removed', person: personId, closing });
  await owner.takes(late ? [late] : []);
  expect(commentsIn(owner)).toEqual(['a']);
  const kept = [...(member.notebook.document.things.get('unsentWords')?.keys() ?? [])];
  expect(kept.map((id) => recordOf(member.notebook.document, 'unsentWords', id))).toEqual([
    expect.objectContaining({ words: 'never heard', roomId: member.room.id }),
  ]);
  expect([commentsIn(member), member.room.out]).toEqual([['a'], []]);
});

test('[T22] no bytes whatever make a device throw, and what it had stays (2,500 inputs)', async () => {
  const { owner, member } = await twoDevices(11);
  const [honest] = await member.seals(comment('a', 'x'));
  if (!honest) throw new Error('nothing sealed');
  await owner.takes([honest]);
  const before = shown(owner.room);
  const nearly = fc.tuple(fc.nat(), fc.nat({ max: 255 }), fc.nat()).map(([at, byte, cut]) => {
    const bytes = honest.slice(0, cut % 3 === 0 ? cut % honest.length : honest.length);
    if (bytes.length > 0) bytes[at % bytes.length] = byte;
    return bytes;
  });
  const any = fc.oneof(
    fc.uint8Array({ maxLength: 90 }).map((bytes) => Uint8Array.from(bytes)),
    nearly,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 10, maxLength: 10 }), async (page) => {
      await owner.takes(page);
      expect(shown(owner.room)).toBe(before);
    }),
    { numRuns: 250 },
  );
});
