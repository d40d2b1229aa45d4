import { responses, situations } from '@handrail/content/ifthen/picks.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import type { Written } from './pencil-draft.ts';

/** Two lists side by side, as on paper: a pick fills its box, where the words can still be changed. */
export const IfThenPicks = ({ onChange }: { onChange: (patch: Partial<Written>) => void }) => {
  const say = useSay();
  const { language } = say;
  return (
    <div className="if-then-sides">
      <Twin summary={say('session.steps.pick-if')}>
        <ul className="picks" role="list">
          {situations.map((one) => (
            <li key={one.id}>
              <Button onPress={() => onChange({ ifWords: one[language], trigger: one.trigger })}>
                {one[language]}
              </Button>
            </li>
          ))}
        </ul>
      </Twin>
      <Twin summary={say('session.steps.pick-then')}>
        <ul className="picks" role="list">
          {responses.map((one) => (
            <li key={one.id}>
              <Button onPress={() => onChange({ thenWords: one[language] })}>{one[language]}</Button>
            </li>
          ))}
        </ul>
      </Twin>
    </div>
  );
};
