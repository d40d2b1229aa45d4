import { isSessionOpen } from '@handrail/domain/harms/harm-to-other.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dayInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useRoomRecord, useRoomRecords, useToday } from '../notebook/notebook.tsx';
import { Go, go } from '../shell/navigator.tsx';
import { goesToBoth } from '../tools/goes-to-both.ts';
import { toolName } from '../tools/names.ts';
import { useRoomPlace } from '../tools/place.ts';
import { Sheet } from '../tools/Sheet.tsx';
import { ToolPicker } from '../tools/ToolPicker.tsx';
import { useLive } from './session-here.tsx';
import { WhoReads } from './WhoReads.tsx';

type SheetRecord = RecordOf<'sheet'>;

/** "Take a sheet": the tools, and what was begun with them. */
export const SheetsHere = () => {
  const say = useSay();
  const { roomId, session, name } = useLive();
  const place = useRoomPlace(roomId, session.id, name);
  return (
    <>
      <p className="soft">{say('live.sheets.intro', { name })}</p>
      <p>
        <WhoReads roomId={roomId} />
      </p>
      <ToolPicker
        place={place}
        onOpen={(sheet) => go({ name: 'shared-session', roomId, id: session.id, part: 'sheets', sheet })}
      />
    </>
  );
};

/** One sheet on the shared page. */
export const SheetHere = ({ sheetId }: { sheetId: string }) => {
  const say = useSay();
  const { roomId, room, session, name } = useLive();
  const sheet = useRoomRecord(roomId, 'sheet', sheetId);
  const place = useRoomPlace(roomId, sheet?.sessionId ?? session.id, name);
  if (!sheet) return <p>{say('live.sheets.gone')}</p>;
  return (
    <>
      {room.state === 'open' ? (
        <>
          {goesToBoth(sheet, place.lines('sheetLine')) ? (
            <p>
              <WhoReads roomId={roomId} />
            </p>
          ) : null}
          <LeftHalfWay sheet={sheet} />
        </>
      ) : (
        <p className="soft">{say('live.room-ended')}</p>
      )}
      <Sheet place={place} sheet={sheet} />
    </>
  );
};

/** A sheet of an earlier day that nobody finished: said kindly, and it goes on where it was left. */
const LeftHalfWay = ({ sheet }: { sheet: SheetRecord }) => {
  const say = useSay();
  const today = useToday();
  if (sheet.done === true || sheet.day === undefined || sheet.day === today) return null;
  return <p className="soft">{say('live.sheets.left-on', { day: dayInWords(sheet.day, say.language) })}</p>;
};

/** Sheets of this room that were left half-way, wherever the session they belong to is now. */
export const SheetsLeft = () => {
  const say = useSay();
  const { roomId, room } = useLive();
  const today = useToday();
  const sessions = useRoomRecords(roomId, 'session');
  const ended = room.state !== 'open';
  const left = useRoomRecords(roomId, 'sheet').filter(
    ({ done, sessionId, tool }) =>
      done !== true &&
      tool !== undefined &&
      (ended || !sessions.some((session) => session.id === sessionId && isSessionOpen(session, today))),
  );
  return (
    <SheetList
      id="left-h"
      title={say('live.sheets.left')}
      note={ended ? null : say('live.sheets.left-note')}
      sheets={left}
    />
  );
};

/** Sheets of this session that were put by: there to be read again. */
export const SheetsPutBy = () => {
  const say = useSay();
  const { roomId, session } = useLive();
  const putBy = useRoomRecords(roomId, 'sheet').filter(
    ({ done, sessionId, tool }) => done === true && tool !== undefined && sessionId === session.id,
  );
  return <SheetList id="put-by-h" title={say('live.sheets')} note={null} sheets={putBy} />;
};

const SheetList = ({
  id,
  title,
  note,
  sheets,
}: {
  id: string;
  title: string;
  note: string | null;
  sheets: readonly SheetRecord[];
}) => {
  const say = useSay();
  const { roomId } = useLive();
  if (sheets.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note === null ? null : <p className="small soft">{note}</p>}
      <ul className="rows" role="list">
        {sheets.map((sheet) => (
          <li key={sheet.id}>
            <Go to={{ name: 'shared-session', roomId, sheet: sheet.id }}>
              {sheet.tool ? toolName(sheet.tool, say) : null}
              {sheet.label ? `: ${sheet.label}` : null}
            </Go>{' '}
            {sheet.day === undefined ? null : (
              <span className="small soft">{dayInWords(sheet.day, say.language)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
