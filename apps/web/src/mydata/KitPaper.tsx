import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useHeadingAtFirst } from '../forms/focus.ts';
import { useToday } from '../notebook/notebook.tsx';
import { goInstead } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { SaveFile } from './SaveFile.tsx';
import { useSealedFile } from './use-sealed-file.ts';

const steps = ['mydata.kit.paper-step1', 'mydata.kit.paper-step2', 'mydata.kit.paper-step3'] as const;

/** The kit on the screen and on paper; the sealed file is offered in the same breath, because the kit opens only that. */
export const KitPaper = ({ kit }: { kit: string }) => {
  const say = useSay();
  const today = useToday();
  const save = useSealedFile();
  useHeadingAtFirst();
  return (
    <Page
      title={say('mydata.kit.paper-title')}
      intro={<span className="no-print">{say('mydata.kit.once')}</span>}
    >
      <section className="sheet kit" aria-labelledby="kit-code">
        <h2 id="kit-code">{say('mydata.kit.code')}</h2>
        <ol className="kit-code" role="list">
          {kit.split('-').map((group, at) => (
            // Two groups of a code may be the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>{group}</li>
          ))}
        </ol>
        <p className="small soft">
          {say('mydata.kit.paper-made', { day: dateInWords(today, say.language) })}
        </p>
        <h3>{say('mydata.kit.paper-how')}</h3>
        <ol>
          {steps.map((step) => (
            <li key={step}>{say(step, { address: location.host })}</li>
          ))}
        </ol>
        <h3>{say('mydata.kit.paper-opens')}</h3>
        <p>{say('mydata.kit.paper-opens-more')}</p>
        <p className="print-only kit-line">{say('mydata.kit.paper-file')}</p>
      </section>
      <div className="actions">
        <Button kind="main" icon="print" onPress={() => window.print()}>
          {say('mydata.kit.print')}
        </Button>
      </div>
      <div className="stack no-print">
        <p>{say('mydata.kit.file')}</p>
        <SaveFile label={say('mydata.sealed-save')} save={save} />
      </div>
      <div className="actions">
        <Button kind="quiet" onPress={() => goInstead({ name: 'my-data' })}>
          {say('mydata.kit.done')}
        </Button>
      </div>
    </Page>
  );
};
