import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { useCardOf } from './cards.ts';
import { useSeers, type Seen } from './rooms.ts';

/** Beside every box whose words go to somebody: when they read them, in their own words. Nobody is said to be watching. [D18, P9] */
export const WhenRead = ({ of }: { of: Seen }) =>
  useSeers(of).map(({ room, name, sees }) =>
    sees === 'none' ? null : <When key={room.id} roomId={room.id} name={name} />,
  );

const When = ({ roomId, name }: { roomId: string; name: string }) => {
  const say = useSay();
  const words = useCardOf(roomId)?.whenRead?.trim();
  return (
    <p className="small soft">
      {words ? (
        <Sentence
          id="circle.when-read"
          parts={{ words: <bdi className="pencil">{words}</bdi> }}
          values={{ name }}
        />
      ) : (
        say('circle.when-read-none', { name })
      )}
    </p>
  );
};
