import { createHash } from 'node:crypto';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { canonicalNote } from '@handrail/domain/notes/canonical.ts';
import { inRoom, type SignedKind } from '@handrail/domain/notes/signing.ts';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { expect, test } from 'vitest';
import { twoDevices } from '../../stories/two-devices.ts';
import { emptyDocument, fold, recordOf } from '../document/document.ts';
import { erase, keep, putBack, remove, removedIn } from '../notebook/keep.ts';
import { keepInRoom, removeInRoom } from '../rooms/own-words.ts';
import { checkNote, hashOf, idOf } from './check-note.ts';
import { addToNote, signNote, tellNotes } from './sign-note.ts';

const must = <T, E>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E },
): T => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};
const err = (error: string) => ({ ok: false, error });

const draftId = 'd'.repeat(32);

/** Dana's desk with a draft about Imani, and Imani's device beside it. */
const aDraft = async (fields: Partial<Change<'noteDraft'>['fields']> = {}) => {
  const { owner, member } = await twoDevices(3);
  const { device, notebook, room } = member;
  notebook.rooms.set(room.id, room);
  owner.notebook.rooms.set(owner.room.id, owner.room);
  must(
    await keep(
      device,
      notebook,
      [
        change('noteDraft', draftId, {
          roomId: room.id,
          template: 'harm-reduction',
          sections: { agenda: 'the walk', next: 'Friday' },
          day: '2026-11-24' as LocalDay,
          ...fields,
        }),
      ],
      [],
    ),
  );
  return { owner, member, device, notebook, room };
};

const hands = async ({ owner, member }: Awaited<ReturnType<typeof aDraft>>): Promise<void> => {
  const { sealNext } = await import('../rooms/sending.ts');
  member.room.now.caughtUp = true;
  await sealNext(member.device, member.notebook, member.room);
  await owner.takes(member.room.out.flatMap(({ sealed }) => (sealed ? [sealed.bytes] : [])));
};

test('[T61, T62] signing writes the note at home and in the room, and takes the draft away, in one commit', async () => {
  const story = await aDraft();
  const { device, notebook, room } = story;
  notebook.drafts.set(`note/${draftId}`, { place: 'n/x/draft/1', text: '{}' });
  let commits = 0;
  const { storage } = device.parts;
  const counted = {
    ...storage,
    commit: (batch: Parameters<typeof storage.commit>[0]) => ((commits += 1), storage.commit(batch)),
  };
  Object.assign(device.parts, { storage: counted });
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  expect(commits).toBe(1);
  expect(recordOf(notebook.document, 'noteDraft', draftId)).toBeNull();
  expect(notebook.drafts.size).toBe(0);
  for (const document of [notebook.document, room.document])
    expect(recordOf(document, 'progressNote', noteId)).toMatchObject({
      readable: 'can-read',
      sections: { agenda: 'the walk', next: 'Friday' },
    });
  await hands(story);
  expect(recordOf(story.owner.room.document, 'progressNote', noteId)).toMatchObject({
    sections: { agenda: 'the walk', next: 'Friday' },
  });
});

test('[T62, P8] of a note that is not to be read the room hears the day and the reason, and not a word of it', async () => {
  const story = await aDraft();
  const { device, notebook, room } = story;
  const { noteId } = must(
    await signNote(device, notebook, {
      draftId,
      readable: 'not-this-one',
      because: 'Somebody else is named.',
    }),
  );
  expect(recordOf(notebook.document, 'progressNote', noteId)).toMatchObject({
    sections: { agenda: 'the walk' },
  });
  await hands(story);
  const seen = recordOf(story.owner.room.document, 'progressNote', noteId);
  expect(Object.keys(seen ?? {}).toSorted()).toEqual(
    ['because', 'day', 'hash', 'id', 'madeAt', 'readable', 'roomId', 'signedAt'].toSorted(),
  );
  expect(JSON.stringify(room.out.map(({ body }) => body))).not.toContain('the walk');
  expect(
    await checkNote(story.owner.device, story.owner.notebook, {
      kind: 'progressNote',
      id: noteId,
      roomId: room.id,
    }),
  ).toEqual({
    ok: true,
    value: 'withheld',
  });
});

