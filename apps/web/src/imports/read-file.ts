/** From a chosen file to what is in it, or the reason why not. Nothing leaves the device. */
import { detect } from '@handrail/interop/imports/detect.ts';
import { fileBytes } from '@handrail/interop/imports/limits.ts';
import { readDays, type DaysFile, type DaysRefusal } from '@handrail/interop/days/read-days.ts';
import { readJournal, type Journal, type JournalRefusal } from '@handrail/interop/journal/read-journal.ts';
import { bytesOf } from '../forms/bytes-of.ts';

export type FileRefusal = DaysRefusal | JournalRefusal | 'too-big' | 'not-text' | 'own-copy' | 'unreadable';
export type ReadFile =
  | { readonly kind: 'journal'; readonly journal: Journal }
  | { readonly kind: 'days'; readonly days: DaysFile }
  | { readonly kind: 'refused'; readonly why: FileRefusal };

const refused = (why: FileRefusal): ReadFile => ({ kind: 'refused', why });

/**
 * The text of a file: UTF-8, UTF-16 when it says so, else Windows-1252, which table programs still write. `null` for
 * bytes that are no text.
 */
export const decoded = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8. A picture or an archive has zero bytes; a table from an older program has none.
    return bytes.includes(0) ? null : new TextDecoder('windows-1252').decode(bytes);
  }
};

/** `text`: the decoded file. */
export const readText = (text: string): ReadFile => {
  const kind = detect(text);
  switch (kind) {
    case 'journal': {
      const read = readJournal(text);
      return read.ok ? { kind, journal: read.value } : refused(read.error);
    }
    case 'days': {
      const read = readDays(text);
      return read.ok ? { kind, days: read.value } : refused(read.error);
    }
    case 'own-copy':
    case 'empty':
    case 'not-text':
      return refused(kind);
  }
};

/** Never throws: what the device could not read is a refusal like any other. */
export const readFile = async (file: File): Promise<ReadFile> => {
  if (file.size > fileBytes) return refused('too-big');
  const bytes = await bytesOf(file);
  if (bytes === null) return refused('unreadable');
  const text = decoded(bytes);
  return text === null ? refused('not-text') : readText(text);
};
