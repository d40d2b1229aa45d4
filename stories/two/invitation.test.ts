import { sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import type { Signed } from '@handrail/proof/verified.ts';
import { readStatement } from '@handrail/sync/roster/read-statement.ts';
import type { Socket } from '@handrail/sync/session/session.ts';
import { readToRelay, writeFromRelay } from '@handrail/sync/wire/wire.ts';
import { seeded } from '../../packages/store/stories/world.ts';
import { startPerson, type Person } from './people.ts';
import { dialRelay } from './line.ts';
import { danasCard, meet, startStory, until, untilCompared, type Story } from './world.ts';

type Way = 'therapist-invites' | 'person-invites';
const ways = ['therapist-invites', 'person-invites'] as const;
const week = 7 * 86_400_000;

/** Somebody else with an app of their own, at the same relay. */
const somebody = (world: Story, role: 'own' | 'desk', seed: number): Promise<Person> =>
  startPerson({
    name: 'Kit',
    role,
    seed,
    now: world.now,
    relay: { origin: world.origin, dial: () => dialRelay(world.port()) },
  });

/** The code of a fresh invitation whose offer is at the relay. */
const offered = async (inviter: Person, looker: Person): Promise<string> => {
  const { code } = await inviter.does('invite', { name: inviter.name });
  for (let tries = 0; tries < 200; tries += 1)
    if ((await looker.tries('lookAtInvitation', { code: code ?? '' })).ok) return code ?? '';
  throw new Error('the offer did not come');
};
const stateOf = (person: Person): string | undefined => person.invitations().at(-1)?.state;

test('[T31] an invitation is refused by name: one’s own, the wrong side, no invitation, without a passphrase, withdrawn', async () => {
  const world = await startStory({ seed: 11 });
  const { imani, dana } = world;
  const otherDesk = await somebody(world, 'desk', 12_000);
  const code = await offered(dana, imani);
  expect(await dana.tries('lookAtInvitation', { code })).toEqual({ ok: false, error: 'invitation-own' });
  expect(await otherDesk.tries('lookAtInvitation', { code })).toEqual({
    ok: false,
    error: 'invitation-not-for-this',
  });
  expect(await imani.tries('lookAtInvitation', { code: 'ABCD-EFGH' })).toEqual({
    ok: false,
    error: 'not-an-invitation',
  });
  expect(
    await imani.does('lookAtInvitation', { code: `${world.origin}/#i=${code.toLowerCase()}` }),
  ).toMatchObject({
    mine: 'owner',
    other: { name: 'Dana', card: null },
  });
  const id = dana.invitations()[0]?.id ?? '';
  await dana.does('withdrawInvitation', { invitation: id });
  await until('the withdrawal', () => dana.relay()?.relay.state === 'off');
  expect(dana.invitations()[0]).toMatchObject({ state: 'withdrawn', code: null });
  expect(await imani.tries('lookAtInvitation', { code })).toEqual({ ok: false, error: 'invitation-over' });
  expect(await imani.tries('answerInvitation', { code, name: 'Imani' })).toEqual({
    ok: false,
    error: 'invitation-over',
  });
  expect(imani.invitations()).toEqual([]);
  await otherDesk.leave();
  await world.end();
});

test('[T31] nobody shares from a notebook that anyone with this device can open', async () => {
  const world = await startStory({ seed: 12 });
  const { imani } = world;
  await imani.does('lock', null);
  await imani.does('makeNotebook', { role: 'own', lock: { kind: 'later' }, first: [] });
  const refused = { ok: false, error: 'passphrase-needed' };
  expect(await imani.tries('invite', { name: 'Imani' })).toEqual(refused);
  expect(await imani.tries('lookAtInvitation', { code: 'x' })).toEqual(refused);
  expect(imani.relay()).toBeNull();
  await world.end();
});

test('[T30] words that are too long for an invitation are refused, and nothing is kept', async () => {
  const world = await startStory({ seed: 13 });
  const { dana } = world;
  const tooLong = { ok: false, error: 'too-long' };
  expect(await dana.tries('invite', { name: 'D'.repeat(201) })).toEqual(tooLong);
  expect(await dana.tries('invite', { name: 'Dana', card: { mustAct: 'm'.repeat(4_001) } })).toEqual(tooLong);
  const full = '\u{1F6B2}'.repeat(2_000);
  expect(
    await dana.tries('invite', { name: 'Dana', card: { mustAct: full, whenRead: full, inBetween: full } }),
  ).toEqual(tooLong);
  expect(dana.invitations()).toEqual([]);
  expect(await dana.storage.keys(`n/${dana.notebookId()}/invite/`)).toEqual([]);
  await world.end();
});

test('[T31] who comes second finds it used; the first answer stands, and the digits tell whose it was', async () => {
  const world = await startStory({ seed: 14 });
  const { imani, dana } = world;
  const thief = await somebody(world, 'own', 15_000);
  const code = await offered(dana, thief);
  await thief.does('answerInvitation', { code, name: 'Imani' });
  await until('Dana to see an answer', () => stateOf(dana) === 'compare');
  expect(await imani.tries('answerInvitation', { code, name: 'Imani' })).toEqual({
    ok: false,
    error: 'invitation-used',
  });
  expect(dana.invitations()[0]?.other?.personId).toBe(thief.personId());
  // On the telephone Imani has no digits at all: Dana says that it is not her.
  await dana.does('sayDifferent', { invitation: dana.invitations()[0]?.id ?? '' });
  await until('the thief to be left with nothing', () => stateOf(thief) === 'withdrawn');
  expect(dana.rooms()).toEqual([]);
  expect(thief.rooms().every(({ state, other }) => state === 'ended' && other === null)).toBe(true);
  await thief.leave();
  await world.end();
});

for (const way of ways)
  test(`[T31] ${way}: after seven days by the owner's clock a yes is no yes, and nobody becomes a member`, async () => {
    const world = await startStory({ seed: 16 });
    const { imani, dana } = world;
    const id = await untilCompared(world, way);
    await dana.does('sayYes', { invitation: id });
    imani.clockAhead(week + 1);
    expect(await imani.does('sayYes', { invitation: id })).toMatchObject({ state: 'over' });
    await until('Dana to hear', () => stateOf(dana) !== 'said-yes');
    expect(dana.rooms()).toEqual([]);
    expect(imani.rooms().every(({ other }) => other === null)).toBe(true);
    await world.end();
  });

test('[T31] an answer after the end is refused by the owner’s device, whatever the relay still shows', async () => {
  const world = await startStory({ seed: 17 });
  const { imani, dana } = world;
  const code = await offered(dana, imani);
  imani.clockAhead(week + 60_000);
  expect(await imani.tries('answerInvitation', { code, name: 'Imani' })).toEqual({
    ok: false,
    error: 'invitation-over',
  });
  await world.end();
});

test('[T31] a withdrawal while the other one has said yes leaves both without a room', async () => {
  const world = await startStory({ seed: 18 });
  const { imani, dana } = world;
  const id = await untilCompared(world, 'person-invites');
  await dana.does('sayYes', { invitation: id });
  await imani.does('withdrawInvitation', { invitation: id });
  await until('Dana to hear', () => stateOf(dana) === 'withdrawn');
  expect(dana.rooms()).toEqual([]);
  expect(await imani.tries('sayYes', { invitation: id })).toEqual({ ok: false, error: 'not-allowed' });
  await world.end();
});

test('[T32] an invitation made without a connection is told when there is one', async () => {
  const world = await startStory({ seed: 19 });
  const { imani, dana } = world;
  imani.offline();
  const made = await imani.does('invite', { name: 'Imani' });
  expect(made).toMatchObject({ state: 'waiting', mine: 'owner', made: true });
  await imani.restart();
  expect(imani.invitations()[0]?.code).toBe(made.code);
  await imani.online();
  for (let looked = false; !looked;)
    looked = (await dana.tries('lookAtInvitation', { code: made.code ?? '' })).ok;
  await world.end();
});

test('[T32] the secret of an invitation lies nowhere in the clear, and nowhere at all once it is done', async () => {
  const world = await startStory({ seed: 20 });
  const { imani, dana } = world;
  const { code } = await dana.does('invite', { name: 'Dana Reyes', card: danasCard });
  const onDisk = (person: Person): string =>
    person.storage
      .dump()
      .map(([, bytes]) => Buffer.from(bytes).toString('latin1'))
      .join('\n');
  expect(onDisk(dana)).not.toContain(code ?? '');
  expect(onDisk(dana)).not.toContain('Dana Reyes');
  await dana.does('withdrawInvitation', { invitation: dana.invitations()[0]?.id ?? '' });
  await until('it to be closed', () => dana.relay()?.relay.state === 'off');
  await meet(world, 'person-invites');
  await dana.restart();
  await imani.restart();
  expect([...imani.invitations(), ...dana.invitations()].map((one) => one.code)).toEqual([null, null, null]);
  await world.end();
});

test('[T32] a therapist who said yes looks every two seconds at least whether they were let in, however long that takes', async () => {
  const world = await startStory({ seed: 22 });
  const { imani } = world;
  const patience = 20_000;
  const waits: number[] = [];
  const dana = await startPerson({
    name: 'Dana',
    role: 'desk',
    seed: 23_000,
    now: world.now,
    relay: {
      origin: world.origin,
      dial: () => dialRelay(world.port()),
      // A clock that runs fast, but for answers that are waited for.
      after: (ms, act) => {
        if (ms < patience) waits.push(ms);
        const timer = setTimeout(act, ms < patience ? ms / 50 : ms);
        return () => clearTimeout(timer);
      },
    },
  });
  const id = await untilCompared({ imani, dana }, 'therapist-invites');
  await dana.does('sayYes', { invitation: id });
  waits.length = 0;
  await until('many looks', () => waits.length > 20);
  expect(Math.max(...waits)).toBeLessThanOrEqual(2_000);
  await imani.does('sayYes', { invitation: id });
  await until('the room', () => [imani, dana].every((person) => stateOf(person) === 'done'));
  await dana.leave();
  await world.end();
});

test('[T32] a relay that is too busy to say whether there is a room has not said that there is none', async () => {
  let busy = 0;
  let isOver = false;
  /** Whatever Dana asks of the room is refused, until Imani has let her in and closed the mailbox, and three times more. */
  const refusing = (who: 'imani' | 'dana', socket: Socket): Socket => {
    const { send } = socket;
    socket.send = (bytes) => {
      const read = readToRelay(bytes);
      if (who === 'imani') isOver ||= read.ok && read.value.request.type === 'close-mailbox';
      if (who === 'imani' || !read.ok || read.value.request.type !== 'roster' || busy >= 3)
        return send(bytes);
      if (isOver) busy += 1;
      const answer = { type: 'refused', why: 'slow-down' } as const;
      const refused = writeFromRelay({ n: read.value.n, answer });
      setTimeout(() => socket.onmessage?.(refused));
    };
    return socket;
  };
  const world = await startStory({ seed: 24, between: refusing });
  const { imani, dana } = world;
  const id = await untilCompared(world, 'person-invites');
  await dana.does('sayYes', { invitation: id });
  await imani.does('sayYes', { invitation: id });
  await until('the room', () => [imani, dana].every((person) => stateOf(person) === 'done'));
  expect(busy).toBe(3);
  await world.end();
});

/** Cuts this device's line each time so many frames have gone either way on it. */
const cutting = (frames: number, who: 'imani' | 'dana', count: () => void) => {
  let cuts = 2;
  return (whose: 'imani' | 'dana', socket: Socket): Socket => {
    if (whose !== who) return socket;
    let left = frames;
    const passed = (): void => {
      left -= 1;
      if (left !== 0 || cuts === 0) return;
      cuts -= 1;
      count();
      socket.close();
    };
    const outer: Socket = {
      send: (bytes) => {
        socket.send(bytes);
        passed();
      },
      close: () => socket.close(),
      onopen: null,
      onmessage: null,
      onclose: null,
    };
    socket.onopen = () => outer.onopen?.();
    socket.onmessage = (bytes) => {
      outer.onmessage?.(bytes);
      passed();
    };
    socket.onclose = () => outer.onclose?.();
    return outer;
  };
};

/** Whatever happened on the way: one room each, in order, shared into, and nothing doubled. */
const meetsInTheEnd = async (world: Story, way: Way): Promise<void> => {
  const { imani, dana } = world;
  const roomId = await meet(world, way);
  await imani.keep(
    change('goal', 'rest', { label: 'Rest more' }) as Change,
    ...(sharePart([], roomId, 'plan', true, 'plans', world.now()) as readonly Change[]),
  );
  await world.settled();
  expect(dana.inRoom(roomId, 'goal')).toHaveLength(1);
  expect(dana.inRoom(roomId, 'therapistCard')).toHaveLength(1);
  for (const person of [imani, dana]) {
    expect(person.home('member')).toHaveLength(1);
    expect(person.rooms().filter(({ state }) => state === 'open')).toEqual([
      expect.objectContaining({ id: roomId, trouble: [] }),
    ]);
  }
};

test('[T32] a line that is cut after any number of frames delays an invitation and breaks nothing', async () => {
  const cases = ways.flatMap((way) =>
    (['imani', 'dana'] as const).flatMap((who) => [6, 8, 10, 13].map((frames) => ({ way, who, frames }))),
  );
  let cuts = 0;
  await Promise.all(
    cases.map(async ({ way, who, frames }, index) => {
      const between = cutting(frames, who, () => (cuts += 1));
      const world = await startStory({ seed: 30 + index, between });
      await meetsInTheEnd(world, way);
      await world.end();
    }),
  );
  expect(cuts).toBeGreaterThanOrEqual(cases.length);
}, 120_000);

test('[T32] an app that dies at any commit of an invitation goes on with it after the next start', async () => {
  const chance = seeded(7);
  let deaths = 0;
  const cases = ways.flatMap((way) =>
    (['imani', 'dana'] as const).flatMap((who) =>
      (['before', 'after'] as const).map((when) => ({
        way,
        who,
        when,
        nth: 1 + ((chance.bytes(1)[0] ?? 0) % 9),
      })),
    ),
  );
  await Promise.all(
    cases.map(async ({ way, who, when, nth }, index) => {
      const world = await startStory({ seed: 60 + index });
      const victim = world[who];
      const id = await untilCompared(world, way);
      const died = victim.diesAtCommit(nth, when);
      void world.dana.tries('sayYes', { invitation: id });
      void world.imani.tries('sayYes', { invitation: id });
      const lived = until(
        'both to be done',
        () => stateOf(world.imani) === 'done' && stateOf(world.dana) === 'done',
      );
      const how = await Promise.race([died.then(() => 'died'), lived.then(() => 'lived')]);
      if (how === 'died') deaths += 1;
      await victim.restart();
      // A tap that died with the app is made again; one that was kept means nothing twice.
      for (const person of [world.dana, world.imani]) await person.tries('sayYes', { invitation: id });
      await until(`a room (${way}, ${who}, ${when} commit ${nth})`, () =>
        [world.imani, world.dana].every((person) => stateOf(person) === 'done'),
      );
      await until('the greetings', () =>
        [world.imani, world.dana].every((person) => person.home('member').length === 1),
      );
      await world.settled();
      const roomId = world.imani.invitations()[0]?.roomId ?? '';
      expect(world.dana.inRoom(roomId, 'therapistCard')).toHaveLength(1);
      expect(world.imani.rooms()).toHaveLength(1);
      expect(world.dana.rooms()).toHaveLength(1);
      await lived;
      await world.end();
    }),
  );
  // Not every yes has nine commits left, but most do.
  expect(deaths).toBeGreaterThan(4);
}, 120_000);

test('[T20, T32] a statement that comes between the reading of a roster and the first push is not missed', async () => {
  const [followed, keyed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const isEpoch = (signed: Signed): boolean => {
    const read = readStatement(signed.statement);
    return read.ok && read.value.kind === 'epoch';
  };
  /** Imani's key waits for Dana's question, Dana's question for Imani's key. */
  const holding = (who: 'imani' | 'dana', socket: Socket): Socket => {
    const { send } = socket;
    socket.send = (bytes) => {
      const read = readToRelay(bytes);
      const asked = read.ok ? read.value.request : null;
      const pass = (): void => send(bytes);
      if (who === 'dana' && asked?.type === 'follow') {
        followed.resolve();
        void keyed.promise.then(pass);
      } else if (who === 'imani' && asked?.type === 'add-statement' && isEpoch(asked.signed)) {
        void followed.promise.then(pass);
      } else pass();
    };
    return socket;
  };
  const world = await startStory({ seed: 21, between: holding });
  const { imani, dana } = world;
  const id = await untilCompared(world, 'therapist-invites');
  await dana.does('sayYes', { invitation: id });
  await imani.does('sayYes', { invitation: id });
  await until('Imani to have made the key', () => stateOf(imani) === 'done');
  keyed.resolve();
  await until('Dana to have it', () => stateOf(dana) === 'done', 5_000);
  await world.settled();
  expect(dana.rooms()).toEqual([expect.objectContaining({ state: 'open', trouble: [] })]);
  await world.end();
});

test('[T31, P9] after a room has ended another invitation is read and answered: the line is there while it is needed', async () => {
  const world = await startStory({ seed: 41 });
  const { imani, dana } = world;
  const first = await meet(world, 'therapist-invites');
  await imani.does('endRoom', { roomId: first });
  await until('both to hang up', () => [imani, dana].every((who) => who.relay()?.relay.state === 'off'));
  const second = await meet(world, 'person-invites');
  expect(second).not.toBe(first);
  await world.settled();
  await world.end();
});