test('[T62, D2] nothing is signed while nothing is chosen, or without a reason, or without a draft', async () => {
  const { device, notebook } = await aDraft();
  const nothing = { draftId } as Parameters<typeof signNote>[2];
  expect(await signNote(device, notebook, nothing)).toEqual(err('not-allowed'));
  expect(await signNote(device, notebook, { draftId, readable: 'not-this-one' })).toEqual(err('not-allowed'));
  expect(await signNote(device, notebook, { draftId, readable: 'not-this-one', because: ' ' })).toEqual(
    err('not-allowed'),
  );
  expect(await signNote(device, notebook, { draftId: 'other', readable: 'can-read' })).toEqual(
    err('not-found'),
  );
  expect(
    await signNote(device, notebook, { draftId, readable: 'not-this-one', because: 'x'.repeat(70_000) }),
  ).toEqual(err('too-long'));
  expect(recordOf(notebook.document, 'noteDraft', draftId)).not.toBeNull();
});

test('[T62] the person signs nothing: a note is the therapist’s of that room', async () => {
  const { owner } = await aDraft();
  must(
    await keep(owner.device, owner.notebook, [change('noteDraft', draftId, { roomId: owner.room.id })], []),
  );
  expect(await signNote(owner.device, owner.notebook, { draftId, readable: 'can-read' })).toEqual(
    err('not-found'),
  );
});

test('[T61] a signed note is not kept over, removed, erased or put back, at home or in the room, by any command', async () => {
  const { device, notebook, room } = await aDraft();
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  const { id } = must(
    await addToNote(device, notebook, { noteId, words: 'She rang.', readable: 'can-read' }),
  );
  const acts = [notebook.document.acts.size, room.document.acts.size];
  for (const [kind, of] of [
    ['progressNote', noteId],
    ['noteAddendum', id],
  ] as const) {
    const rewritten = [{ kind, id: of, fields: { because: 'rewritten' } }] as Change[];
    expect(await keep(device, notebook, rewritten, [])).toEqual(err('not-allowed'));
    expect(await keepInRoom(device, notebook, { roomId: room.id, changes: rewritten })).toEqual(
      err('not-allowed'),
    );
    expect(await remove(device, notebook, kind, of)).toEqual(err('not-allowed'));
    expect(await erase(device, notebook, kind, of)).toEqual(err('not-allowed'));
    expect(await putBack(device, notebook, kind, of)).toEqual(err('not-found'));
    expect(await removeInRoom(device, notebook, { roomId: room.id, kind, id: of })).toEqual(
      err('not-allowed'),
    );
  }
  expect([notebook.document.acts.size, room.document.acts.size]).toEqual(acts);
});

test('[T61] what an entry says of removing a signed note takes nothing away, however it came to be written', async () => {
  const story = await aDraft();
  const { device, notebook, owner, member } = story;
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  await hands(story);
  await owner.takes(
    await member.seals({ v: 1, changes: [], removed: [{ kind: 'progressNote', id: noteId }] }),
  );
  expect(recordOf(owner.room.document, 'progressNote', noteId)).not.toBeNull();
});

