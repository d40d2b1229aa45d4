import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { LineWords } from './PlanRail.tsx';
import { moveLine } from './plan-line-draft.ts';

type Line = RecordOf<'planLine'>;

/** A line to read, with its place in the list and a way to change it. */
export const PlanLine = ({
  line,
  lines,
  onChange,
}: {
  line: Line;
  lines: readonly Line[];
  onChange: () => void;
}) => {
  const say = useSay();
  const client = useNotebook();
  const words = line.words?.trim() ? line.words : (line.phone ?? say('safety.line.no-words'));
  const at = lines.indexOf(line);
  const move = async (to: number): Promise<void> => {
    const where = { place: Math.min(Math.max(to, 0), lines.length - 1) + 1, count: lines.length };
    if (to !== where.place - 1) return notify({ text: say('safety.line.at-end', where) });
    const answer = await client.keep(...moveLine(lines, line.id, to));
    notify({
      text: answer.ok ? say('safety.line.moved', where) : say(refusalSentence[answer.error]),
    });
  };
  return (
    <div className="plan-line-row">
      <LineWords line={line} />
      <div className="row no-print line-acts" data-line={line.id}>
        <Button kind="quiet" onPress={onChange} label={say('safety.line.change-of', { words })}>
          {say('shell.change')}
        </Button>
        {lines.length > 1 ? (
          <>
            <Button
              kind="icon"
              icon="up"
              label={`${say('safety.line.up')}: ${words}`}
              onPress={() => void move(at - 1)}
            >
              {null}
            </Button>
            <Button
              kind="icon"
              icon="down"
              label={`${say('safety.line.down')}: ${words}`}
              onPress={() => void move(at + 1)}
            >
              {null}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
};
