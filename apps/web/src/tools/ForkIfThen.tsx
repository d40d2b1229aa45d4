import { useEffect, useRef, useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import { wordsOf } from '@handrail/domain/sessions/decide.ts';
import { ifThenFrom } from '@handrail/domain/tools/becoming.ts';
import type { SheetLine } from '@handrail/domain/tools/tools.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields, saysSomething } from '../forms/changed-fields.ts';
import { mostInUse, useIfThensInUse } from '../goals/if-thens-in-use.ts';
import { goalName } from '../names/names.tsx';
import { freshId, useDraft, useNotebook, useRecords, useToday } from '../notebook/notebook.tsx';
import { isNow } from '../sessions/parts/GoalsPart.tsx';
import { Go } from '../shell/navigator.tsx';
import { useKeep, useKeeping } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { ifThenKey } from './draft-keys.ts';
import { Reads } from './Reads.tsx';
import { useSheet } from './sheet-context.tsx';
import { told } from './told.ts';

interface Halves {
  readonly ifWords: string;
  readonly thenWords: string;
  readonly goalId: string | null;
}

/** A fork can become an if-then: the person's own at home, or the therapist's suggestion in pencil. [P7, D4] */
export const ForkIfThen = ({ line }: { line: SheetLine }) => {
  const say = useSay();
  const { place } = useSheet();
  const begun = useNotebook().draft(ifThenKey(line.id)) !== undefined;
  const [open, setOpen] = useState(begun);
  const [done, setDone] = useState(false);
  const after = useRef<HTMLDivElement>(null);
  const close = (kept: boolean): void => {
    setOpen(false);
    setDone(kept);
    requestAnimationFrame(() => after.current?.querySelector('button')?.focus({ preventScroll: true }));
  };
  if (place.open === false) return null;
  const words = line.moment ?? line.words ?? line.otherwise ?? '';
  if (open)
    return place.mine === 'member' ? (
      <SuggestIt line={line} onClose={close} />
    ) : (
      <MakeIt line={line} onClose={close} />
    );
  return (
    <div ref={after} className="stack no-print">
      <Button label={say('tools.ifthen.make-of', { words })} onPress={() => setOpen(true)}>
        {say('tools.ifthen.make')}
      </Button>
      {done ? (
        <p className="small" role="status">
          {place.mine === 'member'
            ? `${say('tools.ifthen.suggested')} ${say('tools.ifthen.suggest-more', { name: place.name ?? '' })}`
            : say('tools.ifthen.kept')}
        </p>
      ) : null}
    </div>
  );
};

/** The two halves, as the fork has them; what it does not say is left open. */
const useHalves = (line: SheetLine) => {
  const { ifWords, thenWords } = ifThenFrom(line);
  return useDraft<Halves>(ifThenKey(line.id), {
    ifWords: ifWords ?? '',
    thenWords: thenWords ?? '',
    goalId: null,
  });
};

const HalfBoxes = ({ draft, set }: { draft: Halves; set: (patch: Partial<Halves>) => void }) => {
  const say = useSay();
  const boxes = useRef<HTMLDivElement>(null);
  useEffect(() => boxes.current?.querySelector('textarea')?.focus(), []);
  return (
    <div ref={boxes} className="form">
      <Field
        label={`${say('plan.ifthen.if')}… ${say('plan.ifthen.if-label')}`}
        rows={2}
        value={draft.ifWords}
        onChange={(ifWords) => set({ ifWords })}
      />
      <Field
        label={`${say('plan.ifthen.then')}… ${say('plan.ifthen.then-label')}`}
        rows={2}
        value={draft.thenWords}
        onChange={(thenWords) => set({ thenWords })}
      />
    </div>
  );
};

const halvesSay = ({ ifWords, thenWords }: Halves): boolean => saysSomething({ ifWords, thenWords });

const MakeIt = ({ line, onClose }: { line: SheetLine; onClose: (kept: boolean) => void }) => {
  const say = useSay();
  const { place } = useSheet();
  const today = useToday();
  const goals = useRecords('goal').filter(isNow);
  const full = useIfThensInUse().length >= mostInUse;
  const [draft, set, drop] = useHalves(line);
  const { keep, problem, busy } = useKeep(ifThenKey(line.id));
  const [wrong, setWrong] = useState<string | null>(null);
  const onKeep = async (): Promise<void> => {
    if (busy) return;
    const goalId = goals.find(({ id }) => id === draft.goalId)?.id;
    if (!halvesSay(draft)) return setWrong(say('tools.something-first'));
    if (goalId === undefined) return setWrong(say('tools.ifthen.goal-first'));
    setWrong(null);
    const { ifWords, thenWords } = draft;
    const id = freshId();
    const fields = changedFields<'ifThen'>(undefined, {
      goalId,
      trigger: ifWords.trim() === '' ? null : 'own',
      ifWords,
      thenWords,
      resting: full ? true : null,
    });
    const said = { of: 'if-then', words: wordsOf('if-then', { ifWords, thenWords }), becameId: id } as const;
    if (!(await keep(change('ifThen', id, fields), ...told(place, today, said)))) return;
    drop();
    onClose(true);
  };
  return (
    <div className="form write-box no-print" role="group" aria-label={say('tools.ifthen.title')}>
      <HalfBoxes draft={draft} set={set} />
      {goals.length === 0 ? (
        <p>
          {say('tools.ifthen.no-goal')} <Go to={{ name: 'edit-goal' }}>{say('plan.add-goal')}</Go>
        </p>
      ) : (
        <Choices
          legend={say('tools.ifthen.goal')}
          look="lines"
          choices={goals.map((goal) => ({ value: goal.id, label: goalName(goal, say).text }))}
          value={draft.goalId ?? undefined}
          onChange={(goalId) => set({ goalId })}
        />
      )}
      {full ? <p className="small soft">{say('tools.ifthen.full')}</p> : null}
      {place.mine === 'owner' && place.sessionId !== undefined ? (
        <p className="small soft">{say('tools.goal-shown', { name: place.name ?? '' })}</p>
      ) : (
        <SeeChip
          of={{
            kind: 'ifThen',
            id: undefined,
            fields: draft.goalId === null ? {} : { goalId: draft.goalId },
          }}
        />
      )}
      <Problem text={wrong ?? problem} />
      <div className="actions">
        <Button onPress={() => void onKeep()}>{say('tools.ifthen.keep')}</Button>
        <Button kind="quiet" onPress={() => onClose(false)}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};

const SuggestIt = ({ line, onClose }: { line: SheetLine; onClose: (kept: boolean) => void }) => {
  const say = useSay();
  const { place } = useSheet();
  const [draft, set, drop] = useHalves(line);
  const { keep, problem, busy } = useKeeping((...changes) =>
    place.keepFrom([ifThenKey(line.id)], ...changes),
  );
  const [blank, setBlank] = useState(false);
  const suggest = async (): Promise<void> => {
    if (busy) return;
    setBlank(!halvesSay(draft));
    if (!halvesSay(draft)) return;
    const { ifWords, thenWords } = draft;
    const halves = {
      ...(ifWords.trim() !== '' && { ifWords, trigger: 'own' }),
      ...(thenWords.trim() !== '' && { thenWords }),
    };
    const fields = {
      of: 'if-then' as const,
      by: 'therapist' as const,
      draft: halves,
      ...(place.sessionId !== undefined && { sessionId: place.sessionId }),
    };
    if (!(await keep(change('suggestion', freshId(), fields)))) return;
    drop();
    onClose(true);
  };
  return (
    <div className="form pencil-form no-print" role="group" aria-label={say('tools.ifthen.title')}>
      <HalfBoxes draft={draft} set={set} />
      <Reads />
      <p className="small soft">{say('tools.ifthen.suggest-more', { name: place.name ?? '' })}</p>
      <Problem text={problem ?? (blank ? say('tools.something-first') : null)} />
      <div className="actions">
        <Button onPress={() => void suggest()}>{say('tools.ifthen.suggest')}</Button>
        <Button kind="quiet" onPress={() => onClose(false)}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
