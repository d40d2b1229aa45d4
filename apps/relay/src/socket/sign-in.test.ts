import { expect, test } from 'vitest';
import { signInBytes } from '@handrail/sync/session/sign-in.ts';
import { signInLabel, type FromRelay, type Request } from '@handrail/sync/wire/messages.ts';
import { readFromRelay, writeToRelay } from '@handrail/sync/wire/wire.ts';
import { makeDevice, makePerson, type Person } from '../../../../packages/sync/stories/people.ts';
import { connect, dial, signIn, type Dial } from '../../stories/devices.ts';
import { relayHere } from '../../stories/relay-here.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A socket without a session: says what it wants, hears what comes, one frame after the other. */
const rough = async (where: Dial) => {
  const ws = dial(where);
  const frames: Bytes[] = [];
  let wake = (): void => {};
  ws.on('message', (data) => {
    if (data instanceof Buffer) frames.push(new Uint8Array(data));
    wake();
  });
  const closed = new Promise<number>((resolve) => {
    ws.on('close', (code) => {
      resolve(code);
      wake();
    });
  });
  await new Promise((resolve, reject) => {
    ws.on('open', resolve);
    ws.on('error', reject);
  });
  const next = async (): Promise<FromRelay | null> => {
    while (frames.length === 0 && ws.readyState !== ws.CLOSED)
      await new Promise<void>((resolve) => (wake = resolve));
    const frame = frames.shift();
    const read = frame && readFromRelay(frame);
    return read?.ok ? read.value : null;
  };
  let n = 0;
  /** The answer's type, the refusal's name, or `null` when the socket was closed without one. */
  const ask = async (request: Request) => {
    ws.send(writeToRelay({ n: (n += 1), request }));
    const heard = await next();
    if (heard === null || !('answer' in heard)) return null;
    return heard.answer;
  };
  return { ws, ask, next, closed, send: (bytes: Bytes) => ws.send(bytes) };
};
const hello = { type: 'hello', oldest: 1, newest: 1 } as const;

const signed = async (
  person: Person,
  claims: {
    readonly origin: string;
    readonly nonce: Bytes;
    readonly device?: string;
    readonly wire?: number;
  },
): Promise<Extract<Request, { type: 'sign-in' }>> => {
  const statement = signInBytes({ person: person.personId, device: person.device.id, wire: 1, ...claims });
  return {
    type: 'sign-in',
    founding: person.founding,
    certificates: [],
    signIn: await person.device.signer.state(signInLabel, statement),
  };
};
const nonceOf = async (socket: Awaited<ReturnType<typeof rough>>): Promise<Bytes> => {
  const answer = await socket.ask(hello);
  if (answer?.type !== 'challenge') throw new Error('no challenge');
  return answer.nonce;
};
const refused = (why: string) => ({ type: 'refused', why });

test('[L2] a device signs in with its own key, certified by the root its person was founded with', async () => {
  await using relay = await relayHere({ now: () => 1_800_000_000_000 });
  const imani = await makePerson();
  const phone = await makeDevice();
  const first = await connect({ ...relay, person: imani });
  expect(first.relayNow).toBe(1_800_000_000_000);
  const certificates = [await imani.certify(phone)];
  const second = await connect({ ...relay, person: imani, device: phone, certificates });
  second.close();
  first.close();
});

test('[L2] a sign-in for another origin is refused, whoever passes it on', async () => {
  await using relay = await relayHere();
  const imani = await makePerson();
  expect(await signIn({ ...relay, person: imani, origin: 'https://elsewhere.example' })).toBe('wrong-origin');
});

test('[L2] a sign-in of another connection is forged here: each nonce is its connection’s own', async () => {
  await using relay = await relayHere();
  const imani = await makePerson();
  const [first, second] = [await rough(relay), await rough(relay)];
  const ask = await signed(imani, { origin: relay.origin, nonce: await nonceOf(first) });
  expect((await first.ask(ask))?.type).toBe('signed-in');
  expect(await nonceOf(second)).toHaveLength(32);
  expect(await second.ask(ask)).toEqual(refused('forged'));
  expect(await second.closed).toBe(1008);
});

test('[L2] a nonce is good for one sign-in, also on its own connection', async () => {
  await using relay = await relayHere();
  const imani = await makePerson();
  const socket = await rough(relay);
  const ask = await signed(imani, { origin: relay.origin, nonce: await nonceOf(socket) });
  expect((await socket.ask(ask))?.type).toBe('signed-in');
  expect(await socket.ask(ask)).toEqual(refused('malformed'));
  expect(await socket.closed).toBe(1008);
});

