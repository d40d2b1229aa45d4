import './map.css';
import { useState } from 'react';
import { linkDirections } from '@handrail/domain/links/link.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { changedFields, hasFields, saidWords } from '../forms/changed-fields.ts';
import { KeepRow } from '../forms/KeepRow.tsx';
import { Named } from '../names/names.tsx';
import { freshId, useDraft, useRecord } from '../notebook/notebook.tsx';
import { Go, goBack } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep, useRemove } from '../shell/use-keep.ts';
import { AddToMap } from './AddToMap.tsx';
import { isThingKind, keyOf, useMapThings, type MapThing } from './things.ts';

type Direction = (typeof linkDirections)[number];
interface LinkDraft {
  /** The key of a thing on the map. */
  readonly from: string | null;
  readonly to: string | null;
  readonly direction: Direction | null;
  readonly words: string;
}
const endKey = (kind: string | undefined, id: string | undefined): string | null =>
  isThingKind(kind) && id !== undefined ? keyOf({ kind, id }) : null;

/** One of the things on the map, in the person's words. */
const EndPick = ({
  legend,
  things,
  value,
  onChange,
}: {
  legend: string;
  things: readonly MapThing[];
  value: string | null;
  onChange: (key: string | null) => void;
}) => (
  <Choices
    legend={legend}
    choices={things.map((thing) => ({ value: keyOf(thing), label: <Named name={thing.name} /> }))}
    value={value ?? undefined}
    onChange={onChange}
  />
);

/** Which way it goes, as the sentence it makes. A strength holds; it is not asked. */
const Way = ({
  from,
  to,
  value,
  onChange,
}: {
  from: MapThing;
  to: MapThing;
  value: Direction | null;
  onChange: (way: Direction | null) => void;
}) => {
  const say = useSay();
  const parts = { from: <Named name={from.name} />, to: <Named name={to.name} /> };
  if (from.sort === 'holds' || to.sort === 'holds') {
    const turned = from.sort === 'holds' ? parts : { from: parts.to, to: parts.from };
    return (
      <p>
        <Sentence id="map.line.holds" parts={turned} />
      </p>
    );
  }
  return (
    <Choices
      legend={say('map.line.direction')}
      look="lines"
      choices={linkDirections.map((way) => ({
        value: way,
        label: <Sentence id={`map.line.${way}`} parts={parts} />,
      }))}
      value={value ?? undefined}
      onChange={onChange}
    />
  );
};

const LinkForm = ({ kept, start }: { kept: RecordOf<'link'> | undefined; start: string | null }) => {
  const say = useSay();
  const things = useMapThings();
  const remove = useRemove();
  const [id] = useState(() => kept?.id ?? freshId());
  const form = `link/${kept?.id ?? start ?? 'new'}`;
  const [draft, set, drop] = useDraft<LinkDraft>(form, {
    from: endKey(kept?.fromKind, kept?.fromId) ?? start,
    to: endKey(kept?.toKind, kept?.toId),
    direction: kept?.direction ?? null,
    words: kept?.words ?? '',
  });
  const { keep, problem } = useKeep(form);
  const from = things.find((thing) => keyOf(thing) === draft.from);
  const to = things.find((thing) => keyOf(thing) === draft.to);
  const leave = (): void => {
    drop();
    goBack();
  };
  const keepIt = async (): Promise<void> => {
    if (!from || !to) return;
    const holds = from.sort === 'holds' || to.sort === 'holds';
    const changed = changedFields<'link'>(kept, {
      fromKind: from.kind,
      fromId: from.id,
      toKind: to.kind,
      toId: to.id,
      direction: holds ? null : draft.direction,
      words: saidWords(draft.words),
    });
    if (!hasFields(changed) || (await keep(change('link', id, changed)))) leave();
  };
  return (
    <Page
      title={say(kept ? 'map.line.change' : 'map.line.new')}
      intro={say('map.line.intro')}
      back={{ to: { name: 'map' }, label: say('shell.map') }}
    >
      {things.length < 2 ? <AddToMap withLine={false} /> : null}
      <div className="form">
        <EndPick
          legend={say('map.line.from')}
          things={things}
          value={draft.from}
          onChange={(key) => set({ from: key, ...(key !== null && key === draft.to ? { to: null } : {}) })}
        />
        <EndPick
          legend={say('map.line.to')}
          things={things.filter((thing) => keyOf(thing) !== draft.from)}
          value={draft.to}
          onChange={(key) => set({ to: key })}
        />
        {from && to ? (
          <Way from={from} to={to} value={draft.direction} onChange={(direction) => set({ direction })} />
        ) : null}
        <Field
          label={say('map.line.words')}
          hint={say('map.line.words-hint')}
          value={draft.words}
          onChange={(words) => set({ words })}
        />
        <KeepRow
          sees={{
            kind: 'link',
            id: kept?.id,
            fields: from && to ? { fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id } : {},
          }}
          onKeep={() => void keepIt()}
          onNotNow={leave}
          whyNot={from && to ? null : say('map.line.needs-ends')}
          problem={problem}
        />
        {kept ? (
          <div className="actions">
            <Go to={{ name: 'history', kind: 'link', id: kept.id }} className="small">
              {say('map.earlier')}
            </Go>
            <Button
              kind="quiet"
              onPress={() => void remove('link', kept.id).then((gone) => (gone ? leave() : undefined))}
            >
              {say('map.line.remove')}
            </Button>
          </div>
        ) : null}
      </div>
    </Page>
  );
};

/** A line between two things, drawn by the person, with their own words on it. */
export default function LinkScreen({ route }: { route: Extract<Route, { name: 'link' }> }) {
  const say = useSay();
  const kept = useRecord('link', route.id);
  if (route.id !== undefined && !kept)
    return <Gone back={{ to: { name: 'map' }, label: say('shell.map') }} />;
  return <LinkForm kept={kept} start={endKey(route.fromKind, route.fromId)} />;
}
