import { routes } from '@handrail/domain/behaviours/behaviour.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { asksNumbers, isSubstance, unreadable, type BehaviourDraft } from './behaviour-draft.ts';

interface MoreProps {
  readonly draft: BehaviourDraft;
  readonly set: (patch: Partial<BehaviourDraft>) => void;
}

const HowOften = ({ draft, set }: MoreProps) => {
  const say = useSay();
  const wrong = unreadable(draft);
  return (
    <section>
      <h2>{say('map.behaviour.often')}</h2>
      {asksNumbers(draft.behaviourKind) ? (
        <>
          <Field
            label={say('map.behaviour.days')}
            hint={say('map.behaviour.days-hint')}
            inputMode="numeric"
            value={draft.days}
            onChange={(days) => set({ days })}
            problem={wrong.includes('days') ? say('map.behaviour.days-wrong') : null}
          />
          <div className="two-fields">
            <Field
              label={say('map.behaviour.amount')}
              hint={say('map.behaviour.amount-hint')}
              inputMode="decimal"
              value={draft.amount}
              onChange={(amount) => set({ amount })}
              problem={wrong.includes('amount') ? say('map.behaviour.amount-wrong') : null}
            />
            <Field
              label={say('map.behaviour.unit')}
              hint={say('map.behaviour.unit-hint')}
              value={draft.unit}
              onChange={(unit) => set({ unit })}
            />
          </div>
        </>
      ) : null}
      {isSubstance(draft.behaviourKind) ? (
        <Choices
          legend={say('map.behaviour.route')}
          choices={routes.map((value) => ({ value, label: say(`kind.route.${value}`) }))}
          value={draft.route ?? undefined}
          onChange={(route) => set({ route })}
        />
      ) : null}
    </section>
  );
};

/** Everything that can wait: how often, mind and place, rules that help, since when. */
export const SayMore = ({ draft, set }: MoreProps) => {
  const say = useSay();
  const numbers = asksNumbers(draft.behaviourKind);
  return (
    <div className="form">
      {numbers || isSubstance(draft.behaviourKind) ? <HowOften draft={draft} set={set} /> : null}
      <section>
        <h2>{say('map.behaviour.around')}</h2>
        <Field
          label={say('map.behaviour.set')}
          hint={say('map.behaviour.set-hint')}
          rows={2}
          value={draft.set}
          onChange={(text) => set({ set: text })}
        />
        <Field
          label={say('map.behaviour.setting')}
          hint={say('map.behaviour.setting-hint')}
          rows={2}
          value={draft.setting}
          onChange={(setting) => set({ setting })}
        />
        <Field
          label={say('map.behaviour.rules')}
          hint={say('map.behaviour.rules-hint')}
          rows={2}
          value={draft.rules}
          onChange={(rules) => set({ rules })}
        />
      </section>
      <section>
        <h2>{say('map.behaviour.time')}</h2>
        <Field
          label={say('map.behaviour.since')}
          value={draft.sinceWhen}
          onChange={(sinceWhen) => set({ sinceWhen })}
        />
        <Field
          label={say('map.behaviour.break')}
          hint={say('map.behaviour.break-hint')}
          value={draft.longestBreak}
          onChange={(longestBreak) => set({ longestBreak })}
        />
        <Field
          label={say('map.behaviour.break-helped')}
          rows={2}
          value={draft.breakHelped}
          onChange={(breakHelped) => set({ breakHelped })}
        />
      </section>
    </div>
  );
};
