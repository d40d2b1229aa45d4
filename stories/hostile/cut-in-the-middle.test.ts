import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { troubles } from './in-between.ts';
import { startShared } from './shared-room.ts';

test('[T22, T29] a line that the relay cuts in the middle of catching up is no line: everything is asked for again on the next one', async () => {
  const room = await startShared();
  const { world, relay, imaniWrites, reads } = room;
  const { dana } = world;
  dana.offline();
  await imaniWrites('I wake at four');
  await until('Imani to have sent it', () => world.imani.relay()?.unsent === 0);
  let cut = 0;
  relay.answers = (who, { type }) => {
    if (who === 'dana' && type === 'follow' && cut < 3) {
      cut += 1;
      // The answer arrives; while it is taken in, the line is gone and there is another.
      setTimeout(() => {
        dana.offline();
        void dana.online();
      });
    }
    return null;
  };
  await dana.online();
  await reads('dana', 'I wake at four');
  await until('the last cut', () => cut === 3);
  await until('Dana to be connected', () => dana.relay()?.relay.state === 'connected');
  await imaniWrites('I wake at three');
  await reads('dana', 'I wake at three');
  expect(troubles(room, 'dana')).toEqual({});
  await world.end();
});
