import type { Copies } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useOpenNotebook, useToday } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { download } from './download.ts';
import { SaveFile, type Saved } from './SaveFile.tsx';
import { useSealedFile } from './use-sealed-file.ts';

const json = 'application/json';
const schemaName = 'machine-copy.schema.json';

/** Three copies to take: to read, sealed, and for other programs. [P1] */
export const TakePart = ({ copies, again }: { copies: Copies | null; again: () => Promise<void> }) => {
  const say = useSay();
  return (
    <section aria-labelledby="take-h">
      <h2 id="take-h">{say('mydata.take')}</h2>
      <div className="stack copy">
        <h3>{say('mydata.sealed')}</h3>
        <p>{say('mydata.sealed-more')}</p>
        <SealedFile copies={copies} again={again} />
      </div>
      <div className="stack copy">
        <h3>{say('mydata.print')}</h3>
        <p>{say('mydata.print-more')}</p>
        <div className="actions">
          <Go to={{ name: 'print-all' }} className="button">
            {say('mydata.print-open')}
          </Go>
        </div>
      </div>
      <div className="stack copy">
        <h3>{say('mydata.machine')}</h3>
        <p>{say('mydata.machine-more')}</p>
        <MachineCopy />
      </div>
    </section>
  );
};

/** A sealed file that nothing opens would be a false promise: without a passphrase and a kit it leads there instead. */
const SealedFile = ({ copies, again }: { copies: Copies | null; again: () => Promise<void> }) => {
  const say = useSay();
  const save = useSealedFile();
  const locked = useOpenNotebook()?.cover.lock === 'passphrase';
  if (copies !== null && !locked && copies.lastKitAt === null) {
    return (
      <>
        <p>{say('mydata.sealed-unopenable')}</p>
        <div className="actions">
          <Go to={{ name: 'passphrase' }} className="button">
            {say('mydata.menu.passphrase-set')}
          </Go>
          <Go to={{ name: 'kit' }} className="button">
            {say('mydata.kit.make')}
          </Go>
        </div>
      </>
    );
  }
  const saveAndLook = async (): Promise<Saved> => {
    const saved = await save();
    await again();
    return saved;
  };
  return <SaveFile label={say('mydata.sealed-save')} kind="main" save={saveAndLook} />;
};

const MachineCopy = () => {
  const say = useSay();
  const client = useNotebook();
  const today = useToday();
  const save = async (): Promise<Saved> => {
    const answer = await client.send('machineCopy', null);
    if (!answer.ok) return { ok: false, text: say(refusalSentence[answer.error]) };
    const name = `notes-${today}.json`;
    download(name, json, answer.value.json);
    return { ok: true, text: say('mydata.machine-saved', { name }) };
  };
  const saveSchema = async (): Promise<Saved> => {
    const { machineCopySchema } = await import('@handrail/interop/own/machine-copy-schema.ts');
    download(schemaName, json, JSON.stringify(machineCopySchema(), null, 2));
    return { ok: true, text: say('mydata.schema-saved', { name: schemaName }) };
  };
  return (
    <>
      <SaveFile label={say('mydata.machine-save')} save={save} />
      <SaveFile label={say('mydata.schema')} kind="quiet" save={saveSchema} />
    </>
  );
};
