import { useEffect, useState } from 'react';
import type { findWords as Find, FoundWord } from '@handrail/content/language/find-words.ts';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';

type Finder = typeof Find;

/** The list is long and only professionals need it, so it comes when somebody begins to write. */
const useFinder = (): Finder | null => {
  const [find, setFind] = useState<Finder | null>(null);
  useEffect(() => {
    let here = true;
    void import('@handrail/content/language/find-words.ts').then((found) => {
      if (here) setFind(() => found.findWords);
    });
    return () => {
      here = false;
    };
  }, []);
  return find;
};

/** One line a word, however often it stands there. */
const once = (found: readonly FoundWord[]): readonly FoundWord[] => [
  ...new Map(found.map((one) => [one.word, one])).values(),
];

/**
 * Words in what a professional writes that may hurt or judge, with others beside them. It offers and never blocks, and it
 * never reads what the person wrote. [P11]
 */
export const WordsToLookAt = ({ text }: { text: string }) => {
  const say = useSay();
  const find = useFinder();
  if (!find || text.trim() === '') return null;
  const found = once(find(text, say.language));
  return (
    <Twin summary={say('people.words')}>
      <div className="stack words-to-look-at">
        {found.length === 0 ? <p className="small">{say('people.words.none')}</p> : null}
        <ul className="plainlist" role="list">
          {found.map(({ word, at, length, instead, why }) => (
            <li key={word} className="small">
              <Sentence
                id="people.words.instead"
                parts={{ word: <strong dir="auto">{text.slice(at, at + length)}</strong> }}
                values={{ instead }}
              />{' '}
              <span className="soft">{why}</span>
            </li>
          ))}
        </ul>
        <p className="small soft">{say('people.words.note')}</p>
      </div>
    </Twin>
  );
};
