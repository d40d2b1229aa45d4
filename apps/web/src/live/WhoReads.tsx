import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { Rings } from '@handrail/ui/icon.tsx';
import { useCardOf } from '../circle/cards.ts';
import { useNames } from '../circle/rooms.ts';
import { useRoom } from '../notebook/notebook.tsx';
import { useHere, useOthers } from './presence.ts';
import { saysWhen } from './when-read.ts';

/** Beside every box whose words go to the other one: "Dana reads this". `when`: and when, while Dana is not there. [P8, D18] */
export const WhoReads = ({ roomId, id, when }: { roomId: string; id?: string; when?: boolean }) => {
  const say = useSay();
  const name = useNames()(roomId);
  const chip = (
    <span className="see" {...(id === undefined ? {} : { id })}>
      <Rings people={2} />
      <span>{say('live.reads', { name })}</span>
    </span>
  );
  return when === true ? (
    <span className="who-reads">
      {chip} <WhenTheyRead roomId={roomId} />
    </span>
  ) : (
    chip
  );
};

/** When the other one reads it, in their own words; nothing while they are on the page, and nothing on their own side. [D18, P9] */
export const WhenTheyRead = ({ roomId }: { roomId: string }) => {
  const say = useSay();
  const name = useNames()(roomId);
  const words = useCardOf(roomId)?.whenRead?.trim();
  if (!saysWhen(useRoom(roomId)?.mine, useOthers(useHere()))) return null;
  return (
    <span className="small soft">
      {words ? (
        <Sentence
          id="circle.when-read"
          parts={{ words: <bdi className="pencil">{words}</bdi> }}
          values={{ name }}
        />
      ) : (
        say('circle.when-read-none', { name })
      )}
    </span>
  );
};

/** Over things of which the other one has some: neither "reads this" nor "does not see this". */
export const ReadsSome = ({ roomId }: { roomId: string }) => {
  const say = useSay();
  const name = useNames()(roomId);
  return (
    <span className="see">
      <Rings people={2} />
      <span>{say('live.reads-some', { name })}</span>
    </span>
  );
};

/** Beside a box whose words stay: "Dana does not see this". */
export const StaysHere = ({ roomId }: { roomId: string }) => {
  const say = useSay();
  const name = useNames()(roomId);
  return (
    <span className="see">
      <Rings people={1} />
      <span>{say('live.reads-not', { name })}</span>
    </span>
  );
};
