import { useEffect, useState } from 'react';
import type { ImportPreview } from '@handrail/interop/imports/preview.ts';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { FileButton } from '../forms/FileButton.tsx';
import { freshId, useNotebook } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { AddingPart } from './AddingPart.tsx';
import { Before } from './Before.tsx';
import { DaysPart, daysDraftKey } from './DaysPart.tsx';
import './imports.css';
import { JournalPart } from './JournalPart.tsx';
import { readFile, type ReadFile } from './read-file.ts';
import { useAdding } from './use-adding.ts';

interface Chosen {
  readonly name: string;
  /** `null` while it is being read. */
  readonly read: ReadFile | null;
  readonly importId: string;
}

/** Choose a file, see everything, add it. Only adds; can be stopped; nothing leaves the device. */
export default function Import(_: { route: Extract<Route, { name: 'import' }> }) {
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const onFile = async (file: File): Promise<void> => {
    const importId = freshId();
    setChosen({ name: file.name, read: null, importId });
    setChosen({ name: file.name, read: await readFile(file), importId });
  };
  return (
    <Page
      title={say('imports.title')}
      intro={say('imports.intro')}
      back={{ to: { name: 'look-back' }, label: say('shell.look-back') }}
    >
      {chosen === null || chosen.read === null || chosen.read.kind === 'refused' ? (
        <ChooseFile chosen={chosen} onFile={(file) => void onFile(file)} />
      ) : (
        <Read key={chosen.importId} chosen={chosen} read={chosen.read} onOther={() => setChosen(null)} />
      )}
      {chosen === null ? <Before /> : null}
    </Page>
  );
}

const ChooseFile = ({ chosen, onFile }: { chosen: Chosen | null; onFile: (file: File) => void }) => {
  const say = useSay();
  const read = chosen?.read;
  return (
    <div className="form">
      {chosen && read?.kind === 'refused' ? (
        <div className="card stack" role="alert">
          <p className="small soft">
            <FileName name={chosen.name} />
          </p>
          <p className="problem">{say(`imports.refused.${read.why}`)}</p>
          <p>{say('imports.nothing-changed')}</p>
        </div>
      ) : null}
      {chosen && !read ? <p role="status">{say('imports.reading')}</p> : null}
      <div className="stack">
        <FileButton
          kind="main"
          words={say(chosen ? 'imports.choose-another' : 'imports.choose')}
          onFile={onFile}
        />
        <p className="small soft">{say('imports.stays')}</p>
      </div>
      <section>
        <h2>{say('imports.what-fits')}</h2>
        <ul className="stack">
          <li>{say('imports.fits.days')}</li>
          <li>{say('imports.fits.journal')}</li>
        </ul>
      </section>
    </div>
  );
};

const FileName = ({ name }: { name: string }) => (
  <Sentence id="imports.file" parts={{ file: <bdi className="file-name">{name}</bdi> }} />
);

/** A file that could be read: its questions and preview, then the adding, then what came of it. */
const Read = ({
  chosen,
  read,
  onOther,
}: {
  chosen: Chosen;
  read: Exclude<ReadFile, { kind: 'refused' }>;
  onOther: () => void;
}) => {
  const say = useSay();
  const { adding, start, stop } = useAdding(chosen.importId, chosen.name);
  const [first, setFirst] = useState<string>();
  const [again, setAgain] = useState(false);
  const client = useNotebook();
  const finished = adding?.state === 'done';
  useEffect(() => {
    if (finished) client.dropDraft(daysDraftKey(chosen.name));
  }, [client, finished, chosen.name]);
  const onAdd = (preview: ImportPreview): void => {
    setFirst(preview.behaviours[0]?.id);
    setAgain(false);
    void start(preview);
  };
  if (adding !== null && !again) {
    return (
      <AddingPart
        adding={adding}
        behaviourId={first}
        onStop={stop}
        onAgain={finished ? onOther : () => setAgain(true)}
      />
    );
  }
  const tool = read.kind === 'journal' ? 'psychonautwiki-journal' : 'day-by-day-csv';
  return (
    <>
      <div className="card">
        <p>
          <FileName name={chosen.name} />
        </p>
        <p className="soft">{say(`imports.kind.${tool}`)}</p>
      </div>
      {read.kind === 'journal' ? (
        <JournalPart journal={read.journal} importId={chosen.importId} onAdd={onAdd} onOther={onOther} />
      ) : (
        <DaysPart
          file={read.days}
          fileName={chosen.name}
          importId={chosen.importId}
          onAdd={onAdd}
          onOther={onOther}
        />
      )}
    </>
  );
};
