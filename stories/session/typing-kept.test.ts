/** What was typed is kept before anybody sees it, and is there once, whatever stops. [T43–T47] */
import { change, type Change } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import { hostileRelay } from '../hostile/hostile-relay.ts';
import type { Person } from '../two/people.ts';
import { until } from '../two/world.ts';
import { openPad } from './pad.ts';
import { bothJoin, startSession, type SharedSession } from './shared-session.ts';
import { hurried, withoutPause } from './slow-line.ts';

const quick = { after: hurried(10) };
/** Letters that are in no entry: the pause of 0.7 s has not come. */
const patient = { after: withoutPause };

const reads = async ({ roomId }: SharedSession, person: Person, text: string): Promise<string> =>
  (await openPad(person, roomId, text)).letters();

const backAgain = async (person: Person): Promise<void> => {
  await person.restart();
  await until('the room to open', () => person.rooms().length === 1);
};

test('[T43, T44] stopped at any commit between a key and the relay: every answered letter is there, once', async () => {
  const session = await startSession(81, quick);
  const { world, imani, dana, roomId } = session;
  for (const nth of [1, 2, 3, 4])
    for (const when of ['before', 'after'] as const) {
      const text = `stop-${nth}-${when}`;
      const pad = await openPad(imani, roomId, text);
      const dead = imani.diesAtCommit(nth, when);
      let answered = false;
      void pad.types('four words of hers').then(() => (answered = true));
      await dead;
      await backAgain(imani);
      const kept = answered || when === 'after' || nth > 1;
      const words = kept ? 'four words of hers' : '';
      expect([text, await reads(session, imani, text)]).toEqual([text, words]);
      await world.settled();
      await until(`Dana to have ${text}`, () => dana.relay()?.unsent === 0);
      expect([text, await reads(session, dana, text)]).toEqual([text, words]);
      // It goes on where it was: no letter of before is written over.
      await (await openPad(imani, roomId, text)).types(', and more');
      await until('nothing to wait', () => imani.relay()?.unsent === 0);
    }
  for (const person of [imani, dana]) expect(person.rooms()[0]?.trouble).toEqual([]);
  expect(imani.messages().some(({ type }) => type === 'typed')).toBe(false);
  await world.end();
});

test('[T44] typed without a connection, and after a lock in the middle of a word: it goes when the line is back', async () => {
  const session = await startSession(82, quick);
  const { world, imani, dana, roomId, text } = session;
  const theirs = await openPad(dana, roomId, text);
  imani.offline();
  const hers = await openPad(imani, roomId, text);
  await hers.types('I sleep bet');
  await imani.does('lock', null);
  await backAgain(imani);
  const again = await openPad(imani, roomId, text);
  await again.types('ter');
  await imani.does('leaveSession', null);
  expect(imani.relay()?.unsent).toBe(2);
  expect(theirs.letters()).toBe('');
  await imani.online();
  await until('Dana to read it', () => theirs.letters() === 'I sleep better');
  await world.end();
});

test('[T45] letters are seen at once by who is there, and stand after each other’s though no entry came', async () => {
  const session = await startSession(83, patient);
  const { world, imani, dana, roomId, text } = session;
  await bothJoin(session);
  const hers = await openPad(imani, roomId, text);
  const theirs = await openPad(dana, roomId, text);
  await hers.types('one ');
  await until('Dana to see it', () => theirs.letters() === 'one ');
  theirs.goesTo(1);
  await theirs.types('two ');
  await until('Imani to see it', () => hers.letters() === 'one two ');
  expect([imani, dana].map((person) => person.relay()?.unsent)).toEqual([0, 0]);
  // Nothing of Imani's has come as an entry, and Dana's own letters hang between hers all the same.
  await imani.leave();
  await backAgain(dana);
  // The first start made an act of Dana's own, and Imani's lie beside it still.
  await backAgain(dana);
  expect(await reads(session, dana, text)).toBe('one two ');
  const after = await openPad(dana, roomId, text);
  after.goesTo(1);
  expect(await after.types('three')).toEqual({ ok: true, value: null });
  await imani.restart();
  await world.settled();
  await dana.does('leaveSession', null);
  await world.settled();
  for (const person of [imani, dana]) {
    expect(await reads(session, person, text)).toBe('one two three');
    // Everything stands in entries by now: nothing lies beside them.
    expect(person.storage.dump().filter(([place]) => place.includes('/typing/'))).toEqual([]);
  }
  await world.end();
});

