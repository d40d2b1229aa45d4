import type { RecordOf } from '@handrail/domain/records.ts';
import { decisionsIn } from '@handrail/domain/sessions/decide.ts';
import { Button } from '@handrail/ui/button.tsx';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { useNotebook, useRecord, useRoomRecords } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { useLive } from './session-here.tsx';

type Decision = RecordOf<'decision'>;
type Of = NonNullable<Decision['of']>;

/** Over each in the voice of who reads it: what is "mine" on one side has a name on the other. */
const headingOf = (of: Of, mine: 'owner' | 'member', name: string, say: Say): string =>
  mine === 'member' && (of === 'scale' || of === 'rating' || of === 'use-plan')
    ? say(`live.decided.theirs.${of}`, { name })
    : say(`live.decided.of.${of}`);

/** What the person decided in this session, in their words, as both see it. `of`: only of these kinds. */
export const Decisions = ({ of }: { of?: readonly Of[] }) => {
  const say = useSay();
  const { roomId, room, session, mine, name } = useLive();
  const all = decisionsIn(session.id, useRoomRecords(roomId, 'decision'));
  const shown = of ? all.filter((one) => one.of !== undefined && of.includes(one.of)) : all;
  if (shown.length === 0) return null;
  return (
    <section className="stack decisions" aria-label={say('live.decided.title')}>
      <h2>{mine === 'owner' ? say('live.decided.you') : say('live.decided.they', { name })}</h2>
      <ul className="own-list" role="list">
        {shown.map((one) => (
          <li key={one.id}>
            <Decided decision={one} />
            {mine === 'owner' && room.state === 'open' ? <TakeBack decision={one} /> : null}
          </li>
        ))}
      </ul>
      {mine === 'owner' ? <p className="small soft">{say('live.decided.seen', { name })}</p> : null}
    </section>
  );
};

/** Words that did not fit were not cut: they stand where they were written. */
const Decided = ({ decision: { of = 'own', words, confidence } }: { decision: Decision }) => {
  const say = useSay();
  const { mine, name } = useLive();
  return (
    <>
      <span className="small soft">{headingOf(of, mine, name, say)}</span>
      {words?.trim() ? <OwnLine>{words}</OwnLine> : <p className="soft">{say('live.decided.on-sheet')}</p>}
      {confidence === undefined ? null : (
        <span className="small soft">{say('plan.ladder.sure', { value: confidence })}</span>
      )}
    </>
  );
};

/** Out of the room by the person's hand, whatever it is of and whenever; what it became stays in their plan. [P8] */
const TakeBack = ({ decision }: { decision: Decision }) => {
  const say = useSay();
  const client = useNotebook();
  const { mine, name } = useLive();
  const atHome = useRecord('decision', decision.id);
  if (!atHome) return null;
  const takeBack = async (): Promise<void> => {
    const answer = await client.send('remove', { kind: 'decision', id: decision.id });
    notify({ text: answer.ok ? say('sharing.stays-read', { name }) : say(refusalSentence[answer.error]) });
    if (answer.ok) focusHeading();
  };
  const words = decision.words?.trim() ? decision.words : headingOf(decision.of ?? 'own', mine, name, say);
  return (
    <div className="no-print">
      <Button
        kind="quiet"
        label={say('live.decided.take-back-of', { words })}
        onPress={() => void takeBack()}
      >
        {say('live.let-see.take-back')}
      </Button>
    </div>
  );
};
