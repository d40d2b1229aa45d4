import { useState } from 'react';
import { offerDirections } from '@handrail/domain/goals/directions.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { webChance } from '../notebook/platform.ts';
import { boxesOf, boxProblem, type Box, type GoalDraft } from './goal-draft.ts';

type Part = { readonly draft: GoalDraft; readonly set: (patch: Partial<GoalDraft>) => void };

const words = {
  breakDays: { label: 'plan.edit.break-days', hint: 'plan.edit.break-days-hint' },
  startsOn: { label: 'plan.edit.starts-on' },
  cutPercent: { label: 'plan.edit.cut-percent', hint: 'plan.edit.cut-percent-hint' },
  withinDays: { label: 'plan.edit.within-days', hint: 'plan.edit.break-days-hint' },
} as const;

const DirectionBox = ({ box, draft, set }: Part & { box: Box }) => {
  const say = useSay();
  const { label, ...more } = words[box];
  const problem = boxProblem(box, draft[box]);
  return (
    <Field
      label={say(label)}
      hint={'hint' in more ? say(more.hint) : undefined}
      value={draft[box]}
      onChange={(text) => set({ [box]: text })}
      problem={problem === null ? null : say(problem)}
      {...(box === 'startsOn' ? { type: 'date' } : { inputMode: 'numeric' })}
    />
  );
};

/** Eight directions in an order that means nothing, the ninth apart, and the small questions one of them brings. [P3, D2] */
export const DirectionPart = ({ draft, set }: Part) => {
  const say = useSay();
  // Shuffled once for as long as the form is open, so that nothing moves under a thumb.
  const [offered] = useState(() => offerDirections(webChance));
  const boxes = boxesOf(draft.direction);
  return (
    <section className="goal-direction">
      <Choices
        legend={
          <>
            {say('plan.edit.direction')}
            <span className="hint">{say('plan.edit.direction-hint')}</span>
          </>
        }
        look="lines"
        choices={[...offered.use, offered.apart].map((value) => ({
          value,
          label: say(`kind.direction.${value}`),
        }))}
        value={draft.direction ?? undefined}
        onChange={(direction) => set({ direction })}
      />
      {boxes.length > 0 ? (
        <div className="follow-up">
          {boxes.map((box) => (
            <DirectionBox key={box} box={box} draft={draft} set={set} />
          ))}
        </div>
      ) : null}
      {draft.direction === 'stop-one-keep-another' ? (
        <p className="follow-up small soft">{say('plan.edit.keep-another')}</p>
      ) : null}
    </section>
  );
};
