/** Signed notes as they must not come to be: one whose words differ from its seal by one byte, one from a newer version. */
import { expect, type Page } from '@playwright/test';
import { canonicalNote } from '@handrail/domain/notes/canonical.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { hashOf, idOf } from '@handrail/store/notes/check-note.ts';
import { does, ready } from '../harness/drive.ts';
import { newerEntry } from '../harness/newer.ts';
import { inRoom } from '../session/open-session.ts';
import { dumpKept, putKept } from '../scan/kept.ts';
import { passphrase } from './meeting.ts';

/** Written into the desk's own storage behind the app's back, as somebody's changed app would. Answers their ids. */
export const alterNotes = async (
  desk: Page,
  roomId: string,
): Promise<{ readonly changed: string; readonly newer: string }> => {
  const [notebook] = (await ready(desk)).notebooks;
  const notebookId = notebook?.id ?? '';
  const signed = {
    roomId,
    template: 'dap',
    sections: { data: 'Two drinks on Friday.' },
    day: '2026-01-13',
    signedAt: Date.now(),
    readable: 'can-read',
    salt: '5'.repeat(32),
  };
  const seal = await hashOf(canonicalNote(signed as unknown as RecordOf<'progressNote'>));
  const later = await hashOf('what a newer version signs');
  const notes = [
    { id: idOf(seal) ?? '', fields: { ...signed, sections: { data: 'Ten drinks on Friday.' }, hash: seal } },
    { id: idOf(later) ?? '', fields: { ...signed, template: 'of-next-year', hash: later } },
  ];
  await does(desk, 'lock', null);
  const body = { v: 1, changes: notes.map((note) => ({ kind: 'progressNote', ...note })) };
  const added = await newerEntry(await dumpKept(desk), notebookId, passphrase, { body });
  await putKept(desk, added.place, added.bytes);
  await putKept(desk, added.headPlace, added.head);
  await does(desk, 'open', { notebookId, passphrase });
  await expect.poll(async () => (await inRoom(desk, roomId, 'goal')).length).toBeGreaterThan(0);
  return { changed: notes[0]?.id ?? '', newer: notes[1]?.id ?? '' };
};
