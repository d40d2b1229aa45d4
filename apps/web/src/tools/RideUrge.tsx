import { useEffect, useRef, useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useFocusAfterAct } from '../forms/focus.ts';
import { freshId } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { useKeeping } from '../shell/use-keep.ts';
import { useSheet } from './sheet-context.tsx';
import { useRemoveLine } from './use-lines.ts';
import { useRide, type Ride } from './use-ride.ts';
import { saidOn, type Said } from './wave.ts';
import { Wave } from './Wave.tsx';

/** Watching an urge for a while. Nothing is kept of it unless the person says so, and no end of it is better than another. */
export const RideUrge = () => {
  const say = useSay();
  const { place, lines } = useSheet();
  const kept = saidOn(lines);
  const { place: ride, acted } = useFocusAfterAct(kept.length > 0);
  return (
    <>
      <p className="soft">{say('tools.ride.intro')}</p>
      <div ref={ride} tabIndex={-1} className="stack focus-quietly">
        {kept.length > 0 ? (
          <>
            <Wave said={kept} />
            <p className="small soft">{say('tools.ride.kept')}</p>
            <TakeOff onTakeOff={acted} />
          </>
        ) : place.mine === 'member' ? (
          <p>{say('tools.ride.theirs', { name: place.name ?? '' })}</p>
        ) : place.open === false ? null : (
          <Riding onKeep={acted} />
        )}
      </div>
      <ToSafety />
    </>
  );
};

/** What was kept can be taken off again, by who kept it. [P1] */
const TakeOff = ({ onTakeOff }: { onTakeOff: () => void }) => {
  const say = useSay();
  const { place, lines, isMine } = useSheet();
  const remove = useRemoveLine();
  const mine = lines.filter(isMine);
  if (place.open === false || mine.length === 0) return null;
  const takeOff = async (): Promise<void> => {
    onTakeOff();
    for (const line of mine) if (!(await remove(line))) return;
  };
  return (
    <div className="no-print">
      <Button kind="quiet" onPress={() => void takeOff()}>
        {say('tools.ride.take-off')}
      </Button>
    </div>
  );
};

const ToSafety = () => {
  const say = useSay();
  return (
    <p className="row no-print">
      <span>{say('tools.ride.safety')}</span>
      <Go to={{ name: 'safety' }} className="button" kind="safety">
        <Icon name="lantern" />
        {say('tools.ride.to-safety')}
      </Go>
    </p>
  );
};

const Riding = ({ onKeep }: { onKeep: () => void }) => {
  const say = useSay();
  const ride = useRide();
  const stage = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // A note that something else was kept a moment ago would say of these numbers what is not so.
  useEffect(() => notify(null), []);
  useEffect(() => {
    // The button that was pressed is gone: reading goes on where the next part begins. Not when the page opens.
    if (!first.current) stage.current?.focus();
    first.current = false;
  }, [ride.stage]);
  return (
    <div ref={stage} tabIndex={-1} className="ride focus-quietly">
      {ride.stage === 'before' ? <Before ride={ride} /> : null}
      {ride.stage === 'watching' ? <Watching ride={ride} /> : null}
      {ride.stage === 'ending' ? <Ending ride={ride} /> : null}
      {ride.stage === 'after' ? <After ride={ride} onKeep={onKeep} /> : null}
      {ride.stage === 'after' ? null : <p className="small soft">{say('tools.ride.screen-only')}</p>}
    </div>
  );
};

const useEnds = (): readonly [string, string] => {
  const say = useSay();
  return [say('tools.episode.urge-low'), say('tools.episode.urge-high')];
};

const Before = ({ ride }: { ride: Ride }) => {
  const say = useSay();
  const ends = useEnds();
  const [value, setValue] = useState<number | null>(null);
  return (
    <>
      <Ruler legend={say('tools.ride.start')} value={value ?? undefined} onChange={setValue} ends={ends} />
      <div className="actions">
        <Button
          kind="main"
          onPress={() => ride.begin(value)}
          whyNot={value === null ? say('tools.ride.begin-first') : null}
        >
          {say('tools.ride.begin')}
        </Button>
        {value === null ? (
          <Button kind="quiet" onPress={() => ride.begin(null)}>
            {say('tools.ride.just-watch')}
          </Button>
        ) : null}
      </div>
    </>
  );
};

