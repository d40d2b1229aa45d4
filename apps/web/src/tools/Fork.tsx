import type { SheetLine } from '@handrail/domain/tools/tools.ts';
import { useSay } from '@handrail/ui/say.tsx';

/** Where the way forked: the one that was taken as a line, the one that was possible too as a broken line. Both as wide. */
export const Fork = ({ line, pen }: { line: SheetLine; pen: string }) => {
  const say = useSay();
  const way = (name: string, words: string | undefined) => (
    <div className="fork-way">
      <h3>{name}</h3>
      {words?.trim() ? (
        <p className={pen} dir="auto">
          {words}
        </p>
      ) : (
        <p className="small soft">{say('tools.episode.still-open')}</p>
      )}
    </div>
  );
  return (
    <div className="fork">
      {line.moment?.trim() ? (
        <p className={pen} dir="auto">
          {line.moment}
        </p>
      ) : null}
      <svg className="fork-drawing" viewBox="0 0 240 40" preserveAspectRatio="none" aria-hidden="true">
        <path className="taken" d="M120 0C120 22 60 12 60 40" />
        <path className="possible" d="M120 0C120 22 180 12 180 40" />
      </svg>
      <div className="fork-ways">
        {way(say('tools.episode.i-did'), line.words)}
        {way(say('tools.episode.otherwise'), line.otherwise)}
      </div>
    </div>
  );
};
