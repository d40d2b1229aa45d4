import type { ComponentType } from 'react';
import { partAfter, partBefore, partsOf, type SessionPart } from '@handrail/domain/sessions/flow.ts';
import type { ToolName } from '@handrail/domain/tools/sheet.ts';
import { runningBeside } from '@handrail/domain/sessions/live.ts';
import { isSessionOpen } from '@handrail/domain/harms/harm-to-other.ts';
import { dateInWords, timeInWords } from '@handrail/ui/dates.ts';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { FromHere } from '../circle/Share.tsx';
import { useRoomRecord, useRoomRecords, useToday } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { toolName } from '../tools/names.ts';
import { NewPencil } from './NewPencil.tsx';
import { AgendaPart } from './parts/AgendaPart.tsx';
import { FollowedPart } from './parts/FollowedPart.tsx';
import { GoalsPart } from './parts/GoalsPart.tsx';
import { SafetyPart } from './parts/SafetyPart.tsx';
import { StepsPart } from './parts/StepsPart.tsx';
import { StrategiesPart } from './parts/StrategiesPart.tsx';
import { TakeAwayPart } from './parts/TakeAwayPart.tsx';
import { HereProvider, useJoined } from './presence.ts';
import { PresenceLines } from './PresenceLines.tsx';
import { PrivateSide } from './PrivateSide.tsx';
import { EndButton } from './EndSession.tsx';
import { useLive } from './session-here.tsx';
import { Side, type Shown } from './Side.tsx';
import { SheetHere, SheetsHere } from './Sheets.tsx';
import { WithPerson } from './WithPerson.tsx';

const screens = {
  agenda: AgendaPart,
  followed: FollowedPart,
  goals: GoalsPart,
  strategies: StrategiesPart,
  steps: StepsPart,
  safety: SafetyPart,
  'take-away': TakeAwayPart,
} as const satisfies Record<SessionPart, ComponentType>;

/** The page of a session that runs. On a phone the shared page comes first, then the way through, then private paper. */
export const LivePage = ({
  part: asked,
  sheetId,
}: {
  part: Shown | undefined;
  sheetId: string | undefined;
}) => {
  const { roomId, room, session, mine } = useLive();
  const parts = partsOf(session);
  const first = parts[0] ?? 'agenda';
  const part = asked === 'sheets' || (asked && parts.includes(asked)) ? asked : first;
  const at = sheetId === undefined ? part : `sheet/${sheetId}`;
  const here = useJoined(roomId, session.id, at);
  return (
    <HereProvider value={here}>
      <WithPerson>
        <main id="main" className="session-room live-room" data-wide="" data-mine={mine}>
          <div className="room-page sheet">
            <Head part={part} sheetId={sheetId} />
            <div className="stack live-lines">
              <PresenceLines here={here} at={at} />
              <FromAnotherDay />
              <BegunApart />
              {mine === 'owner' ? <FromHere room={room} /> : null}
              <NewPencil part={part} />
            </div>
            {sheetId === undefined ? <Part part={part} /> : <SheetHere sheetId={sheetId} />}
            {sheetId !== undefined ? <FromSheet /> : part === 'sheets' ? null : <Onward part={part} />}
          </div>
          <Side part={part} parts={parts} />
          {mine === 'member' ? <PrivateSide /> : null}
        </main>
      </WithPerson>
    </HereProvider>
  );
};

const Part = ({ part }: { part: Shown }) => {
  const Screen = part === 'sheets' ? SheetsHere : screens[part];
  return <Screen />;
};

const headingOf = (part: Shown, tool: ToolName | undefined, say: Say): string => {
  if (tool !== undefined) return toolName(tool, say);
  return part === 'sheets' ? say('live.sheets') : say(`session.part.${part}`);
};

const Head = ({ part, sheetId }: { part: Shown; sheetId: string | undefined }) => {
  const say = useSay();
  const { roomId, session, name } = useLive();
  const tool = useRoomRecord(roomId, 'sheet', sheetId)?.tool;
  return (
    <div className="stack live-head">
      <p className="small soft">
        {session.startedAt === undefined
          ? say('live.with', { name })
          : say('live.with-since', { name, at: timeInWords(session.startedAt, say.language) })}
      </p>
      <h1 tabIndex={-1}>{headingOf(part, tool, say)}</h1>
    </div>
  );
};

/** Left open on an earlier day: the page does not claim that it goes on by itself. [P9] */
const FromAnotherDay = () => {
  const say = useSay();
  const today = useToday();
  const { session } = useLive();
  if (session.day === undefined || isSessionOpen(session, today)) return null;
  return (
    <p className="card" role="note">
      {say('live.another-day', { day: dateInWords(session.day, say.language) })}
    </p>
  );
};

/** The two had begun one each, and this is the one that both go on with. */
const BegunApart = () => {
  const say = useSay();
  const { roomId, session, name } = useLive();
  if (runningBeside(session, useRoomRecords(roomId, 'session')).length === 0) return null;
  return (
    <p className="card" role="note">
      {say('live.begun-apart', { name })}
    </p>
  );
};

/** From a sheet the way leads back to the session, and to the others. */
const FromSheet = () => {
  const say = useSay();
  const { roomId, session } = useLive();
  const to = { name: 'shared-session', roomId, id: session.id } as const;
  return (
    <div className="actions onward">
      <Go to={to} className="button">
        {say('live.sheets.back')}
      </Go>
      <Go to={{ ...to, part: 'sheets' }} className="button" kind="quiet">
        {say('live.sheets.others')}
      </Go>
    </div>
  );
};

/** One way on and one way back; both skip nothing and force nothing. */
const Onward = ({ part }: { part: SessionPart }) => {
  const say = useSay();
  const { roomId, session } = useLive();
  const to = (next: SessionPart) => ({ name: 'shared-session', roomId, id: session.id, part: next }) as const;
  const after = partAfter(part, session);
  const before = partBefore(part, session);
  return (
    <div className="actions onward">
      {after ? (
        <Go to={to(after)} className="button" kind="main">
          {say('session.next', { part: say(`session.part.${after}`) })}
        </Go>
      ) : (
        <EndButton kind="main" />
      )}
      {before ? (
        <Go to={to(before)} className="button" kind="quiet">
          {say('session.before', { part: say(`session.part.${before}`) })}
        </Go>
      ) : null}
    </div>
  );
};
