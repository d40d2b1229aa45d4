/** What the parts of a note are called. */
import { noteSections, type NoteTemplate } from '@handrail/domain/notes/note.ts';
import type { MessageKey } from '@handrail/content/translations/catalogue.ts';
import type { Say } from '@handrail/ui/say.tsx';

type Layouts = typeof noteSections;
type SectionKey = { [T in NoteTemplate]: `${T}.${Layouts[T][number]}` }[NoteTemplate];

const all = new Set<string>(
  Object.entries(noteSections).flatMap(([template, sections]) =>
    sections.map((section) => `${template}.${section}`),
  ),
);
const isSection = (key: string): key is SectionKey => all.has(key);

/** A section of another layout is called as that layout calls it; one of a newer version by its own name. */
export const sectionName = (say: Say, template: NoteTemplate | undefined, section: string): string => {
  const layouts = Object.keys(noteSections);
  const keys = [template, ...layouts].map((layout) => `${layout}.${section}`);
  const key = keys.find(isSection);
  return key === undefined ? section : say(`notes.section.${key}` satisfies MessageKey);
};

export const sectionPrompt = (say: Say, template: NoteTemplate, section: string, name: string): string => {
  const key = `${template}.${section}`;
  return isSection(key) ? say(`notes.prompt.${key}` satisfies MessageKey, { name }) : '';
};
