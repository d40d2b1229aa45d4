import { useCallback, useEffect, useState } from 'react';
import type { DeviceView, Refusal } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { dayOf } from '../invitations/day-of.ts';
import { useNotebook, useRooms } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { TwoSteps } from './TwoSteps.tsx';
import './mydata.css';

/** Which devices are me, for the people in my circle; and a lost one goes. */
export default function Devices() {
  const say = useSay();
  const client = useNotebook();
  const rooms = useRooms();
  const [devices, setDevices] = useState<readonly DeviceView[] | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const look = useCallback(async () => {
    const answer = await client.send('devices', null);
    if (answer.ok) setDevices(answer.value);
    setRefused(answer.ok ? null : answer.error);
  }, [client]);
  useEffect(() => {
    let here = true;
    // A room that changed may have brought another device of mine.
    void client.send('devices', null).then((answer) => {
      if (!here) return;
      if (answer.ok) setDevices(answer.value);
      setRefused(answer.ok ? null : answer.error);
    });
    return () => {
      here = false;
    };
  }, [client, rooms]);
  const remove = async (device: DeviceView): Promise<Refusal | null> => {
    const answer = await client.send('removeDevice', { deviceId: device.id });
    if (!answer.ok) return answer.error;
    setRemoving(null);
    notify({ text: say('devices.removed-note') });
    await look();
    focusHeading();
    return null;
  };
  // By its id: the list may change while somebody thinks about it.
  const askedAt = devices?.findIndex(({ id }) => id === removing) ?? -1;
  const asked = devices?.[askedAt];
  return (
    <Page
      title={say('devices.title')}
      intro={say('devices.intro')}
      back={{ to: { name: 'my-data' }, label: say('mydata.back') }}
    >
      <Problem text={refused && say(refusalSentence[refused])} />
      {rooms.some(({ sharesFromHere, state }) => state === 'open' && !sharesFromHere) ? (
        <p className="card" role="note">
          {say('circle.older-device')}
        </p>
      ) : null}
      <ol className="rows" role="list">
        {devices?.map((device, at) => (
          <li key={device.id} className="removed-row">
            <DeviceWords device={device} number={at + 1} />
            {device.this || device.removed ? null : (
              <div className="actions">
                <Button
                  kind="quiet"
                  label={`${say('devices.remove')}: ${say('devices.number', { number: at + 1 })}`}
                  onPress={() => setRemoving(device.id)}
                >
                  {say('devices.remove')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      <section aria-labelledby="means-h" className="stack">
        <h2 id="means-h">{say('devices.means')}</h2>
        <p>{say('devices.means-new')}</p>
        <p>{say('devices.means-lost')}</p>
        <p>{say('devices.means-restored')}</p>
      </section>
      {asked ? (
        <TwoSteps
          title={say('devices.remove-title', { number: askedAt + 1 })}
          yes={say('devices.remove-yes')}
          act={() => remove(asked)}
          onClose={() => setRemoving(null)}
        >
          <p>{say('devices.remove-goes')}</p>
          <p>
            <strong>{say('devices.remove-stays')}</strong>
          </p>
        </TwoSteps>
      ) : null}
    </Page>
  );
}

const DeviceWords = ({ device, number }: { device: DeviceView; number: number }) => {
  const say = useSay();
  return (
    <div>
      <strong>{say(device.this ? 'devices.this' : 'devices.number', { number })}</strong>
      <br />
      <span className="small soft">
        {device.removed
          ? say('devices.removed')
          : device.addedAt === null
            ? device.this
              ? null
              : say('devices.since-unknown')
            : say('devices.since', { day: dateInWords(dayOf(device.addedAt), say.language) })}
      </span>
    </div>
  );
};
