import { useState } from 'react';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { Button } from '@handrail/ui/button.tsx';
import { daysFromTo } from '@handrail/ui/dates.ts';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import type { Window } from './use-window.ts';

/** "28 Oct – 24 Nov"; weeks of another year say which. */
const windowWords = ({ from, to, today }: Window, language: string): string =>
  daysFromTo(from, to, language, from.slice(0, 4) !== today.slice(0, 4));

/** The weeks that are shown, and how to turn the page. */
export const WindowHead = ({ window: w, id }: { window: Window; id: string }) => {
  const say = useSay();
  return (
    <div className="between">
      <h2 id={id}>{windowWords(w, say.language)}</h2>
      <div className="row turn">
        <Button kind="icon" icon="back" label={say('lookback.earlier')} onPress={w.earlier}>
          {null}
        </Button>
        <button
          type="button"
          className="button"
          data-kind="icon"
          aria-label={say('lookback.later')}
          disabled={w.later === null}
          onClick={() => w.later?.()}
        >
          <OnwardIcon />
        </button>
      </div>
    </div>
  );
};

const OnwardIcon = () => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path className="mirror" d="M9 5l7 7-7 7" />
  </svg>
);

/** Straight to a day years ago, without turning a hundred pages. */
export const GoToDay = ({ window: w }: { window: Window }) => {
  const say = useSay();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const onGo = (): void => {
    const day = parseLocalDay(text);
    setWrong(day === null || day > w.today);
    if (day !== null && day <= w.today) w.goTo(day);
  };
  return (
    <Twin summary={say('lookback.go.another')}>
      <div className="stack">
        <Field
          label={say('lookback.go.day')}
          type="date"
          value={text}
          onChange={setText}
          problem={wrong ? say('lookback.go.wrong') : null}
        />
        <div className="actions">
          <Button onPress={onGo}>{say('lookback.go.go')}</Button>
          {w.later ? (
            <Button kind="quiet" onPress={() => w.goTo(w.today)}>
              {say('lookback.go.back')}
            </Button>
          ) : null}
        </div>
      </div>
    </Twin>
  );
};
