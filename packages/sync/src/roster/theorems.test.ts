/** What holds for every roster, whoever says what in it: people try things at random, and liars try the rest. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { platformVerify } from '@handrail/proof/verify.ts';

import {
  makeDevice,
  makePerson,
  type InvitationKey,
  type Person,
  type PersonDevice,
} from '../../stories/people.ts';
import { foundedBy, noEntry, roomOfTwo, someHash, wrapsFor, type Room } from '../../stories/room.ts';
import { certificateLabel, removalLabel } from './certificate.ts';
import { presentDevices, foldRoster, type Roster } from './roster.ts';
import type { StatementKind, StatementSays } from './statement.ts';

let people: Person[];
/** Two devices of each person: the founding one, and one that may be added. */
let devices: PersonDevice[][];
beforeAll(async () => {
  people = await Promise.all([makePerson(), makePerson(), makePerson()]);
  devices = await Promise.all(people.map(async ({ device }) => [device, await makeDevice()]));
});

/** One attempt: who says what about whom, and whether they do it properly. */
interface Attempt {
  readonly kind: Exclude<StatementKind, 'founded'>;
  readonly actor: number;
  readonly device: number;
  readonly about: number;
  readonly proper: boolean;
}
const kinds = [
  'invited',
  'withdrawn',
  'confirmed',
  'epoch',
  'device',
  'device-removed',
  'left',
  'removed',
] as const satisfies readonly Attempt['kind'][];
const anything: fc.Arbitrary<Attempt> = fc.record({
  kind: fc.constantFrom(...kinds),
  actor: fc.constantFrom(0, 1, 2),
  device: fc.constantFrom(0, 1),
  about: fc.constantFrom(0, 1, 2),
  proper: fc.boolean(),
});
/** Half of what is tried could be right, so that rooms become something. */
const sensible = (attempt: Attempt): Attempt => {
  const about = attempt.about === 2 ? 1 : attempt.about;
  switch (attempt.kind) {
    case 'device':
      return { ...attempt, actor: about, about, device: 1, proper: true };
    case 'device-removed':
      return { ...attempt, actor: about, about, proper: true };
    case 'left':
      return { ...attempt, actor: 1, proper: true };
    default:
      return { ...attempt, actor: 0, device: 0, about: 1, proper: true };
  }
};
const attempts = fc.array(fc.oneof(anything, anything.map(sensible)), { minLength: 6, maxLength: 24 });

const saying = async (
  room: Room,
  attempt: Attempt,
  open: InvitationKey | null,
): Promise<StatementSays | null> => {
  const { kind, proper } = attempt;
  const [about, device] = [people[attempt.about]!, devices[attempt.about]![attempt.device]!];
  const liar = people[(attempt.about + 1) % 3]!.root;
  const here = presentDevices(room.roster);
  const closing = here
    .filter(({ person }) => person === (kind === 'left' ? people[attempt.actor]!.personId : about.personId))
    .map(({ id }) => noEntry(id));
  const closings = proper ? closing : [...closing, noEntry('f'.repeat(32))];
  switch (kind) {
    case 'confirmed': {
      if (open === null) return null;
      const joined = await open.join(room.roster.roomId, proper ? about.personId : 'x'.repeat(42) + 'A');
      return { kind, invitation: open.id, member: about.introduction, joined };
    }
    case 'withdrawn':
      return open && { kind, invitation: open.id };
    case 'epoch': {
      const wraps = wrapsFor(proper ? here : here.slice(1));
      return { kind, epoch: room.roster.epochs.length, commitment: someHash(), wraps };
    }
    case 'device': {
      const certificate = await about.certify(device);
      return {
        kind,
        certificate: proper ? certificate : await liar.state(certificateLabel, certificate.statement),
      };
    }
    case 'device-removed': {
      const removal = await about.certifyRemoval(device.id);
      const signed = proper ? removal : await liar.state(removalLabel, removal.statement);
      return { kind, removal: signed, closing: noEntry(device.id) };
    }
    case 'left':
      return { kind, closing: closings };
    case 'removed':
      return { kind, person: about.personId, closing: closings };
    default:
      return null;
  }
};

/** A device is taken out by another one. */
const deviceActing = ({ kind, device }: Attempt): number => (kind === 'device-removed' ? 1 - device : device);

/** Says everything that was attempted; answers each roster that came of it, with the attempt that made it. */
const play = async (list: readonly Attempt[]) => {
  // Every other room is one of two already.
  const room = await (list.length % 2 === 0 ? foundedBy(people[0]!) : roomOfTwo(people[0]!, people[1]!));
  const steps: Step[] = [];
  let open: InvitationKey | null = null;
  for (const attempt of list) {
    const before = room.roster;
    const by = devices[attempt.actor]![deviceActing(attempt)]!;
    if (attempt.kind === 'invited') open = await room.invite(by);
    const says = await saying(room, attempt, open);
    if (says) await room.say(by, says);
    if (room.roster !== before) steps.push({ before, after: room.roster, attempt });
  }
  return { room, steps };
};

