import { useEffect, useRef, useState } from 'react';
import type { PlanKind } from '@handrail/domain/plans/plan.ts';
import { linesIn, type PlanSection as Section } from '@handrail/domain/plans/plan-lines.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { freshId, useNotebook, useRecords } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { LineForm } from './LineForm.tsx';
import { draftKey, fieldsOf, newLine, type LineDraft } from './plan-line-draft.ts';
import { PlanLine } from './PlanLine.tsx';
import type { Pocket } from './use-pocket.ts';
import { useRemoveLine } from './use-remove-line.ts';

/** One heading of a plan with its lines. A line that was being written when the page went away opens again. */
export const PlanSection = ({
  plan,
  section,
  pocket,
}: {
  plan: PlanKind;
  section: Section;
  pocket: Pocket;
}) => {
  const say = useSay();
  const client = useNotebook();
  const lines = linesIn(useRecords('planLine'), plan, section);
  const [writing, setWriting] = useState<string | null>(() => begunIn(client, plan, section, lines));
  const form = writing === null ? [] : [draftKey(plan, section, writing === 'new' ? null : writing)];
  const { keep, problem, busy } = useKeep(...form);
  const remove = useRemoveLine(pocket);
  const item = useRef<HTMLLIElement>(null);
  const heading = say(`safety.section.${section}`);
  const left = useRef<string | null>(null);
  const close = (): void => {
    left.current = writing;
    setWriting(null);
  };
  useEffect(() => {
    // The form has gone away under the hand: the place where it was opened takes the focus.
    if (writing !== null || left.current === null) return;
    const place = left.current === 'new' ? '.add-line' : `[data-line="${left.current}"]`;
    left.current = null;
    item.current?.querySelector<HTMLElement>(`${place} button`)?.focus();
  }, [writing]);
  const keepLine = async (draft: LineDraft, line: RecordOf<'planLine'>): Promise<boolean> => {
    const fields = fieldsOf(draft, line);
    if (busy || !(await keep(change('planLine', line.id, fields)))) return false;
    const now = client.record('planLine', line.id);
    if (now && pocket.items.some(({ id }) => id === line.id)) await pocket.put(now);
    return true;
  };
  return (
    <li ref={item} data-empty={lines.length === 0 ? '' : undefined}>
      <h2 id={`section-${section}`}>{heading}</h2>
      {lines.length === 0 ? (
        <p className="small soft no-print">{say(`safety.section.${section}-hint`)}</p>
      ) : null}
      {lines.map((line) =>
        writing === line.id ? (
          <LineForm
            key={line.id}
            plan={plan}
            section={section}
            line={line}
            problem={problem}
            onKeep={(draft) => keepLine(draft, line)}
            onRemove={() => void remove(line)}
            onClose={close}
          />
        ) : (
          <PlanLine key={line.id} line={line} lines={lines} onChange={() => setWriting(line.id)} />
        ),
      )}
      {writing === 'new' ? (
        <LineForm
          plan={plan}
          section={section}
          problem={problem}
          onKeep={async (draft) => !busy && keep(...newLine(draft, { plan, section }, lines, freshId()))}
          onClose={close}
        />
      ) : (
        <div className="no-print add-line">
          <Button
            icon="plus"
            kind="quiet"
            onPress={() => setWriting('new')}
            label={say('safety.line.add-to', { section: heading })}
          >
            {say('safety.line.add')}
          </Button>
        </div>
      )}
    </li>
  );
};

const begunIn = (
  client: ReturnType<typeof useNotebook>,
  plan: PlanKind,
  section: Section,
  lines: readonly RecordOf<'planLine'>[],
): string | null => {
  const line = lines.find(({ id }) => client.draft(draftKey(plan, section, id)) !== undefined);
  if (line) return line.id;
  return client.draft(draftKey(plan, section, null)) === undefined ? null : 'new';
};
