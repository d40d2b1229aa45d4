import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { strategyById } from '@handrail/content/strategies/strategies.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';

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
  onChange,
}: {
  picked: readonly string[];
  onChange: (picked: string[]) => void;
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
                onChange(
                  event.target.checked ? [...picked, words] : picked.filter((other) => other !== words),
                )
              }
            />
            <span dir="auto">{words}</span>
          </label>
        ))}
        <OwnHelp onAdd={(words) => onChange(picked.includes(words) ? [...picked] : [...picked, words])} />
      </div>
    </fieldset>
  );
};

const OwnHelp = ({ onAdd }: { onAdd: (words: string) => void }) => {
  const say = useSay();
  const [words, setWords] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const writing = words !== null;
  useEffect(() => {
    if (writing) box.current?.focus();
  }, [writing]);
  if (words === null) {
    return (
      <button type="button" className="chip chip-add" onClick={() => setWords('')}>
        <Icon name="plus" />
        {say('checkins.helped.own')}
      </button>
    );
  }
  const add = (): void => {
    if (words.trim() !== '') onAdd(words);
    setWords(null);
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
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') add();
          if (event.key === 'Escape') setWords(null);
        }}
      />
      <button type="button" className="button" onClick={add}>
        {say('checkins.helped.add')}
      </button>
    </span>
  );
};