test('[L2] another’s key, another’s device, another version, an uncertified device: each is forged', async () => {
  await using relay = await relayHere();
  const [imani, stranger] = [await makePerson(), await makePerson()];
  const attempts: ((nonce: Bytes) => Promise<Request>)[] = [
    async (nonce) => ({
      ...(await signed(stranger, { origin: relay.origin, nonce })),
      founding: imani.founding,
    }),
    (nonce) => signed(imani, { origin: relay.origin, nonce, device: stranger.device.id }),
    (nonce) => signed(imani, { origin: relay.origin, nonce, wire: 2 }),
    async (nonce) => {
      const ask = await signed(imani, { origin: relay.origin, nonce });
      const certificate = await stranger.certify(await makeDevice());
      return { ...ask, certificates: [{ ...certificate, signature: new Uint8Array(64) }] };
    },
  ];
  for (const attempt of attempts) {
    const socket = await rough(relay);
    expect(await socket.ask(await attempt(await nonceOf(socket)))).toEqual(refused('forged'));
  }
});

test('[L5] what is asked in one breath with the sign-in is answered after it', async () => {
  await using relay = await relayHere();
  const imani = await makePerson();
  const socket = await rough(relay);
  const ask = await signed(imani, { origin: relay.origin, nonce: await nonceOf(socket) });
  socket.send(writeToRelay({ n: 2, request: ask }));
  socket.send(writeToRelay({ n: 3, request: { type: 'roster', roomId: 'a'.repeat(32), from: 0 } }));
  expect(await socket.next()).toMatchObject({ n: 2, answer: { type: 'signed-in' } });
  expect(await socket.next()).toEqual({ n: 3, answer: refused('not-found') });
});

test('[L3] an app that is too old or too new is told so by name, and nothing else is tried with it', async () => {
  await using relay = await relayHere();
  const tooOld = await rough(relay);
  expect(await tooOld.ask({ type: 'hello', oldest: 0, newest: 0 })).toEqual(refused('too-old'));
  const tooNew = await rough(relay);
  expect(await tooNew.ask({ type: 'hello', oldest: 3, newest: 9 })).toEqual(refused('too-new'));
  expect([await tooOld.closed, await tooNew.closed]).toEqual([1008, 1008]);
  const wide = await rough(relay);
  expect(await wide.ask({ type: 'hello', oldest: 0, newest: 9 })).toMatchObject({
    type: 'challenge',
    wire: 2,
  });
  const first = await rough(relay);
  expect(await first.ask({ type: 'hello', oldest: 1, newest: 1 })).toMatchObject({ wire: 1 });
});

test('[L4] before a device has signed in, nothing is answered but that', async () => {
  await using relay = await relayHere();
  const socket = await rough(relay);
  const roomId = 'a'.repeat(32);
  for (const request of [
    { type: 'roster', roomId, from: 0 },
    { type: 'follow', roomId, after: 0 },
    { type: 'watch-mailbox', invitation: 'A'.repeat(43) },
  ] as const)
    expect(await socket.ask(request)).toEqual(refused('not-signed-in'));
  const imani = await makePerson();
  const early = await signed(imani, { origin: relay.origin, nonce: new Uint8Array(32) });
  expect(await socket.ask(early)).toEqual(refused('not-signed-in'));
  expect(await socket.closed).toBe(1008);
});

test('[L4] bytes that are no message are refused under number 0, and the socket is closed', async () => {
  await using relay = await relayHere();
  for (const [bytes, why] of [
    [new Uint8Array([1, 2, 3]), 'malformed'],
    [new Uint8Array([9, 1, 0, 0, 0, 1, 1, 1]), 'too-new'],
    [new Uint8Array(0), 'malformed'],
  ] as const) {
    const socket = await rough(relay);
    socket.send(bytes);
    expect(await socket.next()).toEqual({ n: 0, answer: refused(why) });
    expect(await socket.closed).toBe(1008);
  }
  const text = await rough(relay);
  text.ws.send('hello');
  expect(await text.closed).toBe(1003);
});

test('[L4] whoever is silent at the door is not kept', async () => {
  await using relay = await relayHere({ limits: { signInMs: 50 } });
  const socket = await rough(relay);
  await nonceOf(socket);
  expect(await socket.closed).toBe(1008);
});

test('[L1] a page of another origin does not get as far as a socket, and there is one door', async () => {
  await using relay = await relayHere();
  const status = (ws: ReturnType<typeof dial>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      ws.on('unexpected-response', (_, { statusCode }) => resolve(statusCode));
      ws.on('open', () => reject(new Error('it opened')));
      ws.on('error', () => {});
    });
  expect(await status(dial({ ...relay, header: 'https://elsewhere.example' }))).toBe(403);
  expect(await status(dial({ ...relay, header: 'null' }))).toBe(403);
  const imani = await makePerson();
  (await connect({ ...relay, person: imani, header: relay.origin })).close();
  expect((await fetch(`${relay.origin}/relay`)).status).toBe(426);
});

test('[L1] a device has one socket: the newest stays, the earlier one is told why it goes', async () => {
  await using relay = await relayHere();
  const imani = await makePerson();
  const first = await connect({ ...relay, person: imani });
  const code = new Promise((resolve) => first.ws.on('close', resolve));
  const second = await connect({ ...relay, person: imani });
  await first.gone;
  expect(await code).toBe(4001);
  const asked = await second.ask({ type: 'roster', roomId: 'a'.repeat(32), from: 0 });
  expect(asked).toEqual({ ok: false, error: 'not-found' });
});
