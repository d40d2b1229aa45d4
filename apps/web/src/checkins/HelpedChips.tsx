import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { strategyById } from '@handrail/content/strategies/strategies.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { withOwnHelp } from './form.ts';

/** As many as fit a thumb without scrolling for long; everything ever said stays in the record. */
const offered = 12;

/** What helped before, newest first, and the strategies the person chose. Offered, never ticked. [D2] */
const useOffers = (): readonly { readonly words: string; readonly own: boolean }[] => {
  const { language } = useSay();
  const checkIns = useRecords('checkIn');
  const choices = useRecords('strategyChoice');
  // Asked at every letter that is typed in the form, over years of check-ins.
  return useMemo(() => {
    const before = checkIns.toReversed().flatMap(({ helped }) => helped ?? []);
    const named = choices
      .filter(({ resting }) => resting !== true)
      .flatMap((choice) => nameOf(choice, language) ?? []);
    const all = [...before.map((words) => ({ words, own: true })), ...named];
    const seen = new Set<string>();
    return all
      .filter(({ words }) => words.trim() !== '' && !seen.has(words) && seen.add(words))
      .slice(0, offered);
  }, [checkIns, choices, language]);
};

const nameOf = (
  choice: RecordOf<'strategyChoice'>,
  language: 'en' | 'es',
): { words: string; own: boolean } | null => {
  if (choice.label?.trim()) return { words: choice.label, own: true };
  const strategy = choice.strategyId === undefined ? undefined : strategyById(choice.strategyId);
  return strategy ? { words: strategy[language], own: false } : null;
};

/** What helped, even a little. Chips for what is known, and a line for something new. */
export const HelpedChips = ({
  picked,
  own,
  onChange,
}: {
  picked: readonly string[];
  /** What stands in the box for something new; in the draft, so that a crash does not lose it. */
  own: string;
  onChange: (patch: { readonly helped?: readonly string[]; readonly helpedOwn?: string }) => void;
}) => {
  const say = useSay();
  const offers = useOffers();
  const known = new Set(offers.map(({ words }) => words));
  const shown = [
    ...offers,
    ...picked.filter((words) => !known.has(words)).map((words) => ({ words, own: true })),
  ];
  return (
    <fieldset className="stack choices">
      <legend className="label-like">{say('checkins.helped')}</legend>
      <div className="chips">
        {shown.map(({ words, own }) => (
          <label key={words} className={own ? 'chip' : 'chip print'}>
            <input
              type="checkbox"
              checked={picked.includes(words)}
              autoComplete="off"
              onChange={(event) =>
                onChange({
                  helped: event.target.checked
                    ? [...picked, words]
                    : picked.filter((other) => other !== words),
                })
              }
            />
            <span dir="auto">{words}</span>
          </label>
        ))}
        <OwnHelp
          words={own}
          onWords={(helpedOwn) => onChange({ helpedOwn })}
          onAdd={() => onChange({ helped: withOwnHelp(picked, own), helpedOwn: '' })}
        />
      </div>
    </fieldset>
  );
};

const OwnHelp = ({
  words,
  onWords,
  onAdd,
}: {
  words: string;
  onWords: (words: string) => void;
  onAdd: () => void;
}) => {
  const say = useSay();
  // Words that were found in the draft are shown, and the focus stays where the page put it.
  const [opened, setOpened] = useState(words !== '');
  const pressed = useRef(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (opened && pressed.current) box.current?.focus();
  }, [opened]);
  if (!opened) {
    return (
      <button
        type="button"
        className="chip chip-add"
        onClick={() => {
          pressed.current = true;
          setOpened(true);
        }}
      >
        <Icon name="plus" />
        {say('checkins.helped.own')}
      </button>
    );
  }
  const add = (): void => {
    onAdd();
    setOpened(false);
  };
  return (
    <span className="own-help">
      <input
        className="input"
        aria-label={say('checkins.helped.own-label')}
        ref={box}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') add();
          if (event.key === 'Escape') {
            onWords('');
            setOpened(false);
          }
        }}
      />
      <button type="button" className="button" onClick={add}>
        {say('checkins.helped.add')}
      </button>
    </span>
  );
};
