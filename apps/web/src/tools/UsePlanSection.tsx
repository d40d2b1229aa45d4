import { useRef, useState } from 'react';
import { newUsePlanLine, triesOf } from '@handrail/domain/plans/use-plan-lines.ts';
import type { UsePlanSection as Section } from '@handrail/domain/plans/use-plan.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { TheirWords } from '../circle/TheirWords.tsx';
import { focusHeading } from '../forms/focus.ts';
import { freshId, useNotebook, useRecords } from '../notebook/notebook.tsx';
import { useKeep, useRemove } from '../shell/use-keep.ts';
import { planKey, planLineKey, tryKey } from './draft-keys.ts';
import { Tries } from './Tries.tsx';
import { TryForm } from './TryForm.tsx';
import { WriteBox } from './WriteBox.tsx';

type Line = RecordOf<'usePlanLine'>;

/** One heading of the plan: its lines, how each went, and where one more can be written. */
export const UsePlanSection = ({
  section,
  lines,
  all,
  editing,
}: {
  section: Section;
  lines: readonly Line[];
  all: readonly Line[];
  /** Whether lines can be changed and added just now, or the plan is being read. */
  editing: boolean;
}) => {
  const say = useSay();
  const { keep, problem } = useKeep(planKey(section));
  const name = say(`mydata.value.use-plan.${section}`);
  const more = lines.length > 0;
  return (
    <>
      {lines.map((line) => (
        <PlanLine key={line.id} line={line} label={name} editing={editing} />
      ))}
      {editing ? (
        <WriteBox
          draftKey={planKey(section)}
          place={name}
          hint={say(`tools.plan.hint.${section}`)}
          openLabel={say(more ? 'tools.write-more' : 'tools.write')}
          openName={say(more ? 'tools.write-more-at' : 'tools.write-at', { place: name })}
          keepLabel={say('shell.keep')}
          onKeep={(words) => keep(...newUsePlanLine(all, section, freshId(), words))}
          problem={problem}
        />
      ) : null}
    </>
  );
};

const PlanLine = ({ line, label, editing }: { line: Line; label: string; editing: boolean }) => {
  const say = useSay();
  const client = useNotebook();
  const tries = triesOf(line.id, useRecords('usePlanTry'));
  const remove = useRemove();
  const { keep, problem } = useKeep(planLineKey(line.id));
  const [changing, setChanging] = useState(client.draft(planLineKey(line.id)) !== undefined);
  const [looking, setLooking] = useState(client.draft(tryKey(line.id)) !== undefined);
  const words = line.words ?? label;
  const shown = useRef<HTMLDivElement>(null);
  // The box or the form is gone: the focus goes on at the line it was about.
  const back = (): void => {
    requestAnimationFrame(() => shown.current?.querySelector('button')?.focus({ preventScroll: true }));
  };
  if (changing)
    return (
      <WriteBox
        draftKey={planLineKey(line.id)}
        before={line.words ?? ''}
        place={label}
        keepLabel={say('shell.keep')}
        onKeep={(text) => keep(change('usePlanLine', line.id, { words: text }))}
        problem={problem}
        onClose={() => {
          setChanging(false);
          back();
        }}
      />
    );
  return (
    <div className="sheet-line" ref={shown}>
      {tries.length > 0 ? <p className="small soft">{say('tools.plan.planned')}</p> : null}
      <OwnLine>{line.words}</OwnLine>
      {tries.length > 0 ? <Tries tries={tries} /> : null}
      <TheirWords kind="usePlanLine" id={line.id} />
      {looking ? (
        <TryForm
          lineId={line.id}
          onClose={() => {
            setLooking(false);
            back();
          }}
        />
      ) : (
        <div className="sheet-acts no-print">
          <Button
            kind="quiet"
            label={say('tools.plan.how-did-it-go-of', { words })}
            onPress={() => setLooking(true)}
          >
            {say('tools.plan.how-did-it-go')}
          </Button>
          {editing ? (
            <>
              {' '}
              <Button
                kind="quiet"
                label={say('tools.change-line', { words })}
                onPress={() => setChanging(true)}
              >
                {say('shell.change')}
              </Button>
              <Button
                kind="quiet"
                label={say('tools.remove-line', { words })}
                onPress={() =>
                  void remove('usePlanLine', line.id).then((gone) => {
                    if (gone) focusHeading();
                  })
                }
              >
                {say('shell.remove')}
              </Button>
            </>
          ) : null}
        </div>
      )}
    </div>
  );
};
