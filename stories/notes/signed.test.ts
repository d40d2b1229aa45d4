import { change, type Change } from '@handrail/domain/records.ts';
import { utf8 } from '@handrail/proof/bytes.ts';
import { canonicalNote } from '@handrail/domain/notes/canonical.ts';
import { hashOf, idOf } from '@handrail/store/notes/check-note.ts';
import { expect, test } from 'vitest';
import { startShared } from '../hostile/shared-room.ts';
import type { Person } from '../two/people.ts';
import { meet, startStory, until } from '../two/world.ts';

const draftId = 'd'.repeat(32);
const writes = async (dana: Person, roomId: string, id = draftId): Promise<void> => {
  const fields = {
    roomId,
    template: 'harm-reduction',
    sections: {
      agenda: 'the walk with Wanjiru',
      'own-sentence': 'it is the quiet',
      next: 'She rings on Friday.',
    },
    day: '2026-11-24',
    from: '16:00',
    way: 'phone',
  };
  await dana.keep(change('noteDraft', id, fields as never) as Change);
};

test('[T62, P8] Imani reads a note that she can read, with what was added, and of another one that it is there and why', async () => {
  const world = await startStory({ seed: 41 });
  const { imani, dana } = world;
  const roomId = await meet(world, 'therapist-invites');
  await writes(dana, roomId);
  const { noteId } = await dana.does('signNote', { draftId, readable: 'can-read' });
  await dana.does('addToNote', { noteId, words: 'She rang on Thursday.', readable: 'can-read' });
  await writes(dana, roomId, 'e'.repeat(32));
  const because = 'Somebody else is named in it.';
  const other = await dana.does('signNote', { draftId: 'e'.repeat(32), readable: 'not-this-one', because });
  await world.settled();

  expect(imani.inRoom(roomId, 'progressNote').find(({ id }) => id === noteId)).toMatchObject({
    sections: { agenda: 'the walk with Wanjiru', 'own-sentence': 'it is the quiet' },
    from: '16:00',
    way: 'phone',
  });
  const added = imani.inRoom(roomId, 'noteAddendum');
  expect(added).toEqual([expect.objectContaining({ noteId, words: 'She rang on Thursday.' })]);
  const hidden = imani.inRoom(roomId, 'progressNote').find(({ id }) => id === other.noteId);
  expect(hidden).toMatchObject({ day: '2026-11-24', because, readable: 'not-this-one' });
  for (const field of ['sections', 'template', 'from', 'way', 'salt'])
    expect(hidden, field).not.toHaveProperty(field);
  const asks = (kind: 'progressNote' | 'noteAddendum', id: string) =>
    imani.does('checkNote', { kind, id, roomId });
  expect(await asks('progressNote', noteId)).toBe('as-signed');
  expect(await asks('noteAddendum', String(added[0]?.id))).toBe('as-signed');
  expect(await asks('progressNote', other.noteId)).toBe('withheld');
  // The draft never went anywhere, and is gone.
  expect(imani.inRoom(roomId, 'noteDraft')).toEqual([]);
  expect(dana.home('noteDraft')).toEqual([]);
  // The person changes nothing of it.
  const rewritten = change('progressNote', noteId, { because: 'by Imani' }) as Change;
  expect((await imani.tries('keepInRoom', { roomId, changes: [rewritten] })).ok).toBe(false);
  expect((await imani.tries('removeInRoom', { roomId, kind: 'progressNote', id: noteId })).ok).toBe(false);
  await world.end();
});

test('[T62] signed without a connection, and the app dies: before its commit nothing is signed, after it both have it', async () => {
  const world = await startStory({ seed: 42 });
  const { imani, dana } = world;
  const roomId = await meet(world, 'therapist-invites');
  await writes(dana, roomId);
  dana.offline();
  for (const when of ['before', 'after'] as const) {
    const dead = dana.diesAtCommit(1, when);
    void dana.tries('signNote', { draftId, readable: 'can-read' });
    await dead;
    await dana.restart();
    expect(dana.home('noteDraft')).toHaveLength(when === 'before' ? 1 : 0);
    expect(dana.home('progressNote')).toHaveLength(when === 'before' ? 0 : 1);
    await until('the room to be open', () => dana.inRoom(roomId, 'therapistCard').length === 1);
    expect(dana.inRoom(roomId, 'progressNote')).toHaveLength(when === 'before' ? 0 : 1);
  }
  await dana.online();
  await until('Imani to have the note', () => imani.inRoom(roomId, 'progressNote').length === 1);
  await world.settled();
  await world.end();
});

