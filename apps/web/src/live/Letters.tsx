import { useEffect, useState } from 'react';
import type { Author } from '@handrail/store/protocol.ts';
import type { Run } from './live-text.ts';

/** Somebody else's cursor in a text. */
export interface Flag {
  readonly key: string;
  /** Before which letter it stands. */
  readonly at: number;
  readonly who: Author;
  readonly name: string;
  /** Another word each time it moves. */
  readonly moved: string;
}

/** How long the name stands beside a cursor that rests. */
const nameMs = 2_500;

interface Laid {
  readonly who: Run['who'];
  readonly pieces: readonly (string | Flag)[];
}

/** The runs with every cursor at its place. One between two runs stands in the later; one at the very end in the last. */
export const laidOut = (runs: readonly Run[], flags: readonly Flag[]): readonly Laid[] => {
  const left = flags.toSorted((a, b) => a.at - b.at);
  const laid: Laid[] = [];
  let start = 0;
  for (const { who, letters } of runs.length > 0 ? runs : [{ who: undefined, letters: '' }]) {
    const pieces: (string | Flag)[] = [];
    const end = start + letters.length;
    const isLast = laid.length + 1 >= runs.length;
    let from = 0;
    while (left[0] && (left[0].at < end || isLast)) {
      const flag = left.shift();
      if (!flag) break;
      pieces.push(letters.slice(from, flag.at - start), flag);
      from = flag.at - start;
    }
    pieces.push(letters.slice(from));
    laid.push({ who, pieces });
    start = end;
  }
  return laid;
};

/** The letters under the box: in pen what the person wrote, in pencil what the therapist did, and the cursor of the other. */
export const Letters = ({ runs, flags }: { runs: readonly Run[]; flags: readonly Flag[] }) => (
  <>
    {laidOut(runs, flags).map(({ who, pieces }, at) => (
      // Runs have no name but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at} className="co-run" data-who={who}>
        {pieces.map((piece) =>
          typeof piece === 'string' ? piece : <CursorFlag key={piece.key} flag={piece} />,
        )}
      </span>
    ))}
    {/* A last empty line has its height only with something on it. */}
    {'\u200B'}
  </>
);

const CursorFlag = ({ flag: { who, name, moved } }: { flag: Flag }) => {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(moved), nameMs);
    return () => clearTimeout(timer);
  }, [moved]);
  return (
    <span className="co-cursor" data-who={who} data-rests={rested === moved ? '' : undefined}>
      <i>{name}</i>
    </span>
  );
};