const clock = (second: number): string =>
  `${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`;

const Watching = ({ ride }: { ride: Ride }) => {
  const say = useSay();
  return (
    <>
      <div className="ride-water" aria-hidden="true">
        <svg viewBox="0 0 640 60" preserveAspectRatio="none">
          <path d="M0 34C53 10 107 10 160 34S267 58 320 34 427 10 480 34 587 58 640 34" />
        </svg>
      </div>
      <p className="ride-time">
        <span className="small soft">{say('tools.ride.time')}</span>
        {/* A timer is not read out by itself; whoever wants to hear it goes there. */}
        <span role="timer" aria-live="off">
          {clock(ride.second)}
        </span>
      </p>
      <p>{say('tools.ride.watch')}</p>
      <div role="status" className="visually-hidden">
        {ride.asked === null ? '' : say('tools.ride.minute', { minutes: ride.asked })}
      </div>
      {ride.asked === null ? null : <AskMinute key={ride.asked} ride={ride} minutes={ride.asked} />}
      <div className="actions">
        <Button onPress={ride.stop}>{say('tools.ride.stop')}</Button>
      </div>
    </>
  );
};

/** Once a minute, when it is there to be answered: a number, or none. */
const AskMinute = ({ ride, minutes }: { ride: Ride; minutes: number }) => {
  const say = useSay();
  const ends = useEnds();
  const [value, setValue] = useState<number | null>(null);
  return (
    <div className="ride-ask">
      <Ruler
        legend={say('tools.ride.minute', { minutes })}
        value={value ?? undefined}
        onChange={setValue}
        ends={ends}
      />
      <div className="actions">
        {value === null ? null : (
          <Button onPress={() => ride.say(value)}>{say('tools.ride.this-strong')}</Button>
        )}
        <Button kind="quiet" onPress={ride.skip}>
          {say('tools.ride.skip')}
        </Button>
      </div>
    </div>
  );
};

const Ending = ({ ride }: { ride: Ride }) => {
  const say = useSay();
  const ends = useEnds();
  const [value, setValue] = useState<number | null>(null);
  return (
    <>
      <Ruler legend={say('tools.ride.end')} value={value ?? undefined} onChange={setValue} ends={ends} />
      <div className="actions">
        <Button onPress={() => ride.end(value)}>
          {say(value === null ? 'tools.ride.no-end' : 'tools.ride.see')}
        </Button>
      </div>
    </>
  );
};

const After = ({ ride, onKeep }: { ride: Ride; onKeep: () => void }) => {
  const say = useSay();
  return (
    <>
      <h2>{say('tools.ride.after', { minutes: Math.floor(ride.second / 60) })}</h2>
      <p>{say('tools.ride.after-more')}</p>
      <Wave said={ride.said} />
      {ride.said.length > 0 ? <KeepNumbers said={ride.said} onKeep={onKeep} /> : null}
      <div className="actions">
        <Button kind="quiet" onPress={ride.again}>
          {say('tools.ride.again')}
        </Button>
      </div>
    </>
  );
};

/** The one way in which numbers get from the screen into what is kept. */
const KeepNumbers = ({ said, onKeep }: { said: readonly Said[]; onKeep: () => void }) => {
  const say = useSay();
  const { place, sheet, first } = useSheet();
  const { keep, problem, busy } = useKeeping((...changes) => place.keep(...changes));
  const keepThem = (): void => {
    if (busy) return;
    onKeep();
    void keep(
      ...first,
      ...said.map(({ slot, value, second }) =>
        change('sheetLine', freshId(), { sheetId: sheet.id, slot, value, second }),
      ),
      change('sheet', sheet.id, { done: true }),
    );
  };
  return (
    <div className="stack">
      <p className="small soft">{say('tools.ride.screen-only')}</p>
      <Problem text={problem} />
      <Button onPress={keepThem}>
        {place.mine === null
          ? say('tools.ride.keep')
          : say('tools.ride.keep-room', { name: place.name ?? '' })}
      </Button>
    </div>
  );
};
