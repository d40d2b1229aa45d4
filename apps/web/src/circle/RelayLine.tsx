import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useRelay } from '../notebook/notebook.tsx';
import './circle.css';

/** How it stands with the relay, and what has not been sent yet. Alone there is no relay, and nothing is said. */
export const RelayLine = () => {
  const say = useSay();
  const { relay, unsent, clockOff } = useRelay();
  if (relay.state === 'off') return null;
  const trouble =
    relay.state === 'not-reached' ? 'not-reached' : relay.state === 'refused' ? relay.why : null;
  return (
    <div className="relay-line stack">
      <div role="status" className="stack">
        {relay.state === 'connected' || relay.state === 'connecting' ? (
          <p className="small soft">{say(`circle.relay.${relay.state}`)}</p>
        ) : null}
        {trouble === null ? null : <RelayTrouble why={trouble} />}
        {unsent > 0 ? <p className="small">{say('sharing.not-sent', { count: unsent })}</p> : null}
      </div>
      {clockOff === null ? null : (
        <div className="card stack" role="note">
          <p>
            <strong>{say('trouble.clock.title')}</strong>{' '}
            {say(clockOff > 0 ? 'trouble.clock.ahead' : 'trouble.clock.behind', {
              minutes: Math.abs(clockOff),
            })}
          </p>
          <p>
            {say('trouble.clock.means')} {say('trouble.clock.do')}
          </p>
        </div>
      )}
    </div>
  );
};

type Why = Extract<ReturnType<typeof useRelay>['relay'], { state: 'refused' }>['why'] | 'not-reached';

const RelayTrouble = ({ why }: { why: Why }) => {
  const say = useSay();
  const client = useNotebook();
  return (
    <>
      <p className="small">
        <strong>{say(`trouble.relay.${why}.title`)}</strong> {say(`trouble.relay.${why}.means`)}{' '}
        {say(`trouble.relay.${why}.do`)}
      </p>
      <div>
        <Button onPress={() => void client.send('tryRelay', null)}>{say('trouble.relay.try')}</Button>
      </div>
    </>
  );
};
