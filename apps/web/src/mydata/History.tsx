import { useEffect, useState } from 'react';
import { isKind, type Kind } from '@handrail/domain/records.ts';
import type { HistoryLine, Refusal } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { momentInWords } from '@handrail/ui/dates.ts';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useRecord } from '../notebook/notebook.tsx';
import { goBack } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import type { Route } from '../shell/routes.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { fieldLabel, fieldNames } from './how-shown.ts';
import { ThingName } from './thing-name.tsx';
import { ValueShown } from './ValueShown.tsx';
import './mydata.css';

/** What was written about one thing, and when; a correction hides nothing from the person. [D14] */
export default function History({ route }: { route: Extract<Route, { name: 'history' }> }) {
  const say = useSay();
  return isKind(route.kind) ? (
    <HistoryOf kind={route.kind} id={route.id} />
  ) : (
    <Gone back={{ to: { name: 'menu' }, label: say('shell.menu') }} />
  );
}

const HistoryOf = ({ kind, id }: { kind: Kind; id: string }) => {
  const say = useSay();
  const client = useNotebook();
  const record = useRecord(kind, id);
  const [lines, setLines] = useState<readonly HistoryLine[] | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  useEffect(() => {
    let here = true;
    void client.send('history', { kind, id }).then((answer) => {
      if (!here) return;
      if (answer.ok) setLines(answer.value);
      else setProblem(answer.error);
    });
    return () => {
      here = false;
    };
  }, [client, kind, id, record]);
  // A thing that is not here any more has no name above its lines.
  const Heading = record ? 'h3' : 'h2';
  const devices = [...new Set(lines?.map(({ by }) => by))];
  return (
    <Page
      title={say('mydata.history.title')}
      intro={say('mydata.history.intro')}
      head={<SeeChip of={{ kind, id }} />}
    >
      {record ? (
        <h2>
          <ThingName kind={kind} record={record} />
        </h2>
      ) : null}
      <Problem text={problem && say(refusalSentence[problem])} />
      {lines?.length === 0 ? <p>{say('mydata.history.none')}</p> : null}
      <ol className="crisis history" role="list">
        {lines?.toReversed().map((line, at) => (
          // Two acts may carry the same clock; their order is the store's.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <Heading>
              {say(`mydata.history.${line.did}`)}
              {', '}
              <span className="soft">{momentInWords(line.at, say.language)}</span>
            </Heading>
            {devices.length > 1 ? (
              <p className="small soft">
                {say('mydata.history.device', { number: devices.indexOf(line.by) + 1 })}
              </p>
            ) : null}
            <FieldsChanged kind={kind} line={line} />
          </li>
        ))}
      </ol>
      <div className="actions">
        <Button icon="back" onPress={goBack}>
          {say('mydata.history.back')}
        </Button>
      </div>
    </Page>
  );
};

const FieldsChanged = ({ kind, line: { fields } }: { kind: Kind; line: HistoryLine }) => {
  const say = useSay();
  const said = fieldNames(kind).filter((field) => Object.hasOwn(fields, field));
  if (said.length === 0) return null;
  return (
    <dl className="fields">
      {said.map((field) => (
        <div key={field}>
          <dt>{say(fieldLabel(field))}</dt>
          <dd>
            {fields[field] === null ? (
              <span className="soft">{say('mydata.history.taken-back')}</span>
            ) : (
              <ValueShown kind={kind} field={field} value={fields[field]} record={fields} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};