test('[T43] what lay beside own letters goes when the entries with it are here, and after a stop before that', async () => {
  const session = await startSession(99, patient);
  const { world, imani, dana, roomId, text } = session;
  await bothJoin(session);
  const besides = () => dana.storage.dump().filter(([place]) => place.includes('/typing/')).length;
  const bothType = async (words: string): Promise<void> => {
    const [hers, theirs] = [await openPad(imani, roomId, text), await openPad(dana, roomId, text)];
    await hers.types(words);
    await until('Dana to see it', () => theirs.letters().includes(words));
    await theirs.types('and mine');
    // An act of Dana's, between letters that are in none.
    await dana.does('leaveSession', null);
    await world.settled();
  };
  await bothType('one');
  expect(besides()).toBe(1);
  await imani.does('leaveSession', null);
  await until('nothing to lie beside', () => besides() === 0);
  await world.settled();

  await bothJoin(session);
  await bothType('two');
  const dead = dana.diesAtCommit(2, 'before');
  await imani.does('leaveSession', null);
  await dead;
  expect(besides()).toBe(1);
  // Nothing comes any more: what there is to be known lies on the disk.
  dana.offline();
  await backAgain(dana);
  await until('nothing to lie beside', () => besides() === 0);
  expect(await reads(session, dana, text)).toContain('two');
  await world.end();
});

test('[T45] who comes to the page later sees at once what was typed before, though no entry came', async () => {
  const session = await startSession(89, patient);
  const { world, imani, dana, roomId, text, joins } = session;
  await joins(imani);
  await (await openPad(imani, roomId, text)).types('written while I waited');
  const theirs = await openPad(dana, roomId, text);
  await joins(dana);
  await until('Dana to see it', () => theirs.letters() === 'written while I waited');
  expect(imani.relay()?.unsent).toBe(0);
  await world.end();
});

test('[T45] whose page was loaded again hears once more what was typed before, though no entry came', async () => {
  const session = await startSession(97, patient);
  const { world, imani, dana, roomId, text, joins } = session;
  await bothJoin(session);
  const before = await openPad(dana, roomId, text);
  await (await openPad(imani, roomId, text)).types('before you left');
  await until('Dana to see it', () => before.letters() === 'before you left');
  // The page goes with its line, and nobody is told.
  dana.offline();
  await dana.restart();
  await dana.online();
  const theirs = await openPad(dana, roomId, text);
  await joins(dana);
  await until('Dana to see it again', () => theirs.letters() === 'before you left');
  expect(imani.relay()?.unsent).toBe(0);
  await world.end();
});

test('[T45] letters of a signal that the relay did not take go with the next one, though nobody types on', async () => {
  const relay = hostileRelay();
  const session = await startSession(98, { ...patient, between: relay.between });
  const { world, imani, dana, roomId, text } = session;
  await bothJoin(session);
  const theirs = await openPad(dana, roomId, text);
  const hers = await openPad(imani, roomId, text);
  let refused = 0;
  // While she types the relay is too busy for anything live.
  relay.answers = (who, request) => {
    if (who !== 'imani' || request.type !== 'signal' || refused > 0) return null;
    refused += 1;
    return { type: 'refused', why: 'slow-down' };
  };
  await hers.types('said twice');
  await until('the relay to have refused', () => refused === 1);
  await until('Dana to see it', () => theirs.letters() === 'said twice');
  expect(imani.relay()?.unsent).toBe(0);
  await world.end();
});