test('[S10] any room folds to the same roster for everybody, and only in its own order', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, fc.nat(), async (list, at) => {
      const { room } = await play(list);
      const { signed } = room.roster;
      expect(await foldRoster(signed, platformVerify)).toEqual({ ok: true, value: room.roster });
      // One statement left out, not the last.
      const out = at % (signed.length - 1 || 1);
      const left = [...signed.filter((_, index) => index !== out), ...signed.slice(-1), ...signed.slice(-1)];
      const moved = { ok: false, error: { why: 'moved' } };
      expect(await foldRoster(left, platformVerify)).toMatchObject(moved);
    }),
    { numRuns: 60 },
  );
});

interface Step {
  readonly before: Roster;
  readonly after: Roster;
  readonly attempt: Attempt;
}
const ownersOnly: ReadonlySet<StatementKind> = new Set([
  'invited',
  'withdrawn',
  'confirmed',
  'epoch',
  'removed',
]);

/** What about a step that was let in is not as the rules say; a second telling of them, from who did what. */
const notAllowed = ({ before, after, attempt }: Step): string[] => {
  const { kind, proper } = attempt;
  const actor = people[attempt.actor]!.personId;
  const device = devices[attempt.actor]![deviceActing(attempt)]!.id;
  const said: Record<string, boolean> = {
    'the owner does the owner’s things': !ownersOnly.has(kind) || actor === before.owner,
    'who signs is here': kind === 'device' || before.devices.get(device)?.closedAt === null,
    'it was done properly': proper || kind === 'invited' || kind === 'withdrawn',
    'the owner does not leave': kind !== 'left' || actor !== before.owner,
    'a device goes by its person or the owner':
      kind !== 'device-removed' || [before.owner, people[attempt.about]!.personId].includes(actor),
    'the owner stays': after.owner === before.owner,
    'what was said stays': before.hashes.every((hash, index) => after.hashes[index] === hash),
  };
  return Object.keys(said).filter((sentence) => !said[sentence]);
};

test('[S11] whatever anybody tries, what is let in is what the rules say', async () => {
  const letIn = new Map<StatementKind, number>();
  await fc.assert(
    fc.asyncProperty(attempts, async (list) => {
      const { steps } = await play(list);
      for (const { attempt } of steps) letIn.set(attempt.kind, (letIn.get(attempt.kind) ?? 0) + 1);
      expect(steps.flatMap(notAllowed)).toEqual([]);
    }),
    { numRuns: 200 },
  );
  for (const kind of kinds) expect(letIn.get(kind), kind).toBeGreaterThan(5);
});

/** What about a roster is not as it always is. */
const notTrue = ({ before, after }: Step): string[] => {
  const members = Array.from(after.members.values());
  const here = presentDevices(after);
  const wrapped = after.epochs.at(-1)?.wraps ?? [];
  const said: Record<string, boolean> = {
    'one other at most': members.filter(({ role, gone }) => role === 'member' && gone === null).length <= 1,
    'who is gone stays gone': Array.from(before.members.values()).every(
      (member) => member.gone === null || after.members.get(member.personId) === member,
    ),
    'a closed device stays closed': Array.from(before.devices.values()).every(
      (device) => device.closedAt === null || after.devices.get(device.id) === device,
    ),
    'nobody who is gone has a device here': here.every(
      ({ person }) => after.members.get(person)?.gone === null,
    ),
    // A new device may be here without the key; nobody has the key of a sealable room who is not here.
    'the newest key is for who is here':
      !after.sealable || wrapped.every(({ device }) => here.some(({ id }) => id === device)),
    'a room with no key is not sealable': !after.sealable || after.epochs.length > 0,
  };
  return Object.keys(said).filter((sentence) => !said[sentence]);
};

test('[S11] in every room: one other at most, who is gone stays gone, the newest key is for who is here', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, async (list) => {
      const { steps } = await play(list);
      expect(steps.flatMap(notTrue)).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test('[S12] a roster never changes: a statement makes a new one', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, async (list) => {
      const { steps } = await play(list);
      for (const { before, after } of steps) {
        expect(before.hashes.length).toBe(after.hashes.length - 1);
        expect(await foldRoster(before.signed, platformVerify)).toEqual({ ok: true, value: before });
      }
    }),
    { numRuns: 15 },
  );
});
