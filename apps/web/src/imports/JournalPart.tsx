import { useMemo, useState } from 'react';
import { behaviourFor, customNames, ownSubstances } from '@handrail/interop/journal/own-substances.ts';
import { previewJournal } from '@handrail/interop/journal/preview-journal.ts';
import type { Journal } from '@handrail/interop/journal/read-journal.ts';
import type { ImportPreview } from '@handrail/interop/imports/preview.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { behaviourName, Named } from '../names/names.tsx';
import { useAbout, useRecords } from '../notebook/notebook.tsx';
import { Preview } from './Preview.tsx';
import { useKnown } from './use-known.ts';

/** A journal: where each substance goes, and what will happen. */
export const JournalPart = ({
  journal,
  importId,
  onAdd,
  onOther,
}: {
  journal: Journal;
  importId: string;
  onAdd: (preview: ImportPreview) => void;
  onOther: () => void;
}) => {
  const behaviours = useRecords('behaviour');
  const checkIns = useRecords('checkIn');
  const dayEndsAt = useAbout()?.dayEndsAt ?? 0;
  const known = useKnown();
  const [puts, setPuts] = useState<ReadonlyMap<string, string>>(new Map());
  const preview = useMemo(
    () =>
      known === null
        ? null
        : previewJournal(journal, {
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            dayEndsAt,
            puts,
            importId,
            behaviours,
            checkIns,
            known,
          }),
    [journal, dayEndsAt, puts, importId, behaviours, checkIns, known],
  );
  if (!preview) return null;
  return (
    <>
      <Substances journal={journal} puts={puts} onPut={setPuts} />
      <Preview preview={preview} onAdd={() => onAdd(preview)} onOther={onOther} />
    </>
  );
};

const Substances = ({
  journal,
  puts,
  onPut,
}: {
  journal: Journal;
  puts: ReadonlyMap<string, string>;
  onPut: (puts: ReadonlyMap<string, string>) => void;
}) => {
  const say = useSay();
  const behaviours = useRecords('behaviour');
  const names = useMemo(() => ownSubstances(journal), [journal]);
  const custom = useMemo(() => customNames(journal), [journal]);
  if (names.length === 0) return null;
  const put = (name: string, behaviourId: string | null): void => {
    const next = new Map(puts);
    if (behaviourId === null) next.delete(name);
    else next.set(name, behaviourId);
    onPut(next);
  };
  return (
    <section>
      <h2>{say('imports.substances')}</h2>
      <ul className="rows">
        {names.map((name) => {
          const to = behaviourFor(name, behaviours, puts.get(name), custom);
          const own = <Own>{name}</Own>;
          return (
            <li key={name} className="stack entry">
              <p>
                {to.isNew ? (
                  <Sentence id="imports.substance.new" parts={{ own }} />
                ) : (
                  <Sentence id="imports.substance.here" parts={{ own, other: <Own>{to.label}</Own> }} />
                )}
              </p>
              {behaviours.length > 0 ? (
                <details className="twin">
                  <summary>
                    <span>
                      <Sentence id="imports.substance.put" parts={{ own }} />
                    </span>
                  </summary>
                  <Choices
                    hideLegend
                    legend={<Sentence id="imports.substance.put" parts={{ own }} />}
                    choices={behaviours.map((b) => ({
                      value: b.id,
                      label: <Named name={behaviourName(b, say)} />,
                    }))}
                    value={puts.get(name)}
                    onChange={(id) => put(name, id)}
                  />
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