test('[T45] nobody hears their own letters, but another device of theirs does', async () => {
  const session = await startSession(84, quick);
  const { world, imani, dana, roomId, text, joins } = session;
  const { file } = await imani.does('backup', null);
  const second = await world.restore(imani, file);
  await until('the copy to be in the room', () =>
    dana.rooms().some(({ other }) => (other?.devices.length ?? 0) === 2),
  );
  await until('the copy to have its room', () => second.rooms().length === 1);
  await joins(imani);
  await joins(second);
  await until('both to see each other', () => imani.present().length + second.present().length === 2);
  const here = await openPad(imani, roomId, text);
  const there = await openPad(second, roomId, text);
  await here.types('on the telephone');
  await until('the other one to show it', () => there.letters() === 'on the telephone');
  expect(there.lettersOf('owner')).toBe('on the telephone');
  await world.settled();
  expect(imani.messages().filter(({ type }) => type === 'typed')).toEqual([]);
  await world.end();
});

test('[T47] a restored copy types again, as its own, what the backup had and nobody got; and nothing twice', async () => {
  const session = await startSession(85, quick);
  const { world, imani, dana, roomId, text } = session;
  const hers = await openPad(imani, roomId, text);
  await hers.types('Sent. ');
  await imani.does('leaveSession', null);
  await world.settled();
  imani.offline();
  // One act on its way, one that is sealed nowhere yet, and letters in no act.
  await hers.types('On its way. ');
  await imani.does('leaveSession', null);
  hers.goesTo(0);
  await hers.types('Waiting. ');
  const { file } = await imani.does('backup', null);
  await imani.leave();
  const second = await world.restore(imani, file);
  await until('the copy to be in the room', () =>
    dana.rooms().some(({ other }) => (other?.devices.length ?? 0) === 2),
  );
  const whole = 'Waiting. Sent. On its way. ';
  await until('Dana to have it', () => dana.relay()?.unsent === 0 && second.relay()?.unsent === 0);
  const theirs = await openPad(dana, roomId, text);
  await until('Dana to read all of it', () => theirs.letters() === whole);
  expect([theirs.lettersOf('owner'), await reads(session, second, text)]).toEqual([whole, whole]);
  expect(dana.rooms()[0]?.trouble).toEqual([]);
  // What was typed anew is this device's, and it goes on behind it.
  await (await openPad(second, roomId, text)).types('More.');
  await until('Dana to read on', () => theirs.letters() === `${whole}More.`);
  await second.restart();
  await until('the room to open', () => second.rooms().length === 1);
  expect(await reads(session, second, text)).toBe(`${whole}More.`);
  await world.end();
});

test('[T52] while the copy’s page has the text open, nobody else types under its pen', async () => {
  const session = await startSession(90, quick);
  const { world, imani, dana, roomId, text } = session;
  imani.offline();
  await (await openPad(imani, roomId, text)).types('Before. ');
  await imani.does('leaveSession', null);
  const { file } = await imani.does('backup', null);
  await imani.leave();
  await world.stopRelay();
  const second = await world.restore(imani, file);
  await until('the copy to have its room', () => second.rooms().length === 1);
  const pad = await openPad(second, roomId, text);
  await pad.types('Now.');
  await world.restartRelay();
  for (const person of [second, dana]) await person.does('tryRelay', null);
  const theirs = await openPad(dana, roomId, text);
  await until('Dana to read what is typed now', () => theirs.letters() === 'Now.');
  await pad.types(' And on.');
  await until('Dana to read on', () => theirs.letters() === 'Now. And on.');
  // The page has gone: what the other device had typed comes after it, in the hand of this one.
  await second.restart();
  await until('Dana to read the rest', () => theirs.letters().includes('Before. '));
  expect(theirs.letters()).toHaveLength('Before. Now. And on.'.length);
  await until('the copy to have sent it', () => second.relay()?.unsent === 0);
  expect([await reads(session, second, text), theirs.lettersOf('owner')]).toEqual([
    theirs.letters(),
    theirs.letters(),
  ]);
  await world.end();
});

