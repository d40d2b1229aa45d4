import { rosterHead } from '@handrail/sync/roster/roster.ts';
import { sealRoomEntry } from '@handrail/vault';
import { expect, test } from 'vitest';
import { twoDevices, type Side } from '../../stories/two-devices.ts';
import { writeBody, type Body } from '../document/body.ts';
import { recordOf } from '../document/document.ts';
import { pinEnds } from './ends.ts';
import { stateJson } from './keeping.ts';
import { troubleIn } from './view.ts';

const comment = (id: string): Body => ({
  v: 1,
  changes: [{ kind: 'comment', id, fields: { words: id } }],
});
const commentsIn = ({ room }: Side): string[] =>
  ['a', 'b', 'c'].filter((id) => recordOf(room.document, 'comment', id) !== null);
const pin = ({ device, notebook, room }: Side): Promise<void> => pinEnds(device, notebook, room);

/** The member leaves, having written `a`, and says that their words end at their 1,000th entry. */
const leaving = async (seed: number) => {
  const { owner, member, says } = await twoDevices(seed);
  const [a] = await member.seals(comment('a'));
  const before = { head: rosterHead(member.room.lasting.roster), keys: member.room.keys };
  const [b] = await member.seals(comment('b'));
  if (!a || !b || !before.keys) throw new Error('nothing sealed');
  const own = member.notebook.keyring;
  const after = member.room.lasting.heads.get(own.deviceId) ?? null;
  const draft = {
    entryId: 'c'.repeat(32),
    epoch: 0,
    rosterHead: before.head,
    after,
    heads: [],
    time: 9,
    at: 0,
  };
  const late = await sealRoomEntry(
    own,
    before.keys,
    { ...draft, body: writeBody(comment('c')) },
    member.chance,
  );
  const closing = [{ device: own.deviceId, sequence: 1_000, hash: 'A'.repeat(43) }];
  const leaves = (to: readonly Side[] = [owner]) => says(member, { kind: 'left', closing }, to);
  return { owner, member: own.deviceId, a, b, late: late.bytes, leaves };
};

test('[S13, T27] who leaves says no more than they had said: their end is the newest entry that was here', async () => {
  const { owner, member, a, b, late, leaves } = await leaving(51);
  owner.room.now.caughtUp = true;
  await owner.takes([a, b]);
  await leaves();
  expect(owner.room.lasting.ends).toEqual(new Map([[member, 1]]));
  await owner.takes([late]);
  expect([commentsIn(owner), troubleIn(owner.room)]).toEqual([
    ['a', 'b'],
    [{ kind: 'not-allowed', count: 1 }],
  ]);
});

test('[T27] what was being read when somebody left is theirs still, and nothing after it', async () => {
  const { owner, member, a, b, late, leaves } = await leaving(52);
  await owner.takes([a]);
  await leaves();
  await owner.takes([b]);
  await pin(owner);
  await owner.takes([late]);
  expect(commentsIn(owner)).toEqual(['a', 'b']);
  // Pinned once: it is kept, and what comes later moves nothing.
  await pin(owner);
  expect(owner.room.lasting.ends).toEqual(new Map([[member, 1]]));
  expect(stateJson('owner', owner.room.lasting)).toMatchObject({ ends: [[member, 1]] });
});

test('[T27] somebody of whom nothing was here ends before their first word', async () => {
  const { owner, member, a, leaves } = await leaving(53);
  owner.room.now.caughtUp = true;
  await leaves();
  await owner.takes([a]);
  expect([owner.room.lasting.ends, commentsIn(owner)]).toEqual([new Map([[member, -1]]), []]);
});