test('[T41, T61, T64] a changed app of Dana’s rewrites, fills in, dates back and removes, and Imani goes on reading what was signed', async () => {
  const shared = await startShared(43);
  const { world, relay, roomId, apps, list } = shared;
  const { imani, dana } = world;
  await writes(dana, roomId);
  const { noteId } = await dana.does('signNote', { draftId, readable: 'can-read' });
  await writes(dana, roomId, 'e'.repeat(32));
  const hidden = await dana.does('signNote', {
    draftId: 'e'.repeat(32),
    readable: 'not-this-one',
    because: 'Somebody else is named in it.',
  });
  await world.settled();
  const signed = JSON.stringify(imani.inRoom(roomId, 'progressNote'));

  const note = { kind: 'progressNote', id: noteId };
  const rewritten = {
    ...note,
    fields: { sections: { agenda: 'as somebody would have it' }, place: 'added' },
  };
  const filledIn = {
    ...note,
    id: hidden.noteId,
    fields: {
      sections: { agenda: 'as somebody would have it' },
      salt: 'a'.repeat(32),
      because: 'another reason',
    },
  };
  const deeds = [
    { body: { v: 1, changes: [rewritten] } },
    { body: { v: 1, changes: [filledIn] } },
    { body: { v: 1, changes: [rewritten] }, time: 1 },
    { body: { v: 1, changes: [], removed: [note] } },
    { body: { v: 1, changes: [], removed: [note], putBack: [note] } },
  ];
  for (const [index, { body, ...other }] of deeds.entries()) {
    const control = {
      kind: 'comment',
      id: `control-${index}`,
      fields: { words: `control ${index}`, day: '2026-11-24' },
    };
    const whole = { ...body, changes: [...body.changes, control] };
    const seen = await apps.dana.see(list('dana'));
    const { bytes } = await apps.dana.seal(seen, [], { ...other, body: utf8(JSON.stringify(whole)) });
    relay.addEntry(roomId, bytes, 'dana');
    // The entry itself counts: what it says of the note does not.
    await until(`control ${index}`, () => shared.words('imani').includes(`control ${index}`));
    expect(JSON.stringify(imani.inRoom(roomId, 'progressNote')), String(index)).toBe(signed);
    expect(await imani.does('checkNote', { kind: 'progressNote', id: noteId, roomId })).toBe('as-signed');
    expect(await imani.does('checkNote', { kind: 'progressNote', id: hidden.noteId, roomId })).toBe(
      'withheld',
    );
  }
  expect(imani.rooms()[0]?.trouble).toEqual([]);
  await world.end();
});

test('[T63] a note whose words differ from its seal by one byte is shown as changed, and so is one under another’s name', async () => {
  const shared = await startShared(44);
  const { world, relay, roomId, apps, list } = shared;
  const { imani } = world;
  const note = {
    roomId,
    template: 'dap' as const,
    sections: { data: 'Two drinks on Friday.' },
    day: '2026-11-24',
    signedAt: world.now(),
    readable: 'can-read' as const,
    salt: '5'.repeat(32),
  };
  const hash = await hashOf(canonicalNote(note as never));
  const id = idOf(hash) ?? '';
  const another = await hashOf('another note');
  const puts = async (of: string, fields: object): Promise<void> => {
    const seen = await apps.dana.see(list('dana'));
    const { bytes } = await apps.dana.seal(seen, [{ kind: 'progressNote', id: of, fields: { ...fields } }]);
    relay.addEntry(roomId, bytes, 'dana');
    await until(`the note ${of}`, () => imani.inRoom(roomId, 'progressNote').some((one) => one.id === of));
  };
  const check = (of: string) => imani.does('checkNote', { kind: 'progressNote', id: of, roomId });
  await puts(idOf(another) ?? '', { ...note, sections: { data: 'Ten drinks on Friday.' }, hash: another });
  expect(await check(idOf(another) ?? '')).toBe('changed');
  // The very words, under a name that is not theirs.
  await puts('a-name-of-her-own', { ...note, hash });
  expect(await check('a-name-of-her-own')).toBe('changed');
  await puts(id, { ...note, hash });
  expect(await check(id)).toBe('as-signed');
  await world.end();
});

