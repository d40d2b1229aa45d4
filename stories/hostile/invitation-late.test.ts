import { expect, test } from 'vitest';
import { danasCard, meet, until } from '../two/world.ts';
import { startHostile } from './hostile-relay.ts';
import { inSlot, lettingIn, shownTo, slip } from './thief.ts';

test("[T31] an answer that the relay keeps back until the invitation is over is too late by Imani's own clock: nobody compares", async () => {
  const world = await startHostile(57);
  const { imani, dana, relay } = world;
  await meet(world, 'person-invites');
  const before = lettingIn(relay);

  const { id, code } = await imani.does('invite', { name: 'Imani' });
  await until('the offer', () => inSlot(relay, 'dana', id, 0) !== null);
  relay.passes.message = (to, _invitation, message) =>
    to === 'imani' && message.slot === 1 ? [] : [message];
  await dana.does('answerInvitation', { code: code ?? '', name: 'Dana Reyes', card: danasCard });
  await until('the answer', () => inSlot(relay, 'dana', id, 1) !== null);
  const answer = inSlot(relay, 'dana', id, 1);
  if (!answer) throw new Error('no answer');
  world.pass(7 * 86_400_000 + 1);
  slip(relay, 'imani', id, answer);
  await until('Imani to look at it', () => shownTo(imani, id)?.state !== 'waiting');
  expect(shownTo(imani, id)).toMatchObject({ state: 'over', compare: null });
  expect(lettingIn(relay) - before).toBe(0);
  await world.end();
});
