import { insertSources, sectionFor, withLine, type InsertSource } from '@handrail/domain/notes/insert.ts';
import type { NoteTemplate } from '@handrail/domain/notes/note.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { notify } from '../shell/Notices.tsx';
import { sectionName } from './names.ts';
import type { RoomLines } from './room-lines.ts';

/** What stands in the room, to be put into the note as words that can be changed. Nothing goes in by itself. */
export const InsertPart = ({
  template,
  sections,
  lines,
  name,
  set,
}: {
  template: NoteTemplate;
  sections: Readonly<Record<string, string>>;
  lines: RoomLines;
  name: string;
  set: (sections: Readonly<Record<string, string>>) => void;
}) => {
  const say = useSay();
  const insert = (source: InsertSource, words: string): void => {
    const section = sectionFor(template, source);
    set({ ...sections, [section]: withLine(sections[section], words) });
    notify({
      text: say('notes.insert.done', { section: sectionName(say, template, section) }),
      undo: () => set(sections),
    });
  };
  const here = insertSources.filter((source) => lines[source].length > 0);
  return (
    <Twin summary={say('notes.insert')}>
      <div className="stack insert-part">
        <p className="small soft">{say('notes.insert.note', { name })}</p>
        {here.length === 0 ? <p className="small">{say('notes.insert.none')}</p> : null}
        {here.map((source) => (
          <section key={source} className="stack" aria-label={say(`notes.insert.${source}`)}>
            <h2>{say(`notes.insert.${source}`)}</h2>
            <ul className="plainlist" role="list">
              {lines[source].map(({ id, words, theirs }) => (
                <li key={id} className="insert-line">
                  <span className={theirs ? 'own-inline' : undefined} dir="auto">
                    {words}
                  </span>
                  <Button
                    kind="quiet"
                    icon="plus"
                    label={say('notes.insert.into', {
                      words,
                      section: sectionName(say, template, sectionFor(template, source)),
                    })}
                    onPress={() => insert(source, words)}
                  >
                    {say('notes.offered.add')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Twin>
  );
};
