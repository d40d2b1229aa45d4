import { expect, test } from 'vitest';
import { danasCard, until } from '../two/world.ts';
import { startHostile } from './hostile-relay.ts';
import { inSlot, lettingIn, shownTo, slip, thiefWith } from './thief.ts';

test('[T31] an invitation is answered once: a second answer changes neither the digits nor who comes in', async () => {
  const world = await startHostile(56);
  const { imani, dana, relay } = world;
  const { id, code } = await imani.does('invite', { name: 'Imani' });
  const thief = await thiefWith(code ?? '');
  await until('the offer', () => inSlot(relay, 'dana', id, 0) !== null);
  await dana.does('answerInvitation', { code: code ?? '', name: 'Dana Reyes', card: danasCard });
  for (const person of [imani, dana])
    await until(`${person.name} to compare`, () => shownTo(person, id)?.state === 'compare');
  const digits = shownTo(dana, id)?.compare;
  slip(relay, 'imani', id, await thief.answersAsDana());
  await imani.does('devices', null);
  expect(shownTo(imani, id)).toMatchObject({
    state: 'compare',
    compare: digits,
    other: { personId: dana.personId() },
  });

  await dana.does('sayYes', { invitation: id });
  await imani.does('sayYes', { invitation: id });
  for (const person of [imani, dana])
    await until(`the room of ${person.name}`, () => shownTo(person, id)?.state === 'done');
  await world.settled();
  const before = lettingIn(relay);
  slip(relay, 'imani', id, await thief.answersAsDana());
  slip(relay, 'imani', id, await thief.joins(shownTo(imani, id)?.roomId ?? ''));
  await imani.does('devices', null);
  expect([lettingIn(relay) - before, imani.rooms().map(({ other }) => other?.personId)]).toEqual([
    0,
    [dana.personId()],
  ]);
  await world.end();
});
