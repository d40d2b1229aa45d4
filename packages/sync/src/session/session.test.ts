/** A device and a relay that is played by hand, frame by frame. */
import { beforeAll, expect, test } from 'vitest';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { signedBytes } from '@handrail/proof/verified.ts';
import { platformVerify } from '@handrail/proof/verify.ts';

import { makeDevice, makePerson, type Person } from '../../stories/people.ts';
import { signInLabel, type Answer, type Push, type Request, type ToRelay } from '../wire/messages.ts';
import { largestEntry, longestSignal, readToRelay, writeFromRelay } from '../wire/wire.ts';
import { openSession, type Session, type Socket } from './session.ts';
import { checkSignIn, readSignIn, signInBytes, type SignIn } from './sign-in.ts';

const origin = 'https://handrail.example';
const roomId = 'a'.repeat(32);
const nonce = new Uint8Array(32).fill(7);
let dana: Person;
beforeAll(async () => {
  dana = await makePerson();
});

/** A socket whose other end is in the test's hands. */
const line = () => {
  const sent: ToRelay[] = [];
  let closed = 0;
  const socket: Socket = {
    onopen: null,
    onmessage: null,
    onclose: null,
    close: () => {
      closed += 1;
    },
    send: (bytes) => {
      const read = readToRelay(bytes);
      if (!read.ok) throw new Error('a device sent what no relay reads');
      sent.push(read.value);
    },
  };
  return {
    socket,
    sent,
    closed: () => closed,
    raw: (bytes: Bytes) => socket.onmessage?.(bytes),
    answer: (n: number, answer: Answer) => socket.onmessage?.(writeFromRelay({ n, answer })),
    push: (push: Push) => socket.onmessage?.(writeFromRelay({ n: 0, push })),
  };
};
type Line = ReturnType<typeof line>;
const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const until = async (true_: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 1_000 && !true_(); turn += 1) await soon();
  if (!true_()) throw new Error('it never came to that');
};

const opening = (on: Line) => {
  const heard: { pushes: Push[]; gone: number } = { pushes: [], gone: 0 };
  const session = openSession({
    socket: on.socket,
    origin,
    identity: {
      personId: dana.personId,
      deviceId: dana.device.id,
      founding: dana.founding,
      certificates: [],
      sign: dana.device.signer.sign,
    },
    onPush: (push) => heard.pushes.push(push),
    onGone: () => {
      heard.gone += 1;
    },
  });
  return { session, heard };
};
const opened = async (wire = 1) => {
  const on = line();
  const { session, heard } = opening(on);
  on.socket.onopen?.();
  await until(() => on.sent.length === 1);
  on.answer(1, { type: 'challenge', wire, nonce });
  await until(() => on.sent.length === 2);
  on.answer(2, { type: 'signed-in', now: 1_234 });
  const open = await session;
  if (!open.ok) throw new Error(open.error);
  return { on, heard, session: open.value };
};
const gone = { ok: false, error: 'gone' };
const refused = (error: string) => ({ ok: false, error });

test('[S18] a device says hello, signs the relay it means, this connection and itself, and is in', async () => {
  const { on, session } = await opened();
  expect(session.relayNow).toBe(1_234);
  expect(on.sent[0]).toEqual({ n: 1, request: { type: 'hello', oldest: 1, newest: 2 } });
  const asked = on.sent[1]!.request as Extract<Request, { type: 'sign-in' }>;
  const statement: SignIn = {
    origin,
    nonce,
    person: dana.personId,
    device: dana.device.id,
    wire: 1,
  };
  expect(readSignIn(asked.signIn.statement)).toEqual({ ok: true, value: statement });
  expect(
    await platformVerify(
      dana.device.sign,
      asked.signIn.signature,
      signedBytes(signInLabel, asked.signIn.statement),
    ),
  ).toBe(true);
  expect(await checkSignIn(asked, { origins: [origin], nonce, wire: 1 }, platformVerify)).toMatchObject({
    ok: true,
    value: { person: { personId: dana.personId }, device: { id: dana.device.id } },
  });
});

