import { newNonce, systemChance } from '@handrail/vault';
import { expect, test } from 'vitest';
import { danasCard, until, untilCompared } from '../two/world.ts';
import { startHostile, type HostileStory } from './hostile-relay.ts';
import { inSlot, lettingIn, shownTo, slip, thiefWith } from './thief.ts';

/** Dana's invitation, its offer at the relay and not yet looked at. */
const invited = async ({ dana, relay }: HostileStory) => {
  const made = await dana.does('invite', { name: 'Dana Reyes', card: danasCard });
  await until('the offer', () => inSlot(relay, 'imani', made.id, 0) !== null);
  const offer = inSlot(relay, 'imani', made.id, 0);
  if (!offer) throw new Error('no offer');
  return { id: made.id, code: made.code ?? '', offer };
};

test("[V18, T30] therapist invites: another key in Dana's offer never shows Imani the six digits that Dana sees", async () => {
  const world = await startHostile(51);
  const { imani, dana, relay } = world;
  const honest = await untilCompared(world, 'therapist-invites');
  expect(shownTo(imani, honest)?.compare).toBe(shownTo(dana, honest)?.compare);
  await imani.does('sayDifferent', { invitation: honest });

  const { id, code, offer } = await invited(world);
  const thief = await thiefWith(code);
  slip(relay, 'imani', id, await thief.inPlaceOfOffer(offer));
  await imani.does('answerInvitation', { code, name: 'Imani' });
  await until('Dana to compare', () => shownTo(dana, id)?.state === 'compare');
  await until('Imani to hear more', () => shownTo(imani, id)?.state !== 'waiting');
  expect(shownTo(imani, id)?.compare ?? 'none').not.toBe(shownTo(dana, id)?.compare);
  expect(lettingIn(relay)).toBe(0);
  await world.end();
});

test("[V18, T30] therapist invites: a nonce chosen after Imani's is known is not the one committed to, and ends it", async () => {
  const world = await startHostile(52);
  const { imani, relay } = world;
  const { id, code, offer } = await invited(world);
  const thief = await thiefWith(code);
  relay.passes.message = (to, _invitation, message, from) => (to === from || to === 'dana' ? [message] : []);
  slip(relay, 'imani', id, await thief.inPlaceOfOffer(offer, await thief.commitsTo(newNonce(systemChance))));
  await imani.does('answerInvitation', { code, name: 'Imani' });
  await until('Imani to have answered', () => inSlot(relay, 'imani', id, 1) !== null);
  // Now the thief knows Imani's nonce, and would look for one of their own that gives the digits on Dana's screen.
  slip(relay, 'imani', id, await thief.reveals(newNonce(systemChance)));
  await until('Imani to hear the nonce', () => shownTo(imani, id)?.state !== 'waiting');
  expect(shownTo(imani, id)).toMatchObject({ state: 'different', compare: null });
  expect(lettingIn(relay)).toBe(0);
  await world.end();
});
