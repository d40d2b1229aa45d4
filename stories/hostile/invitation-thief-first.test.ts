import { expect, test } from 'vitest';
import { danasCard, meet, until } from '../two/world.ts';
import { startHostile } from './hostile-relay.ts';
import { inSlot, lettingIn, shownTo, slip, thiefWith } from './thief.ts';

test("[T31] therapist invites, a thief answers first: Imani's device says that it was used, founds nothing and says nothing", async () => {
  const world = await startHostile(54);
  const { imani, dana, relay } = world;
  await meet(world, 'therapist-invites');

  const { id, code, expires } = await dana.does('invite', { name: 'Dana Reyes', card: danasCard });
  await until('the offer', () => inSlot(relay, 'imani', id, 0) !== null);
  const thief = await thiefWith(code ?? '');
  const answer = await thief.answersAsImani(expires);
  for (const who of ['imani', 'dana'] as const) slip(relay, who, id, answer);
  await until('Dana to compare', () => shownTo(dana, id)?.state === 'compare');
  const said = await imani.tries('answerInvitation', { code: code ?? '', name: 'Imani' });
  expect([said, imani.rooms().length, shownTo(imani, id)]).toEqual([
    { ok: false, error: 'invitation-used' },
    1,
    null,
  ]);
  // Dana reads other digits to Imani than the thief has, and is in no room of theirs.
  await dana.does('sayDifferent', { invitation: id });
  expect(dana.rooms()).toHaveLength(1);
  await world.end();
});

test("[T31] person invites, a thief answers first and joins: nothing is wrapped for them without Imani's yes", async () => {
  const world = await startHostile(55);
  const { imani, relay } = world;
  await meet(world, 'person-invites');
  const before = lettingIn(relay);

  const { id, code } = await imani.does('invite', { name: 'Imani' });
  await until('the offer', () => inSlot(relay, 'imani', id, 0) !== null);
  const thief = await thiefWith(code ?? '');
  slip(relay, 'imani', id, await thief.answersAsDana());
  await until('Imani to compare', () => shownTo(imani, id)?.state === 'compare');
  slip(relay, 'imani', id, await thief.joins(shownTo(imani, id)?.roomId ?? ''));
  await until('Imani to show her nonce', () => inSlot(relay, 'imani', id, 2) !== null);
  const looks = (): number =>
    relay.heard.filter(({ request }) => request.type === 'watch-mailbox' && request.invitation === id).length;
  const looked = looks();
  await until('Imani to do all that she owes', () => looks() > looked + 1);
  await imani.does('sayDifferent', { invitation: id });
  await until('Imani to have closed it', () =>
    relay.heard.some(({ request }) => request.type === 'close-mailbox' && request.invitation === id),
  );
  expect([lettingIn(relay) - before, shownTo(imani, id)?.state]).toEqual([0, 'different']);
  await world.end();
});
