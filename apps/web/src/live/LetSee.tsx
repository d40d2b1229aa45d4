import { change } from '@handrail/domain/records.ts';
import { decided, type Told } from '@handrail/domain/sessions/decide.ts';
import { toldSoFar } from '@handrail/domain/sessions/told-so-far.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useFocusAfterAct } from '../forms/focus.ts';
import { freshId, useNotebook, useRecords, useRoomRecords, useToday } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { useKeep } from '../shell/use-keep.ts';
import { useLive } from './session-here.tsx';

/** What the person decided by their own hand is told only by a yes of theirs; what the other one then reads stands beside the button. [P8] */
export const LetSee = ({ told }: { told: Told & { readonly becameId: string } }) => {
  const say = useSay();
  const client = useNotebook();
  const today = useToday();
  const { roomId, room, session, name } = useLive();
  const [atHome, inRoom] = [useRecords('decision'), useRoomRecords(roomId, 'decision')];
  const soFar = toldSoFar(told.becameId, session.id, atHome, inRoom);
  const known = soFar.state === 'not' ? undefined : soFar.decision;
  const what = told.confidence === undefined ? 'words' : 'words-and-sure';
  const { keep, problem, busy } = useKeep();
  const { place, acted } = useFocusAfterAct(`${known?.id} ${known?.confidence}`);
  const tell = (): void => {
    acted();
    if (!busy) void keep(decided({ roomId, sessionId: session.id, day: today }, told, freshId()));
  };
  const takeBack = async (): Promise<void> => {
    if (!known) return;
    acted();
    const answer = await client.send('remove', { kind: 'decision', id: known.id });
    notify({ text: answer.ok ? say('sharing.stays-read', { name }) : say(refusalSentence[answer.error]) });
  };
  return (
    <div className="let-see" ref={place}>
      {known ? (
        <>
          <span className="small soft" role="status">
            {say(soFar.state === 'reads' ? 'live.let-see.told' : 'live.let-see.waits', { name })}
          </span>
          {told.confidence === undefined || told.confidence === known.confidence ? null : (
            <Button
              onPress={() => {
                acted();
                void keep(change('decision', known.id, { confidence: told.confidence ?? null }));
              }}
            >
              {say('live.let-see.sure', { value: told.confidence, name })}
            </Button>
          )}
          <Button kind="quiet" onPress={() => void takeBack()}>
            {say('live.let-see.take-back')}
          </Button>
        </>
      ) : (
        <>
          <Button onPress={tell}>{say('live.let-see', { name })}</Button>
          <span className="small soft">
            {say(`live.let-see.${what}`, { name })}{' '}
            {room.sharesFromHere ? null : say('live.let-see.older', { name })}
          </span>
        </>
      )}
      <Problem small text={problem} />
    </div>
  );
};
