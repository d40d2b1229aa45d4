/** What an import says, as sentences: for the screen with the file's own words in pen, and as plain text for the record. */
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { ImportLine } from '@handrail/interop/imports/preview.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay, type Say } from '@handrail/ui/say.tsx';

const days = new Set(['day', 'first', 'last']);
const ownWords = ['own', 'name', 'other', 'text'];
const fields = ['note', 'place', 'reports'] as const;

/** Days by the language in use, names of fields in words; the rest as it is. */
const spoken = ({ values }: ImportLine, say: Say): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const day = days.has(name) ? parseLocalDay(String(value)) : null;
      if (day) return [name, dateInWords(day, say.language)];
      if (name === 'field')
        return [name, say(`imports.field.${fields.find((field) => field === value) ?? 'other'}`)];
      return [name, value];
    }),
  );

export const lineText = (line: ImportLine, say: Say): string => say(line.key, spoken(line, say));

export const LineSay = ({ line }: { line: ImportLine }) => {
  const say = useSay();
  const values = spoken(line, say);
  const parts = Object.fromEntries(
    ownWords.filter((name) => name in values).map((name) => [name, <Own key={name}>{values[name]}</Own>]),
  );
  return <Sentence id={line.key} parts={parts} values={values} />;
};
