import { kindNames, type AnyRecord, type Kind } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useOpenNotebook, useToday } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { FieldsShown } from './FieldsShown.tsx';
import { namingField, ThingName } from './thing-name.tsx';
import './mydata.css';

/** The whole record to read, on the screen or on paper. [P1] */
export default function PrintAll() {
  const say = useSay();
  const client = useNotebook();
  const newer = useOpenNotebook()?.newer.length ?? 0;
  const today = useToday();
  const filled = kindNames.filter((kind) => client.records(kind).length > 0);
  return (
    <Page
      title={say('mydata.all.title')}
      intro={say('mydata.all.intro', { day: dateInWords(today, say.language) })}
      back={{ to: { name: 'my-data' }, label: say('mydata.back') }}
      head={<SeeChip />}
    >
      {filled.length === 0 ? <p>{say('mydata.all.empty')}</p> : null}
      {filled.length > 0 ? (
        <div className="actions">
          <Button icon="print" onPress={() => window.print()}>
            {say('mydata.all.print')}
          </Button>
          <span className="small soft">{say('mydata.all.paper')}</span>
        </div>
      ) : null}
      {filled.map((kind) => (
        <OfKind key={kind} kind={kind} records={client.records(kind)} />
      ))}
      {newer > 0 ? <p>{say('mydata.all.newer', { count: newer })}</p> : null}
    </Page>
  );
}

const OfKind = ({ kind, records }: { kind: Kind; records: readonly AnyRecord[] }) => {
  const say = useSay();
  return (
    <section aria-labelledby={`all-${kind}`}>
      <h2 id={`all-${kind}`}>{say(`mydata.kinds.${kind}`)}</h2>
      {records.map((record) => (
        <article key={record.id} className="one-thing">
          {kind === 'about' ? null : (
            <h3>
              <ThingName kind={kind} record={record} />
            </h3>
          )}
          <FieldsShown kind={kind} record={record} without={kind === 'about' ? null : namingField(record)} />
        </article>
      ))}
    </section>
  );
};