test('[T63, D13] a note from a newer version is kept, and told as made with a newer version', async () => {
  const shared = await startShared(45);
  const { world, relay, roomId, apps, list } = shared;
  const { imani } = world;
  const hash = await hashOf('what a newer version signs');
  const id = idOf(hash) ?? '';
  const fields = {
    roomId,
    template: 'of-next-year',
    sections: { mood: 'calm' },
    readable: 'can-read',
    hash,
    tone: 'warm',
  };
  const { bytes } = await apps.dana.seal(await apps.dana.see(list('dana')), [
    { kind: 'progressNote', id, fields },
  ]);
  relay.addEntry(roomId, bytes, 'dana');
  await until('the newer note', () => imani.inRoom(roomId, 'progressNote').length === 1);
  expect(await imani.does('checkNote', { kind: 'progressNote', id, roomId })).toBe('newer');
  expect(imani.inRoom(roomId, 'progressNote')[0]).not.toHaveProperty('template');
  await imani.restart();
  await until('the newer note again', () => imani.inRoom(roomId, 'progressNote').length === 1);
  expect(await imani.does('checkNote', { kind: 'progressNote', id, roomId })).toBe('newer');
  expect(imani.rooms()[0]?.trouble).toEqual([{ kind: 'newer', count: 1 }]);
  await world.end();
});

test('[T62] of a note whose room ended before it went nobody is told: it stands at home, and in no room', async () => {
  const world = await startStory({ seed: 46 });
  const { imani, dana } = world;
  const roomId = await meet(world, 'therapist-invites');
  await writes(dana, roomId);
  dana.offline();
  const { noteId } = await dana.does('signNote', { draftId, readable: 'can-read' });
  expect(dana.inRoom(roomId, 'progressNote')).toHaveLength(1);
  await dana.does('endRoom', { roomId });
  await dana.online();
  await until('the room to have ended for both', () =>
    [imani, dana].every((person) => person.rooms()[0]?.state === 'ended'),
  );
  // What the page goes by when it says that Imani was not told of this one.
  expect(dana.home('progressNote').map(({ id }) => id)).toEqual([noteId]);
  expect([dana.rooms()[0]?.awake, dana.inRoom(roomId, 'progressNote')]).toEqual([true, []]);
  expect(dana.rooms()[0]?.unsent).toEqual([]);
  expect(imani.inRoom(roomId, 'progressNote')).toEqual([]);
  await world.end();
});

test('[T62] a copy made before the signing has the note in its room, and adds to it there', async () => {
  const world = await startStory({ seed: 47 });
  const { imani, dana } = world;
  const roomId = await meet(world, 'therapist-invites');
  await writes(dana, roomId);
  const { file } = await dana.does('backup', null);
  const { noteId } = await dana.does('signNote', { draftId, readable: 'can-read' });
  await world.settled();
  const copy = await world.restore(dana, file);
  await until('the note to be there', () => copy.inRoom(roomId, 'progressNote').length === 1);
  expect(copy.home('progressNote')).toEqual([]);
  const { id } = await copy.does('addToNote', { noteId, roomId, words: 'She rang.', readable: 'can-read' });
  await until('Imani to read what was added', () => imani.inRoom(roomId, 'noteAddendum').length === 1);
  expect(await imani.does('checkNote', { kind: 'noteAddendum', id, roomId })).toBe('as-signed');
  expect(await copy.does('checkNote', { kind: 'noteAddendum', id })).toBe('as-signed');
  await world.end();
});
