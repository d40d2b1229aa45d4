import { useId } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useRecords } from '../notebook/notebook.tsx';

/** Earlier imports: from which file, how much, and what was left out. The source stays with the data. [D15] */
export const Before = () => {
  const say = useSay();
  const id = useId();
  const imports = useRecords('import').filter(({ added }) => added !== undefined);
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say('imports.before')}</h2>
      <ul className="rows">
        {imports.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
};

const Row = ({ one }: { one: RecordOf<'import'> }) => {
  const say = useSay();
  return (
    <li className="stack entry">
      <p>
        <bdi className="file-name">{one.fileName}</bdi>
        <br />
        <span className="soft">
          {say('imports.before.row', {
            count: one.added ?? 0,
            day: one.day ? dateInWords(one.day, say.language) : '',
          })}
        </span>
      </p>
      {one.leftOut && one.leftOut.length > 0 ? (
        <Twin summary={say('imports.left-out')}>
          <ul>
            {one.leftOut.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Twin>
      ) : null}
    </li>
  );
};
