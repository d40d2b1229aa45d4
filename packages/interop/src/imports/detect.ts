/** Which kind of file this is, by what is in it and never by its name: names are changed by phones and mail programs. */
export type Detected = 'journal' | 'days' | 'own-copy' | 'empty' | 'not-text';

const byteOrderMark = /^\uFEFF/;

/** `text` is the decoded file. A JSON file is taken for a journal until its parser says otherwise. */
export const detect = (text: string): Detected => {
  const start = text.slice(0, 4096).replace(byteOrderMark, '').trimStart();
  if (start === '') return 'empty';
  if (start.includes('\u0000') || start.startsWith('%PDF') || start.startsWith('PK\u0003\u0004'))
    return 'not-text';
  if (start.startsWith('{"format":"handrail')) return 'own-copy';
  return start.startsWith('{') || start.startsWith('[') ? 'journal' : 'days';
};
