import { useId, useState, type ReactNode } from 'react';
import type { ImportLine } from '@handrail/interop/imports/preview.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { LineSay } from './line-words.tsx';

const atFirst = 12;
/** More lines than anyone reads, and more than a cheap phone draws gladly. */
const atMost = 1_000;

/** One heading and its sentences; a long list opens on request. Nothing when there is nothing to say. */
export const Lines = ({
  title,
  lines,
  more,
}: {
  title: string;
  lines: readonly ImportLine[];
  more?: ReactNode;
}) => {
  const say = useSay();
  const id = useId();
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = lines.slice(0, all ? atMost : atFirst);
  const rest = lines.length - shown.length;
  return (
    <section aria-labelledby={id} className="import-lines">
      <h3 id={id}>{title}</h3>
      {more ? <p className="small soft">{more}</p> : null}
      <ul>
        {shown.map((line) => (
          <li key={JSON.stringify([line.key, line.values])}>
            <LineSay line={line} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="small soft">{say('imports.more-lines', { count: rest })}</p> : null}
      {rest > 0 && !all ? <Button onPress={() => setAll(true)}>{say('imports.show-all')}</Button> : null}
    </section>
  );
};
