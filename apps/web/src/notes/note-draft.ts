/** A note that is being written: what the form holds, and what is kept of it at the therapist's home. */
import type { NoteTemplate } from '@handrail/domain/notes/note.ts';
import { dangerCheckWas } from '@handrail/domain/notes/insert.ts';
import type { FieldsToKeep, RecordOf } from '@handrail/domain/records.ts';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { saidWords } from '../forms/changed-fields.ts';

export interface NoteDraft {
  readonly roomId: string;
  readonly sessionId: string | null;
  readonly template: NoteTemplate | null;
  readonly sections: Readonly<Record<string, string>>;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly way: NonNullable<RecordOf<'noteDraft'>['way']> | null;
  readonly place: string;
  readonly present: string;
}

/** One draft, one place: what was typed since it was last kept. The store takes everything under it away when it is signed. */
export const noteDraftKey = (draftId: string): string => `note/${draftId}`;
/** What is chosen for the signature, and the reason. */
export const signKey = (draftId: string): string => `note/${draftId}/sign`;
/** What is being added to a signed note. */
export const addKey = (noteId: string): string => `note/add/${noteId}`;

/** Ids of the notes that are being written, from the keys of their drafts. */
export const draftIdIn = (key: string): string | null => /^note\/([0-9a-f]{32})$/.exec(key)?.[1] ?? null;

export const draftOf = (
  record: RecordOf<'noteDraft'> | undefined,
  start: Pick<NoteDraft, 'roomId' | 'sessionId' | 'day'>,
): NoteDraft => ({
  roomId: record?.roomId ?? start.roomId,
  sessionId: record?.sessionId ?? start.sessionId,
  template: record?.template ?? null,
  sections: record?.sections ?? {},
  day: record?.day ?? start.day,
  from: record?.from ?? '',
  until: record?.until ?? '',
  way: record?.way ?? null,
  place: record?.place ?? '',
  present: record?.present ?? '',
});

export const fieldsOf = (draft: NoteDraft): FieldsToKeep<'noteDraft'> => ({
  roomId: draft.roomId,
  sessionId: draft.sessionId,
  template: draft.template,
  sections: Object.fromEntries(Object.entries(draft.sections).filter(([, words]) => words.trim() !== '')),
  day: draft.day === '' ? null : (draft.day as LocalDay),
  from: saidWords(draft.from),
  until: saidWords(draft.until),
  way: draft.way,
  place: saidWords(draft.place),
  present: saidWords(draft.present),
});

/** Whether there is anything to sign: a layout and a word. */
export const saysSomething = ({ template, sections }: NoteDraft): boolean =>
  template !== null &&
  Object.entries(sections).some(([section, words]) => section !== dangerCheckWas && words.trim() !== '');
