/** What a person takes away as a machine copy is what the published schema says, by somebody else's reading of it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { change } from '@handrail/domain/records.ts';
import { machineCopySchema, type MachineCopy } from '@handrail/interop/own/machine-copy-schema.ts';
import { startWorld } from '../packages/store/stories/world.ts';
import { imani } from '../people/cast.ts';
import { openPad } from './session/pad.ts';
import { startSession } from './session/shared-session.ts';
import { withoutPause } from './session/slow-line.ts';
import { meet, startStory, until } from './two/world.ts';

test("[P1] Imani's machine copy holds every thing and every act, and the schema it comes with describes it", async () => {
  const world = startWorld({ seed: 7 });
  const tab = world.tab();
  const { changes } = imani({ clock: world.clock, chance: world.chance, timeZone: 'Europe/London' }, 'en');
  await tab.does('makeNotebook', { role: 'own', lock: { kind: 'later' }, first: changes });
  await tab.does('keep', { changes: [change('about', 'about', { helpWith: '🫖 שלום' })] });

  const { json } = await tab.does('machineCopy', null);
  const copy: unknown = JSON.parse(json);
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(machineCopySchema());
  expect(validate(copy), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(copy).toMatchObject({ records: { about: [{ helpWith: '🫖 שלום' }] } });
  expect((copy as { entries: unknown[] }).entries.length).toBeGreaterThan(1);

  // The schema is not one that everything fits.
  expect(validate({ ...(copy as object), records: { checkIn: [{ id: 'x', madeAt: 1, mood: 11 }] } })).toBe(
    false,
  );
  expect(validate({ format: 'something else' })).toBe(false);
});

test('[P1] what a therapist wrote in a room is in their machine copy, with who wrote what', async () => {
  const world = await startStory();
  const roomId = await meet(world, 'person-invites');
  await world.dana.does('keepInRoom', {
    roomId,
    changes: [change('comment', 'k', { words: 'Thank you for showing me.' })],
  });
  await world.settled();
  const { json } = await world.dana.does('machineCopy', null);
  await world.end();
  const copy = JSON.parse(json) as MachineCopy;
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(machineCopySchema());
  expect(validate(copy), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(copy.rooms).toMatchObject([
    { id: roomId, mine: 'member', records: { comment: [{ words: 'Thank you for showing me.' }] } },
  ]);
});

test('[P1] what two typed into one text is in the copy as it reads, with letters that wait in no entry', async () => {
  const session = await startSession(121, { after: withoutPause });
  const { world, imani, dana, roomId, text } = session;
  const theirs = await openPad(dana, roomId, text);
  await theirs.types('How was the week? ');
  await dana.does('leaveSession', null);
  await world.settled();
  const hers = await openPad(imani, roomId, text);
  await until('Imani to have it', () => hers.letters() === 'How was the week? ');
  await hers.types('Long. 🫖');
  await (await openPad(imani, roomId, 'session-1-take')).types('I can wait');
  const copied = async (): Promise<MachineCopy> =>
    JSON.parse((await imani.does('machineCopy', null)).json) as MachineCopy;
  const whole = { [text]: 'How was the week? Long. 🫖', 'session-1-take': 'I can wait' };
  const copy = await copied();
  expect(copy.rooms.map(({ texts }) => texts)).toEqual([whole]);
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(machineCopySchema());
  expect(validate(copy), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(validate({ ...copy, rooms: [{ ...copy.rooms[0], texts: { [text]: 7 } }] })).toBe(false);
  // Once they stand in entries it reads the same.
  await imani.does('leaveSession', null);
  await imani.restart();
  await until('the room to open', () => imani.rooms().length === 1);
  expect((await copied()).rooms.map(({ texts }) => texts)).toEqual([whole]);
  await world.end();
});