test('[T13, T44] a new passphrase in the middle of a word keeps the letters', async () => {
  const session = await startSession(86, patient);
  const { world, dana, roomId, text } = session;
  await (await openPad(dana, roomId, text)).types('half a w');
  await dana.does('setPassphrase', { current: dana.passphrase, passphrase: dana.passphrase });
  await (await openPad(dana, roomId, text)).types('ord');
  await backAgain(dana);
  expect(await reads(session, dana, text)).toBe('half a word');
  await world.end();
});

test('[T46] a room that ends: letters that nobody got are at home, hers and the therapist’s, once', async () => {
  const session = await startSession(87, patient);
  const { world, imani, dana, roomId, text } = session;
  const theirs = await openPad(dana, roomId, text);
  const hers = await openPad(imani, roomId, text);
  await theirs.types('Sent.');
  await dana.does('leaveSession', null);
  await world.settled();
  await until('Imani to have it', () => hers.letters() === 'Sent.');
  dana.offline();
  await theirs.types(' I thought of you');
  await dana.does('leaveSession', null);
  await theirs.types(' on Tuesdayy');
  await theirs.deletes(1);
  const item = change('agendaItem', 'a1', { sessionId: 'session-1', label: 'her holidays' }) as Change;
  await dana.does('keepInRoom', { roomId, changes: [item] });
  imani.offline();
  hers.goesTo(0);
  await hers.types('Mine. ');
  await imani.does('endRoom', { roomId });
  expect(imani.home('unsentWords')).toEqual([expect.objectContaining({ words: 'Mine. ' })]);
  await imani.online();
  await until('the relay to have heard', () => imani.relay()?.relay.state === 'off');
  await dana.online();
  await until('Dana to hear', () => dana.rooms()[0]?.state === 'ended');
  const words = ['her holidays', ' I thought of you on Tuesday'].map(
    (said) => expect.objectContaining({ words: said, name: 'Imani' }) as unknown,
  );
  expect(dana.home('unsentWords')).toEqual(words);
  await backAgain(dana);
  expect(dana.home('unsentWords')).toEqual(words);
  expect(await reads(session, dana, text)).toBe('Sent.');
  await world.end();
});

test('[T42] what Imani writes that both may write, without a connection, is not taken off its way by what she does at home', async () => {
  const session = await startSession(88, quick);
  const { world, imani, dana, roomId } = session;
  imani.offline();
  const item = (id: string, label: string): Change =>
    change('agendaItem', id, { sessionId: 'session-1', label }) as Change;
  await imani.does('keepInRoom', { roomId, changes: [item('a1', 'my sleep')] });
  await imani.keep(change('goal', 'g', { label: 'Rest' }) as Change);
  await backAgain(imani);
  await imani.does('keepInRoom', { roomId, changes: [item('a2', 'the letter')] });
  await dana.does('keepInRoom', { roomId, changes: [item('a3', 'my holidays')] });
  await imani.online();
  await world.settled();
  const by = new Map(
    dana
      .messages()
      .flatMap((message) => (message.type === 'room-records' ? message.set : []))
      .filter(([kind]) => kind === 'agendaItem')
      .map(([, record, , author]) => [record.id, author]),
  );
  expect(Object.fromEntries(by)).toEqual({ a1: 'owner', a2: 'owner', a3: 'member' });
  // A tick leaves it hers; whoever gives it other words has said those.
  const lastOf = () =>
    imani
      .messages()
      .flatMap((message) => (message.type === 'room-records' ? message.set : []))
      .findLast(([kind, { id }]) => kind === 'agendaItem' && id === 'a1');
  const ticked = change('agendaItem', 'a1', { done: true }) as Change;
  await dana.does('keepInRoom', { roomId, changes: [ticked] });
  await world.settled();
  expect(lastOf()?.slice(1)).toEqual([
    expect.objectContaining({ label: 'my sleep', done: true }),
    expect.any(Number),
    'owner',
  ]);
  await dana.does('keepInRoom', { roomId, changes: [item('a1', 'her sleep')] });
  await world.settled();
  expect(lastOf()?.slice(1)).toEqual([
    expect.objectContaining({ label: 'her sleep' }),
    expect.any(Number),
    'member',
  ]);
  await world.end();
});
