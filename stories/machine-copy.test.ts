/** What a person takes away as a machine copy is what the published schema says, by somebody else's reading of it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { change } from '@handrail/domain/records.ts';
import { machineCopySchema, type MachineCopy } from '@handrail/interop/own/machine-copy-schema.ts';
import { startWorld } from '../packages/store/stories/world.ts';
import { imani } from '../people/cast.ts';
import { meet, startStory } from './two/world.ts';

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
