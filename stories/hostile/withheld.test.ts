import { change, type Change } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { heldBack, told, troubles } from './in-between.ts';
import { startShared } from './shared-room.ts';

test("[T22] the newest words of one device are withheld by name as soon as another device's entry tells of them", async () => {
  const room = await startShared();
  const { world, roomId, danaComments, reads, words } = room;
  const { file } = await world.dana.does('backup', null);
  const copy = await world.restore(world.dana, file);
  const says = (id: string, said: string) => {
    const fields = { aboutKind: 'concern', aboutId: 'sleep', words: said } as const;
    return copy.does('keepInRoom', { roomId, changes: [change('comment', id, fields) as Change] });
  };
  const isRead = (said: string) => JSON.stringify([...world.dana.room(roomId)]).includes(said);
  await until('the copy to be there', () =>
    copy.rooms().some(({ id, state }) => id === roomId && state === 'open'),
  );
  await says('first', 'From my other device.');
  await reads('imani', 'From my other device.');
  expect(troubles(room, 'imani')).toEqual({});

  await heldBack(room, 'imani', 1, async () => {
    await says('second', 'And this from there.');
    await until('Dana to read it', () => isRead('And this from there.'));
  });
  expect(troubles(room, 'imani')).toEqual({});
  await danaComments('Both are from me.');
  await told(room, 'imani', 'withheld');
  await reads('imani', 'Both are from me.');
  expect(words('imani')).not.toContain('And this from there.');
  expect(troubles(room, 'imani')).toEqual({ withheld: 1 });
  await world.end();
});
