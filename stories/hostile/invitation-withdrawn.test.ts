import { expect, test } from 'vitest';
import { meet, until } from '../two/world.ts';
import { startHostile } from './hostile-relay.ts';
import { inSlot, lettingIn, shownTo, slip, thiefWith } from './thief.ts';

test('[T31] what Imani withdrew stays withdrawn, though the relay leaves the mailbox open and brings an answer', async () => {
  const world = await startHostile(58);
  const { imani, relay } = world;
  await meet(world, 'person-invites');
  const before = lettingIn(relay);

  const { id, code } = await imani.does('invite', { name: 'Imani' });
  await until('the offer', () => inSlot(relay, 'imani', id, 0) !== null);
  const thief = await thiefWith(code ?? '');
  relay.answers = (_who, request) =>
    request.type === 'close-mailbox' ? { type: 'refused', why: 'slow-down' } : null;
  await imani.does('withdrawInvitation', { invitation: id });
  await until('Imani to try to close it', () =>
    relay.heard.some(({ request }) => request.type === 'close-mailbox' && request.invitation === id),
  );
  slip(relay, 'imani', id, await thief.answersAsDana());
  await imani.does('devices', null);
  expect(shownTo(imani, id)).toMatchObject({ state: 'withdrawn', compare: null, other: null });
  expect(await imani.tries('sayYes', { invitation: id })).toEqual({ ok: false, error: 'not-allowed' });
  expect(lettingIn(relay) - before).toBe(0);
  await world.end();
});