test('[S18] a sign-in is worth nothing at another relay, on another connection, or for another device', async () => {
  const { on } = await opened();
  const asked = on.sent[1]!.request as Extract<Request, { type: 'sign-in' }>;
  const here = { origins: [origin, 'http://localhost:1'], nonce, wire: 1 };
  const check = (changes: Partial<typeof asked>, at: Partial<typeof here> = {}) =>
    checkSignIn({ ...asked, ...changes }, { ...here, ...at }, platformVerify);
  expect(await check({})).toMatchObject({ ok: true });
  expect(await check({}, { origins: ['https://thief.example'] })).toEqual(refused('wrong-origin'));
  expect(await check({}, { nonce: new Uint8Array(32) })).toEqual(refused('forged'));
  expect(await check({}, { wire: 2 })).toEqual(refused('forged'));
  const imani = await makePerson();
  expect(await check({ founding: imani.founding })).toEqual(refused('forged'));
  const by = { origin, nonce, person: dana.personId, device: dana.device.id, wire: 1 };
  const signs = (says: SignIn, who = dana.device) => who.signer.state(signInLabel, signInBytes(says));
  expect(await check({ signIn: await signs(by) })).toMatchObject({ ok: true });
  expect(await check({ signIn: await signs(by, imani.device) })).toEqual(refused('forged'));
  const asImani = await signs({ ...by, person: imani.personId });
  expect(await check({ signIn: asImani })).toEqual(refused('forged'));
  const phone = await makeDevice();
  expect(await check({ signIn: await signs({ ...by, device: phone.id }, phone) })).toEqual(refused('forged'));
  const certificates = [await dana.certify(phone)];
  expect(
    await check({ certificates, signIn: await signs({ ...by, device: phone.id }, phone) }),
  ).toMatchObject({
    ok: true,
  });
  const otherLabel = await dana.device.signer.state('handrail/erase/1', signInBytes(by));
  expect(await check({ signIn: otherLabel })).toEqual(refused('forged'));
  expect(await check({ signIn: dana.founding })).toEqual(refused('malformed'));
});

test('[S18] a relay that is too old, too new or unwilling is named, and the socket closed', async () => {
  for (const why of ['too-old', 'too-new'] as const) {
    const on = line();
    const { session, heard } = opening(on);
    on.socket.onopen?.();
    await until(() => on.sent.length === 1);
    on.answer(why === 'too-new' ? 0 : 1, { type: 'refused', why });
    expect(await session).toEqual(refused(why));
    expect(on.closed()).toBe(1);
    expect(heard.gone).toBe(0);
  }
  const on = line();
  const { session } = opening(on);
  on.socket.onopen?.();
  await until(() => on.sent.length === 1);
  on.answer(1, { type: 'challenge', wire: 3, nonce });
  expect(await session).toEqual(refused('malformed'));
  expect(on.sent).toHaveLength(1);
});

test('[S18] a socket that never opens, or closes during sign-in, is gone', async () => {
  const never = line();
  const first = opening(never);
  never.socket.onclose?.();
  expect(await first.session).toEqual(gone);
  const on = line();
  const second = opening(on);
  on.socket.onopen?.();
  await until(() => on.sent.length === 1);
  on.answer(1, { type: 'challenge', wire: 1, nonce });
  await until(() => on.sent.length === 2);
  on.socket.onclose?.();
  expect(await second.session).toEqual(gone);
  expect([first.heard.gone, second.heard.gone]).toEqual([0, 0]);
});

test('[S18] nothing is pushed at a device that has not signed in', async () => {
  const on = line();
  const { session, heard } = opening(on);
  on.socket.onopen?.();
  await until(() => on.sent.length === 1);
  on.push({ type: 'entry', roomId, placed: { position: 1, entry: new Uint8Array(1) } });
  expect(await session).toEqual(gone);
  expect(heard.pushes).toEqual([]);
});

test('[S19] every question gets its own answer, in whatever order they come', async () => {
  const { on, session } = await opened();
  const [follow, append, roster] = [
    session.ask({ type: 'follow', roomId, after: 0 }),
    session.ask({ type: 'append', roomId, entry: new Uint8Array([1]) }),
    session.ask({ type: 'roster', roomId, from: 2 }),
  ];
  expect(on.sent.slice(2).map(({ n }) => n)).toEqual([3, 4, 5]);
  on.answer(5, { type: 'refused', why: 'not-found' });
  on.answer(4, { type: 'appended', position: 9 });
  on.answer(3, { type: 'entries', entries: [], newest: 9, rosterLength: 3, last: true });
  expect(await roster).toEqual(refused('not-found'));
  expect(await append).toEqual({ ok: true, value: { type: 'appended', position: 9 } });
  expect(await follow).toMatchObject({ ok: true, value: { newest: 9 } });
});

test('[S19] what the relay says unasked comes in its order', async () => {
  const { on, heard } = await opened();
  const pushes: Push[] = [
    { type: 'entry', roomId, placed: { position: 1, entry: new Uint8Array([1]) } },
    { type: 'entry', roomId, placed: { position: 2, entry: new Uint8Array([2]) } },
    { type: 'going' },
  ];
  for (const push of pushes) on.push(push);
  expect(heard.pushes).toEqual(pushes);
});

