/** A relay in an attacker's hands, and an app that its owner has changed, on the page of a session. [T48–T51] */
import { utf8 } from '@handrail/proof/bytes.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { clientOf, textRoot } from '@handrail/store/document/texts.ts';
import { sealSignal, systemChance } from '@handrail/vault';
import { expect, test } from 'vitest';
import * as yjs from 'yjs';
import { hostileRelay, type Bytes } from '../hostile/hostile-relay.ts';
import { startShared, type SharedRoom } from '../hostile/shared-room.ts';
import { until } from '../two/world.ts';
import { openPad } from './pad.ts';
import { bothJoin, startSession } from './shared-session.ts';
import { hurried } from './slow-line.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const sessionId = 'session-1';

/** Both on the session's page; `said` is every signal of Dana's that reached Imani. */
const bothThere = async (seed: number) => {
  const room = await startShared(seed);
  const { world, relay, roomId } = room;
  const { imani, dana } = world;
  const said: Bytes[] = [];
  relay.passes.signal = (to, _room, sealed, from) => {
    if (to === 'imani' && from === 'dana') said.push(sealed);
    return [sealed];
  };
  const join = (who: 'imani' | 'dana') => world[who].does('joinSession', { roomId, sessionId });
  await join('imani');
  await join('dana');
  await until('both to see each other', () => [imani, dana].every((person) => person.present().length === 1));
  return { ...room, imani, dana, said, join };
};

const again = async ({ relay, roomId }: SharedRoom, signals: readonly Bytes[]): Promise<void> => {
  for (const sealed of signals) relay.push('imani', { type: 'signal', roomId, sealed });
  // As long as honest ones need to be shown, and longer.
  await pause(300);
};

test('[T49] signals that were recorded show nobody: not on this visit, and not on a later one', async () => {
  const there = await bothThere(91);
  const { world, imani, dana, said, join } = there;
  await dana.does('whereIAm', { roomId: there.roomId, sessionId, where: { at: 'agenda' } });
  await until('Imani to see where', () => imani.present()[0]?.where.at === 'agenda');
  const heard = [...said];
  await dana.leave();
  await until('Dana to have gone', () => imani.present().length === 0);
  await again(there, [...heard, ...heard.toReversed()]);
  expect(imani.present()).toEqual([]);
  await imani.does('leaveSession', null);
  await join('imani');
  await again(there, heard);
  expect(imani.present()).toEqual([]);
  await world.end();
});

test('[T49] signals that a relay holds back show nobody later than twelve seconds after they were said', async () => {
  const relay = hostileRelay();
  const session = await startSession(95, { between: relay.between, after: hurried(10) });
  const { world, imani, dana, roomId } = session;
  await bothJoin(session);
  const held: Bytes[] = [];
  relay.passes.signal = (to, _room, sealed) => {
    if (to === 'imani') held.push(sealed);
    return to === 'imani' ? [] : [sealed];
  };
  await until('Dana to have said something', () => held.length >= 4);
  const said = [...held];
  await dana.leave();
  await until('Dana to have gone', () => imani.present().length === 0);
  const began = performance.now();
  await until('Imani to have been there for a while', () => performance.now() - began > 2_000);
  for (const sealed of said) relay.push('imani', { type: 'signal', roomId, sealed });
  await pause(300);
  expect(imani.present()).toEqual([]);
  await world.end();
});

test('[T48] a page that was not opened shows nobody, whoever says that they are there', async () => {
  const there = await bothThere(92);
  const { world, imani, said } = there;
  await imani.does('leaveSession', null);
  const before = imani.messages().length;
  await there.dana.does('whereIAm', { roomId: there.roomId, sessionId, where: { at: 'agenda' } });
  await again(there, said);
  expect(
    imani
      .messages()
      .slice(before)
      .filter(({ type }) => type === 'present' || type === 'typed'),
  ).toEqual([]);
  await world.end();
});

test('[T51] letters typed under another’s client id are not shown, nor any that came with them; her own are', async () => {
  const there = await bothThere(93);
  const { world, relay, imani, roomId, apps, list } = there;
  const text = `${sessionId}-notice`;
  const pad = await openPad(imani, roomId, text);
  const { keys, roster } = await apps.dana.see(list('dana'));
  const typed = (device: string, letters: string): { text: string; update: string } => {
    const doc = new yjs.Doc();
    doc.clientID = clientOf(device);
    doc.getText(textRoot).insert(0, letters);
    return { text, update: toBase64url(new Uint8Array(yjs.encodeStateAsUpdate(doc))) };
  };
  let counter = 0;
  const says = async (body: object): Promise<void> => {
    const whole = { v: 1, session: sessionId, visit: 'd'.repeat(16), seen: {}, heard: {}, ...body };
    const signal = {
      epoch: roster.epochs.length - 1,
      counter: (counter += 1),
      body: utf8(JSON.stringify(whole)),
    };
    const sealed = await sealSignal(apps.dana.keyring, keys, signal, systemChance);
    relay.push('imani', { type: 'signal', roomId, sealed });
  };
  const [hers, danas] = [apps.imani.keyring.deviceId, apps.dana.keyring.deviceId];
  await says({ typed: [typed(danas, 'beside '), typed(hers, 'I drink again')] });
  await says({ typed: [{ text, update: 'no update' }, typed(danas, 'beside ')] });
  await says({ typed: 'nothing that can be read', seen: 7 });
  await pause(300);
  expect(pad.letters()).toBe('');
  await says({ typed: [typed(danas, 'Dana’s own')] });
  await until('Imani to see it', () => pad.letters() === 'Dana’s own');
  expect(pad.lettersOf('member')).toBe('Dana’s own');
  // Imani's own letters are where they belong, under the id that was to be taken from her.
  await pad.types(', and mine');
  expect(pad.lettersOf('owner')).toBe(', and mine');
  await world.end();
});

test('[T51] a page that types under another’s client id, or what is no plain text, is refused before anything is kept', async () => {
  const { world, imani, roomId, apps } = await bothThere(94);
  const doc = new yjs.Doc();
  doc.clientID = clientOf(apps.dana.keyring.deviceId);
  doc.getText(textRoot).insert(0, 'not mine');
  const update = toBase64url(new Uint8Array(yjs.encodeStateAsUpdate(doc)));
  const kept = imani.storage.dump().length;
  for (const [text, bytes, error] of [
    ['notice', update, 'not-allowed'],
    ['notice', 'no update', 'not-allowed'],
    ['notice', 'A'.repeat(100_000), 'too-long'],
    ['../state', 'AAA', 'not-allowed'],
  ])
    expect(await imani.tries('typeInText', { roomId, text: text ?? '', update: bytes ?? '' })).toEqual({
      ok: false,
      error,
    });
  expect(await imani.tries('openText', { roomId: 'elsewhere', text: 'notice' })).toEqual({
    ok: false,
    error: 'not-found',
  });
  expect(imani.storage.dump()).toHaveLength(kept);
  await world.end();
});
