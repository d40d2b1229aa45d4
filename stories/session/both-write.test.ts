/** What both write in a room: taken out, put back, and not lost when the room ends before it was sent. [T27, T42] */
import { change, type Change } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { sessionId, startSession } from './shared-session.ts';

const agenda = (id: string, label: string): Change =>
  change('agendaItem', id, { sessionId, label }) as Change;
const at = { day: '2026-12-01', time: '16:00', timeZone: 'UTC' } as never;

test('[T42] what was taken out of a room comes back, as it stood, from either of the two; kept again, it is put back in the same act', async () => {
  const { world, imani, dana, roomId } = await startSession(111);
  await imani.does('keepInRoom', { roomId, changes: [agenda('a1', 'my sleep')] });
  await world.settled();
  const lines = () =>
    [imani, dana].map((person) => person.inRoom(roomId, 'agendaItem').map((one) => one['label']));
  const ref = { roomId, kind: 'agendaItem', id: 'a1' } as const;
  expect(await dana.tries('putBackInRoom', ref)).toEqual({ ok: false, error: 'not-found' });
  await dana.does('removeInRoom', ref);
  await world.settled();
  expect(lines()).toEqual([[], []]);
  await imani.does('putBackInRoom', ref);
  await world.settled();
  expect(lines()).toEqual([['my sleep'], ['my sleep']]);

  await dana.does('removeInRoom', ref);
  await world.settled();
  await imani.does('keepInRoom', { roomId, changes: [agenda('a1', 'my sleep, please')] });
  await world.settled();
  expect(lines()).toEqual([['my sleep, please'], ['my sleep, please']]);

  // Nobody puts back what is not theirs to write.
  await dana.does('keepInRoom', {
    roomId,
    changes: [change('comment', 'c', { words: 'Slowly.' }) as Change],
  });
  await dana.does('removeInRoom', { roomId, kind: 'comment', id: 'c' });
  await world.settled();
  const comment = { roomId, kind: 'comment', id: 'c' } as const;
  expect(await imani.tries('putBackInRoom', comment)).toEqual({ ok: false, error: 'not-allowed' });
  await dana.does('putBackInRoom', comment);
  expect(dana.inRoom(roomId, 'comment')).toHaveLength(1);
  expect([imani, dana].map((person) => person.rooms()[0]?.trouble)).toEqual([[], []]);
  await world.end();
});

test('[P12, T27] Dana leaves before Imani’s words have gone: each of them is in her own notebook', async () => {
  const { world, imani, dana, roomId } = await startSession(112);
  imani.offline();
  const hers = [
    agenda('a1', 'my sister'),
    change('sheetLine', 'l1', { sheetId: 'sh', slot: 'x', words: 'it shouts' }) as Change,
    change('session', sessionId, { takeAway: 'I can wait' }) as Change,
    change('appointment', 'ap', { ...(at as object), words: 'after work' }) as Change,
  ];
  for (const one of hers) await imani.does('keepInRoom', { roomId, changes: [one] });
  await dana.does('endRoom', { roomId });
  await imani.online();
  await until('Imani to hear', () => imani.rooms()[0]?.state === 'ended');
  await until('them to be at home', () => imani.home('unsentWords').length > 0);
  expect(imani.home('unsentWords').map((one) => one['words'])).toEqual([
    'my sister',
    'it shouts',
    'I can wait',
    'after work',
  ]);
  expect(JSON.stringify([...imani.room(roomId)])).not.toContain('my sister');
  await world.end();
});

test('[P12, T27] Imani ends the room: what either had not sent is in the notebook of who wrote it', async () => {
  const { world, imani, dana, roomId } = await startSession(113);
  dana.offline();
  const danas = [
    change('session', sessionId, { place: 'room 2', safetyWords: 'call me first' }) as Change,
    change('appointment', 'ap', {
      ...(at as object),
      words: 'bring the letter',
      place: 'by the river',
    }) as Change,
    change('appointmentAnswer', 'an', {
      appointmentId: 'ap',
      answer: 'another-time',
      words: 'later',
    }) as Change,
  ];
  for (const one of danas) await dana.does('keepInRoom', { roomId, changes: [one] });
  imani.offline();
  await imani.does('keepInRoom', { roomId, changes: [agenda('a2', 'my rent')] });
  await imani.does('endRoom', { roomId });
  expect(imani.home('unsentWords')).toEqual([expect.objectContaining({ words: 'my rent', roomId })]);
  await imani.online();
  await until('the relay to have heard', () => imani.relay()?.relay.state === 'off');
  await dana.online();
  await until('Dana to hear', () => dana.rooms()[0]?.state === 'ended');
  await until('hers to be at home', () => dana.home('unsentWords').length > 0);
  expect(dana.home('unsentWords').map((one) => one['words'])).toEqual([
    'room 2\ncall me first',
    'bring the letter\nby the river',
    'later',
  ]);
  await world.end();
});