const endings: [string, (on: Line) => void][] = [
  ['the socket closes', (on) => on.socket.onclose?.()],
  ['a frame that cannot be read', (on) => on.raw(new Uint8Array([1, 2, 3]))],
  ['a frame of a later layout', (on) => on.raw(new Uint8Array([2, 64, 0, 0, 0, 1]))],
  ['an answer of another kind', (on) => on.answer(3, { type: 'erased', count: 1 })],
  ['an answer to nothing', (on) => on.answer(99, { type: 'added' })],
  [
    'an answer given twice',
    (on) => {
      on.answer(3, { type: 'appended', position: 1 });
      on.answer(3, { type: 'appended', position: 1 });
    },
  ],
];
test.each(endings)('[S19] %s: everything that waits is gone, and it is told once', async (_, ending) => {
  const { on, session, heard } = await opened();
  const first = session.ask({ type: 'append', roomId, entry: new Uint8Array([1]) });
  const second = session.ask({ type: 'roster', roomId, from: 0 });
  const late = on.socket.onmessage;
  ending(on);
  const answers = await Promise.all([first, second]);
  expect(answers.at(-1)).toEqual(gone);
  expect(answers[0]?.ok === true || answers[0]?.error === 'gone').toBe(true);
  expect(await session.ask({ type: 'roster', roomId, from: 0 })).toEqual(gone);
  late?.(new Uint8Array([1, 2, 3]));
  expect(heard.gone).toBe(1);
  expect(on.closed()).toBe(1);
  expect(on.sent).toHaveLength(4);
});

test('[S19] the relay may say why it could not read: everything that waits hears it', async () => {
  const { on, session, heard } = await opened();
  const asked = session.ask({ type: 'roster', roomId, from: 0 });
  on.answer(0, { type: 'refused', why: 'slow-down' });
  expect(await asked).toEqual(refused('slow-down'));
  expect(heard.gone).toBe(1);
});

test('[S19] a session closed by its own device tells nobody that it has gone', async () => {
  const { on, session, heard } = await opened();
  const asked = session.ask({ type: 'roster', roomId, from: 0 });
  session.close();
  session.close();
  expect(await asked).toEqual(gone);
  expect([heard.gone, on.closed()]).toEqual([0, 1]);
});

test('[S19] an entry larger than any is refused before it is sent', async () => {
  const { on, session } = await opened();
  const entry = new Uint8Array(largestEntry + 1);
  expect(await (session as Session).ask({ type: 'append', roomId, entry })).toEqual(refused('too-large'));
  expect(on.sent).toHaveLength(2);
});

const signal = { type: 'signal', roomId, sealed: new Uint8Array([1, 2, 3]) } as const;

test('[S20] on a connection of version 2 a signal is asked, answered and pushed like anything else', async () => {
  const { on, heard, session } = await opened(2);
  const asked = on.sent[1]!.request as Extract<Request, { type: 'sign-in' }>;
  expect(readSignIn(asked.signIn.statement)).toMatchObject({ ok: true, value: { wire: 2 } });
  const answer = session.ask(signal);
  await until(() => on.sent.length === 3);
  expect(on.sent[2]).toEqual({ n: 3, request: signal });
  on.answer(3, { type: 'signalled' });
  expect(await answer).toEqual({ ok: true, value: { type: 'signalled' } });
  on.push(signal);
  expect([heard.pushes, heard.gone]).toEqual([[signal], 0]);
});

test('[S20] on a connection of version 1 a signal is too old here and never sent, and the rest goes on', async () => {
  const { on, heard, session } = await opened(1);
  expect(await session.ask(signal)).toEqual(refused('too-old'));
  const answer = session.ask({ type: 'roster', roomId, from: 0 });
  await until(() => on.sent.length === 3);
  expect(on.sent[2]).toMatchObject({ n: 3, request: { type: 'roster' } });
  on.answer(3, { type: 'statements', from: 0, statements: [] });
  expect((await answer).ok).toBe(true);
  expect(heard.gone).toBe(0);
  session.close();
});

test('[S20] a relay that pushes a signal on a connection of version 1, or before it is open, ends it', async () => {
  const { on, heard, session } = await opened(1);
  on.push(signal);
  expect([heard.pushes, heard.gone, on.closed()]).toEqual([[], 1, 1]);
  expect(await session.ask({ type: 'roster', roomId, from: 0 })).toEqual(gone);

  const early = line();
  const { session: never, heard: nothing } = opening(early);
  early.socket.onopen?.();
  await until(() => early.sent.length === 1);
  early.answer(1, { type: 'challenge', wire: 2, nonce });
  await until(() => early.sent.length === 2);
  early.push(signal);
  expect(await never).toEqual(gone);
  expect(nothing.pushes).toEqual([]);
});

test('[S21] a signal that no frame holds is too large here, and the connection stays', async () => {
  const { on, heard, session } = await opened(2);
  expect(await session.ask({ ...signal, sealed: new Uint8Array(longestSignal + 1) })).toEqual(
    refused('too-large'),
  );
  const answer = session.ask({ ...signal, sealed: new Uint8Array(longestSignal) });
  await until(() => on.sent.length === 3);
  on.answer(3, { type: 'signalled' });
  expect((await answer).ok).toBe(true);
  expect(heard.gone).toBe(0);
});
