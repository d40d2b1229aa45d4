import { useState } from 'react';
import type { Projected } from '@handrail/domain/circle/projection.ts';
import { kindNames, type AnyRecord, type Kind } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { FieldsShown } from '../mydata/FieldsShown.tsx';
import { namingField, ThingName } from '../mydata/thing-name.tsx';
import '../mydata/mydata.css';
import './circle.css';

/** So few are read at a glance; more lie folded, kind by kind. */
const atAGlance = 6;
const atOnce = 50;

/** Exactly what the other one would see: every thing, and of each thing every field. [P8] */
export const WhatGoes = ({ things }: { things: readonly Projected[] }) => {
  const say = useSay();
  const byKind = kindNames
    .map((kind) => [kind, things.filter((thing) => thing.kind === kind)] as const)
    .filter(([, ofKind]) => ofKind.length > 0);
  if (things.length <= atAGlance) return <Things things={things} />;
  return byKind.map(([kind, ofKind]) => (
    <Folded
      key={kind}
      summary={say('circle.goes.kind', { kind: say(`mydata.kinds.${kind}`), count: ofKind.length })}
      things={ofKind}
    />
  ));
};

const Folded = ({ summary, things }: { summary: string; things: readonly Projected[] }) => {
  // A record of years is drawn when somebody wants to read it.
  const [open, setOpen] = useState(false);
  return (
    <details className="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? <Things things={things} /> : null}
    </details>
  );
};

const Things = ({ things }: { things: readonly Projected[] }) => {
  const say = useSay();
  const [shown, setShown] = useState(atOnce);
  return (
    <>
      <ul className="rows goes" role="list">
        {things.slice(0, shown).map(({ kind, id, fields }) => (
          <Thing key={`${kind} ${id}`} kind={kind} record={{ ...fields, id, madeAt: 0 }} />
        ))}
      </ul>
      {shown < things.length ? (
        <Button kind="quiet" onPress={() => setShown(shown + atOnce)}>
          {say('circle.goes.more', { count: things.length - shown })}
        </Button>
      ) : null}
    </>
  );
};

const Thing = ({ kind, record }: { kind: Kind; record: AnyRecord }) => {
  const say = useSay();
  return (
    <li className="stack">
      <p>
        <span className="small soft">{say(`mydata.kind.${kind}`)}</span>
        <br />
        <ThingName kind={kind} record={record} />
      </p>
      <FieldsShown kind={kind} record={record} without={namingField(record)} />
    </li>
  );
};
