import { change, type RecordOf } from '@handrail/domain/records.ts';
import { toolNames, type ToolName } from '@handrail/domain/tools/sheet.ts';
import { isHalfWay, leftAt, linesOf } from '@handrail/domain/tools/tools.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { freshId, useToday } from '../notebook/notebook.tsx';
import { useKeeping } from '../shell/use-keep.ts';
import { toolName, slotName } from './names.ts';
import type { SheetPlace } from './place.ts';
import { ToolDrawing } from './ToolDrawing.tsx';
import './tools.css';

/** The tools, each by what it is, and the sheets that were begun here. None of them is put forward. */
export const ToolPicker = ({
  place,
  onOpen,
  onBegin,
}: {
  place: SheetPlace;
  onOpen: (sheetId: string) => void;
  /** At home a sheet is kept with its first word; in a room at once, so that both can open it. */
  onBegin?: (tool: ToolName) => void;
}) => {
  const say = useSay();
  const today = useToday();
  const { keep, problem, busy } = useKeeping((...changes) => place.keep(...changes));
  const begin = async (tool: ToolName): Promise<void> => {
    if (onBegin) return onBegin(tool);
    if (busy) return;
    const id = freshId();
    const { sessionId } = place;
    const kept = await keep(
      change('sheet', id, { tool, day: today, ...(sessionId !== undefined && { sessionId }) }),
    );
    if (kept) onOpen(id);
  };
  return (
    <div className="stack tool-picker">
      <BegunSheets place={place} onOpen={onOpen} />
      {place.open === false ? null : (
        <section aria-labelledby="tools-all">
          <h2 id="tools-all">{say('tools.list')}</h2>
          <Problem text={problem} />
          <ul className="tool-list" role="list">
            {toolNames.map((tool) => (
              <li key={tool}>
                <button type="button" className="tool-choice" onClick={() => void begin(tool)}>
                  <ToolDrawing tool={tool} />
                  <span>
                    <span className="list-title">{toolName(tool, say)}</span>
                    <br />
                    <span className="soft">{say(`tools.about.${tool}`)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

const newestFirst = (a: RecordOf<'sheet'>, b: RecordOf<'sheet'>): number =>
  b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1);

/** Of this session in a room, and all of them at home; the ones put by come after those that lie open. */
const BegunSheets = ({ place, onOpen }: { place: SheetPlace; onOpen: (sheetId: string) => void }) => {
  const say = useSay();
  const here = place
    .lines('sheet')
    .filter(({ sessionId }) => place.sessionId === undefined || sessionId === place.sessionId)
    // At home a sheet with nothing on it was emptied by the person; in a room it may be the one the other has just opened.
    .filter(({ id }) => place.mine !== null || linesOf(id, place.lines('sheetLine')).length > 0)
    .toSorted(newestFirst);
  const groups = [
    ['tools.begun', here.filter(({ done }) => !done)],
    ['tools.put-by-list', here.filter(({ done }) => done)],
  ] as const;
  return groups.map(([title, sheets]) =>
    sheets.length === 0 ? null : (
      <section key={title} aria-labelledby={title}>
        <h2 id={title}>{say(title)}</h2>
        <ul className="rows" role="list">
          {sheets.map((sheet) => (
            <li key={sheet.id}>
              <BegunSheet place={place} sheet={sheet} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      </section>
    ),
  );
};

const BegunSheet = ({
  place,
  sheet,
  onOpen,
}: {
  place: SheetPlace;
  sheet: RecordOf<'sheet'>;
  onOpen: (sheetId: string) => void;
}) => {
  const say = useSay();
  const { tool, label, day, done } = sheet;
  const lines = linesOf(sheet.id, place.lines('sheetLine'));
  const left = tool !== undefined && isHalfWay(sheet, lines) ? leftAt(tool, lines) : undefined;
  const state = left
    ? say('tools.left-at', { place: slotName(left.slot, say) })
    : done
      ? say('tools.is-done')
      : lines.length === 0
        ? say('tools.blank-sheet')
        : null;
  return (
    <button type="button" className="list-row plain-row" onClick={() => onOpen(sheet.id)}>
      <Icon name="book" />
      <span>
        <span className="list-title">{tool === undefined ? say('tools.unknown') : toolName(tool, say)}</span>
        {label?.trim() ? (
          <>
            {': '}
            <Own>{label}</Own>
          </>
        ) : null}
        <br />
        <span className="soft">
          {day === undefined ? null : say('tools.is-open', { day: dateInWords(day, say.language) })} {state}
        </span>
      </span>
      <Icon name="onward" />
    </button>
  );
};
