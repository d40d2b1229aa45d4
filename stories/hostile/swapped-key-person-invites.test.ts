import { expect, test } from 'vitest';
import { danasCard, until, untilCompared } from '../two/world.ts';
import { startHostile } from './hostile-relay.ts';
import { inSlot, lettingIn, shownTo, slip, thiefWith } from './thief.ts';

test("[V18, T30] person invites: another key in Dana's answer never shows Imani the six digits that Dana sees", async () => {
  const world = await startHostile(53);
  const { imani, dana, relay } = world;
  const honest = await untilCompared(world, 'person-invites');
  expect(shownTo(imani, honest)?.compare).toBe(shownTo(dana, honest)?.compare);
  await imani.does('sayDifferent', { invitation: honest });

  const { id, code } = await imani.does('invite', { name: 'Imani' });
  await until('the offer', () => inSlot(relay, 'dana', id, 0) !== null);
  const thief = await thiefWith(code ?? '');
  relay.passes.message = (to, _invitation, message) =>
    to === 'imani' && message.slot === 1 ? [] : [message];
  await dana.does('answerInvitation', { code: code ?? '', name: 'Dana Reyes', card: danasCard });
  await until('the answer', () => inSlot(relay, 'dana', id, 1) !== null);
  const answer = inSlot(relay, 'dana', id, 1);
  if (!answer) throw new Error('no answer');
  slip(relay, 'imani', id, await thief.inPlaceOfAnswer(answer));
  for (const person of [imani, dana])
    await until(`${person.name} to compare`, () => shownTo(person, id)?.state === 'compare');
  expect(shownTo(imani, id)?.compare).not.toBe(shownTo(dana, id)?.compare);
  await imani.does('sayDifferent', { invitation: id });
  expect(lettingIn(relay)).toBe(0);
  await world.end();
});