test('[T63] a note is as it was signed; its hash is the SHA-256 of its canonical form, and its name the hash’s beginning', async () => {
  const { device, notebook, room } = await aDraft();
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  for (const where of [{}, { roomId: room.id }])
    expect(await checkNote(device, notebook, { kind: 'progressNote', id: noteId, ...where })).toEqual({
      ok: true,
      value: 'as-signed',
    });
  const record = recordOf(notebook.document, 'progressNote', noteId) as never;
  const digest = createHash('sha256').update(canonicalNote(record)).digest();
  expect((record as { readonly hash: string }).hash).toBe(digest.toString('base64url'));
  expect(noteId).toBe(digest.subarray(0, 16).toString('hex'));
  expect(idOf('not a hash')).toBeNull();
  expect(await hashOf('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
  expect(await checkNote(device, notebook, { kind: 'progressNote', id: 'none' })).toEqual(err('not-found'));
});

test('[T63] an addendum is bound to its note: beside another note it is not as it was signed', async () => {
  const { device, notebook } = await aDraft();
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  const { id } = must(
    await addToNote(device, notebook, { noteId, words: 'She rang.', readable: 'can-read' }),
  );
  expect(await checkNote(device, notebook, { kind: 'noteAddendum', id })).toEqual({
    ok: true,
    value: 'as-signed',
  });
  const note = notebook.document.things.get('progressNote')?.get(noteId);
  const hash = note?.fields.get('hash');
  note?.fields.set('hash', { ...hash!, value: 'A'.repeat(43) });
  expect(await checkNote(device, notebook, { kind: 'noteAddendum', id })).toEqual({
    ok: true,
    value: 'changed',
  });
  expect(await addToNote(device, notebook, { noteId, words: ' ', readable: 'can-read' })).toEqual(
    err('not-allowed'),
  );
  expect(await addToNote(device, notebook, { noteId: 'none', words: 'x', readable: 'can-read' })).toEqual(
    err('not-found'),
  );
});

test('[T63] one changed byte anywhere in what was signed is found', async () => {
  const { device, notebook } = await aDraft({ place: 'the clinic', from: '16:00', way: 'phone' });
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  const fields = notebook.document.things.get('progressNote')?.get(noteId)?.fields;
  let tried = 0;
  for (const [field, register] of fields ?? []) {
    if (register.value === null) continue;
    const one: unknown =
      typeof register.value === 'number'
        ? register.value + 1
        : typeof register.value === 'string'
          ? `${register.value.slice(0, -1)}${register.value.endsWith('0') ? '1' : '0'}`
          : { ...(register.value as object), agenda: 'the walj' };
    fields?.set(field, { ...register, value: one });
    expect(await checkNote(device, notebook, { kind: 'progressNote', id: noteId }), field).toEqual({
      ok: true,
      value: 'changed',
    });
    fields?.set(field, register);
    tried += 1;
  }
  expect(tried).toBeGreaterThan(8);
});

test('[T63, D13] a note from a newer version is kept and told as newer; nothing added to one of ours makes it look so', async () => {
  const story = await aDraft();
  const { device, notebook, owner, member, room } = story;
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  await hands(story);
  const newer = {
    template: 'a-layout-of-next-year',
    sections: { agenda: 'x' },
    mood: 'calm',
    readable: 'can-read',
    hash: 'A'.repeat(43),
  };
  await owner.takes(
    await member.seals({ v: 1, changes: [{ kind: 'progressNote', id: 'next-year', fields: newer }] }),
  );
  const id = idOf(newer.hash) ?? '';
  await owner.takes(await member.seals({ v: 1, changes: [{ kind: 'progressNote', id, fields: newer }] }));
  const check = (of: string) =>
    checkNote(owner.device, owner.notebook, { kind: 'progressNote', id: of, roomId: room.id });
  for (const of of [id, 'next-year']) expect(await check(of)).toEqual({ ok: true, value: 'newer' });
  await owner.takes(
    await member.seals({
      v: 1,
      changes: [{ kind: 'progressNote', id: noteId, fields: { mood: 'added later' } }],
    }),
  );
  expect(await check(noteId)).toEqual({ ok: true, value: 'as-signed' });
});

test('[T64] no later entry of the same device gets in front of what was signed, whatever time it claims', async () => {
  const story = await aDraft();
  const { device, notebook, owner, member, room } = story;
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  await hands(story);
  const { sealRoomEntry } = await import('@handrail/vault');
  const { rosterHead } = await import('@handrail/sync/roster/roster.ts');
  const head = member.room.lasting.heads.get(member.room.device) ?? null;
  const body = new TextEncoder().encode(
    JSON.stringify({
      v: 1,
      changes: [{ kind: 'progressNote', id: noteId, fields: { sections: { agenda: 'rewritten' } } }],
    }),
  );
  const backDated = await sealRoomEntry(
    member.notebook.keyring,
    room.keys!,
    {
      entryId: '0'.repeat(32),
      epoch: room.lasting.roster.epochs.length - 1,
      rosterHead: rosterHead(room.lasting.roster),
      after: head,
      heads: [],
      time: 1,
      at: 1,
      body,
    },
    member.chance,
  );
  const before = owner.room.document.acts.size;
  await owner.takes([backDated.bytes]);
  expect(owner.room.document.acts.size).toBe(before + 1);
  expect(recordOf(owner.room.document, 'progressNote', noteId)).toMatchObject({
    sections: { agenda: 'the walk' },
  });
});

/** An act of another device of the therapist's that claims an early time, as a changed app could write it. */
const earlier = (fields: Record<string, unknown>, kind: string, id: string, time = 0) => ({
  entryId: '0'.repeat(32),
  stamp: { time, device: 'another' },
  at: 1,
  body: { v: 1 as const, changes: [{ kind, id, fields }] },
  partly: false,
});

test('[T64] another device that says first "not to be read", or something newer, of what was signed is found out', async () => {
  const fieldsOf = (document: Parameters<typeof recordOf>[0], kind: SignedKind, id: string) => {
    const { id: _, madeAt: __, ...fields } = recordOf(document, kind, id) as RecordOf<SignedKind>;
    return fields;
  };
  const story = await aDraft();
  const { device, notebook, owner, room } = story;
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  const added = must(await addToNote(device, notebook, { noteId, words: 'Ana.', readable: 'can-read' }));
  await hands(story);
  const signed = [
    ['progressNote', noteId],
    ['noteAddendum', added.id],
  ] as const;
  const asIs = owner.room.document;
  for (const [kind, id] of signed) {
    const whole = fieldsOf(notebook.document, kind, id);
    const withheld = inRoom(kind, { ...whole, readable: 'not-this-one', because: 'Somebody is named.' });
    const newer = { ...whole, sections: { agenda: 'x' }, words: 'Bea.', mood: 'calm' };
    for (const fields of [withheld, newer]) {
      owner.room.document = fold([...asIs.acts.values(), earlier(fields, kind, id)]);
      expect(
        await checkNote(owner.device, owner.notebook, { kind, id, roomId: room.id }),
        JSON.stringify(fields),
      ).toEqual({ ok: true, value: 'changed' });
      // Said later it changes nothing.
      owner.room.document = fold([...asIs.acts.values(), earlier(fields, kind, id, 9_000)]);
      expect(await checkNote(owner.device, owner.notebook, { kind, id, roomId: room.id })).toEqual({
        ok: true,
        value: 'as-signed',
      });
    }
  }
});

test('[T62] on a copy made before the signing the note is checked, and added to, as it stands in the room', async () => {
  const { device, notebook, room } = await aDraft();
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  const copy = { ...notebook, document: emptyDocument() };
  expect(await addToNote(device, copy, { noteId, words: 'Ana.', readable: 'can-read' })).toEqual(
    err('not-found'),
  );
  const asked = { noteId, roomId: room.id, words: 'Ana.', readable: 'can-read' } as const;
  const { id } = must(await addToNote(device, copy, asked));
  for (const where of [{}, { roomId: room.id }])
    expect(await checkNote(device, copy, { kind: 'noteAddendum', id, ...where })).toEqual({
      ok: true,
      value: 'as-signed',
    });
});

test('[T61] a draft that was signed is not put back; one that was thrown away can be', async () => {
  const { device, notebook, room } = await aDraft();
  must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  expect(removedIn(device, notebook)).toEqual([]);
  expect(await putBack(device, notebook, 'noteDraft', draftId)).toEqual(err('not-found'));
  must(await keep(device, notebook, [change('noteDraft', 'e', { roomId: room.id })], []));
  must(await remove(device, notebook, 'noteDraft', 'e'));
  expect(removedIn(device, notebook).map(({ id }) => id)).toEqual(['e']);
  expect((await putBack(device, notebook, 'noteDraft', 'e')).ok).toBe(true);
});

test('[T62] what stands at home and not in the room is told there once more, and only once', async () => {
  const { device, notebook, room, owner } = await aDraft();
  const { noteId } = must(await signNote(device, notebook, { draftId, readable: 'can-read' }));
  room.document = emptyDocument();
  room.out.splice(0);
  await tellNotes(device, notebook, room);
  expect(recordOf(room.document, 'progressNote', noteId)).toMatchObject({ sections: { agenda: 'the walk' } });
  expect(room.out).toHaveLength(1);
  await tellNotes(device, notebook, room);
  await tellNotes(owner.device, owner.notebook, owner.room);
  expect([room.out.length, owner.room.out.length]).toEqual([1, 0]);
});

test('[T62] once the room has ended a note is signed for the record, and nobody can be promised to read it', async () => {
  const { device, notebook, room } = await aDraft();
  room.lasting = { ...room.lasting, ending: true };
  expect(await signNote(device, notebook, { draftId, readable: 'can-read' })).toEqual(err('not-allowed'));
  const { noteId } = must(
    await signNote(device, notebook, { draftId, readable: 'not-this-one', because: 'We ended.' }),
  );
  expect(recordOf(notebook.document, 'progressNote', noteId)).toMatchObject({ because: 'We ended.' });
  expect(room.out).toHaveLength(0);
});
