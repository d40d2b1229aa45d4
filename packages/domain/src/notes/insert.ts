/** What a note may take in from the room: as words that can be changed, where the layout has a place for them. */
import { noteSections, type NoteTemplate } from './note.ts';

export const insertSources = ['agenda', 'decision', 'goal', 'strategy'] as const;
export type InsertSource = (typeof insertSources)[number];

/** A section of some layout. */
export type NoteSection = { [T in NoteTemplate]: (typeof noteSections)[T][number] }[NoteTemplate];

const places = {
  'harm-reduction': { agenda: 'agenda', decision: 'next', goal: 'goals', strategy: 'strategies' },
  dap: { agenda: 'data', decision: 'plan', goal: 'data', strategy: 'plan' },
  soap: { agenda: 'subjective', decision: 'plan', goal: 'subjective', strategy: 'plan' },
  birp: { agenda: 'behaviour', decision: 'plan', goal: 'behaviour', strategy: 'plan' },
} as const satisfies {
  readonly [T in NoteTemplate]: Readonly<Record<InsertSource, (typeof noteSections)[T][number]>>;
};

/** The section that takes this in. */
export const sectionFor = (template: NoteTemplate, source: InsertSource): NoteSection =>
  places[template][source];

/** A line under what is there; nothing that was written is touched. */
export const withLine = (words: string | undefined, line: string): string =>
  words === undefined || words.trim() === '' ? line : `${words.replace(/\n+$/, '')}\n${line}`;

/** Codes of the danger check, kept as a section of its own beside the words about it. */
export const dangerCheckWas = 'danger-check-was';
export const dangerChecks = ['done', 'not-needed'] as const;

type Sections = Readonly<Record<string, string>>;

/**
 * Sections that say something, in the order of the layout; then what was written in another layout. Nothing is hidden. A danger
 * check says something by its tick alone.
 */
export const sectionsToShow = (
  template: NoteTemplate | undefined,
  sections: Sections = {},
): readonly { readonly section: string; readonly words: string; readonly ofLayout: boolean }[] => {
  const layout: readonly string[] = template === undefined ? [] : noteSections[template];
  const said = Object.keys(sections)
    .map((section) => (section === dangerCheckWas ? 'danger-check' : section))
    .filter((section) => section === 'danger-check' || (sections[section] ?? '').trim() !== '');
  const saysSomething = (section: string): boolean =>
    said.includes(section) &&
    (section !== 'danger-check' ||
      sections[dangerCheckWas] !== undefined ||
      (sections[section] ?? '').trim() !== '');
  const shown = (ofLayout: boolean) => (section: string) => ({
    section,
    words: sections[section] ?? '',
    ofLayout,
  });
  const others = [...new Set(said)].filter((section) => !layout.includes(section));
  return [
    ...layout.filter(saysSomething).map(shown(true)),
    ...others.filter(saysSomething).map(shown(false)),
  ];
};

/** The one section with the person's own words in it. */
export const ownSentence = 'own-sentence';

/**
 * What the professional wrote themselves: without the person's own sentence, and without lines that came from the room in the
 * person's words. Only this is looked at for words that hurt. [P11]
 */
export const professionalWords = (sections: Sections | undefined, theirs: readonly string[]): string => {
  const lines = new Set(theirs.map((line) => line.trim()).filter((line) => line !== ''));
  return Object.entries(sections ?? {})
    .filter(([section]) => section !== ownSentence && section !== dangerCheckWas)
    .flatMap(([, words]) => words.split('\n').filter((line) => !lines.has(line.trim())))
    .join('\n');
};
