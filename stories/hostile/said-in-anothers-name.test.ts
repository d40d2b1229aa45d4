/** What both write is somebody's all the same. A changed app of either says nothing in the other one's name. */
import { utf8 } from '@handrail/proof/bytes.ts';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { troubles } from './in-between.ts';
import type { Who } from './hostile-relay.ts';
import { startShared, type SharedRoom } from './shared-room.ts';

const when = { day: '2026-12-01', time: '16:00', timeZone: 'Europe/Madrid' };
const sheetLine = (fields: object) => ({ kind: 'sheetLine', id: 'l', fields: { ...fields } });
const proposal = (fields: object) => ({ kind: 'appointment', id: 'ap', fields: { ...fields } });
const answer = (fields: object) => ({
  kind: 'appointmentAnswer',
  id: 'an',
  fields: { appointmentId: 'ap', ...fields },
});

/** An entry of this person's changed app, with this in it, and nothing checked. */
const writes = async ({ relay, roomId, apps, list }: SharedRoom, who: Who, says: object): Promise<void> => {
  const body = utf8(JSON.stringify({ v: 1, changes: [], ...says }));
  const sealed = await apps[who].seal(await apps[who].see(list(who)), [], { body });
  relay.addEntry(roomId, sealed.bytes, who);
};

/** As this person's page was told last: the thing, and whose words it is. */
const shown = ({ world }: SharedRoom, who: Who, kind: string): unknown => {
  const lines = world[who]
    .messages()
    .flatMap((message) => (message.type === 'room-records' ? message.set : []))
    .filter(([of]) => of === kind);
  const [, record, , by] = lines.at(-1) ?? [];
  return { ...record, by };
};
const told = (room: SharedRoom, who: Who, words: string): Promise<void> =>
  until(`${who} to be told "${words}"`, () => room.words(who).includes(words));

test('[T42] what Imani’s changed app says that an erased entry of Dana’s had said is not taken for Dana’s', async () => {
  const room = await startShared(71);
  const device = room.apps.dana.keyring.deviceId;
  await writes(room, 'imani', { changes: [proposal({ ...when, words: 'after work' })] });
  await told(room, 'dana', 'after work');
  const invented = [
    { changes: [answer({ ...when, answer: 'accepted', words: 'I promise' })] },
    { changes: [], removed: [{ kind: 'appointment', id: 'ap' }] },
    { changes: [], putBack: [{ kind: 'sheet', id: 'sh' }] },
  ];
  for (const [index, deed] of invented.entries()) {
    const carried = [{ entry: `${index}`.repeat(32), stamp: { time: 1, device }, at: 0, ...deed }];
    await writes(room, 'imani', { carried, changes: [proposal({ sequence: index })] });
    await until(`refusal ${index + 1}`, () => (troubles(room, 'dana')['not-allowed'] ?? 0) > index);
  }
  expect(room.words('dana')).not.toContain('I promise');
  expect(shown(room, 'dana', 'appointment')).toMatchObject({ words: 'after work', by: 'owner' });
  await room.world.end();
});

test('[T42] words and a place that Dana’s changed app puts beside Imani’s are Dana’s', async () => {
  const room = await startShared(72);
  await writes(room, 'imani', {
    changes: [sheetLine({ sheetId: 'sh', words: 'I waited' }), proposal({ ...when, words: 'after work' })],
  });
  await told(room, 'dana', 'I waited');
  await told(room, 'imani', 'I waited');
  expect([shown(room, 'dana', 'sheetLine'), shown(room, 'dana', 'appointment')]).toEqual([
    expect.objectContaining({ by: 'owner' }),
    expect.objectContaining({ by: 'owner' }),
  ]);
  await writes(room, 'dana', {
    changes: [sheetLine({ moment: 'I wanted to use again' }), proposal({ place: 'the other clinic' })],
  });
  await told(room, 'imani', 'the other clinic');
  expect([shown(room, 'imani', 'sheetLine'), shown(room, 'imani', 'appointment')]).toEqual([
    expect.objectContaining({ moment: 'I wanted to use again', by: 'member' }),
    expect.objectContaining({ place: 'the other clinic', by: 'member' }),
  ]);
  await room.world.end();
});

test('[T41] what Dana left unsaid in her answer is filled in by nobody', async () => {
  const room = await startShared(73);
  await writes(room, 'imani', { changes: [proposal(when)] });
  await writes(room, 'dana', { changes: [answer({ answer: 'another-time', ...when })] });
  await until('Imani to have it', () => room.words('imani').includes('another-time'));
  await writes(room, 'imani', { changes: [answer({ until: '18:00', words: 'I promise' })] });
  await writes(room, 'imani', { changes: [sheetLine({ words: 'and then' })] });
  await told(room, 'dana', 'and then');
  expect(room.words('dana')).not.toContain('I promise');
  expect(shown(room, 'dana', 'appointmentAnswer')).not.toHaveProperty('until');
  expect(shown(room, 'dana', 'appointmentAnswer')).toMatchObject({ answer: 'another-time', by: 'member' });
  await room.world.end();
});
