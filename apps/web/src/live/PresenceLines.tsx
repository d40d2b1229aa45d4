import type { Present } from '@handrail/store/protocol.ts';
import { sessionParts } from '@handrail/domain/sessions/flow.ts';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { RelayLine } from '../circle/RelayLine.tsx';
import { useRelay, useRoomRecord } from '../notebook/notebook.tsx';
import { toolName } from '../tools/names.ts';
import { useOthers, useWasHere, type Here } from './presence.ts';
import { useLive } from './session-here.tsx';

/** Who is on the page, and where. Only while both have it open; of anybody who has not opened it nothing is said. [P9] */
export const PresenceLines = ({ here, at }: { here: Here | null; at: string }) => {
  const say = useSay();
  const { name } = useLive();
  // Without a line nobody can know who is there: everything goes on here, and goes to the other one later.
  const onLine = useRelay().relay.state === 'connected';
  const others = useOthers(here);
  const wasHere = useWasHere(here, others);
  const theirs = others.filter(({ own }) => !own);
  return (
    <>
      <div role="status" className="stack presence small">
        {!onLine ? (
          <p>{say('live.presence.no-line', { name })}</p>
        ) : theirs.length === 0 ? (
          <p className="soft">{say(wasHere ? 'live.presence.left' : 'live.presence.not-yet', { name })}</p>
        ) : (
          <Where present={theirs.at(-1)} at={at} />
        )}
        {onLine && others.some(({ own }) => own) ? <p>{say('live.presence.own-device')}</p> : null}
      </div>
      {onLine ? null : <RelayLine />}
    </>
  );
};

/** The other one's app says where they are; a place that this version does not know is no place. */
const placeName = (at: string, say: Say): string | null => {
  const part = sessionParts.find((one) => one === at);
  if (part) return say(`session.part.${part}`);
  return at === 'sheets' ? say('live.sheets') : null;
};

const Where = ({ present, at }: { present: Present | undefined; at: string }) => {
  const say = useSay();
  const { name, roomId } = useLive();
  const there = present?.where.at ?? '';
  const tool = useRoomRecord(roomId, 'sheet', /^sheet\/(.+)$/.exec(there)?.[1])?.tool;
  const place = there === at ? null : tool ? toolName(tool, say) : placeName(there, say);
  return (
    <p className="is-here">
      {place === null ? say('live.presence.here', { name }) : say('live.presence.at', { name, place })}
    </p>
  );
};
