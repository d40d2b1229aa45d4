import { expect, test } from 'vitest';
import { closeMailboxBytes, mailboxBytes } from '@handrail/sync/invitation/bytes.ts';
import { makeInvitation, makePerson, type InvitationKey } from '../../../../packages/sync/stories/people.ts';
import { connect, outcome, type Connected } from '../../stories/devices.ts';
import { relayHere } from '../../stories/relay-here.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text));
const hour = 3_600_000;
const day = 24 * hour;

interface Put {
  readonly slot: number;
  readonly message?: Bytes;
  readonly expires?: number;
  readonly by?: InvitationKey;
}
/** A put as an honest device makes it; `by` signs it. */
const putting = async (
  invitation: InvitationKey,
  { slot, message = bytes('sealed'), expires = day, by = invitation }: Put,
) => {
  const said = { invitation: invitation.id, slot, expires, message };
  return { type: 'put-message', ...said, proof: await by.sign(mailboxBytes(said)) } as const;
};
const put = async (session: Connected, invitation: InvitationKey, what: Put): Promise<string> =>
  outcome(session, await putting(invitation, what));
const watch = (session: Connected, invitation: InvitationKey) =>
  session.ask({ type: 'watch-mailbox', invitation: invitation.id });

test('[L12] what one puts the other, who watches, is told; each slot once', async () => {
  await using relay = await relayHere({ now: () => 0 });
  const invitation = await makeInvitation();
  const inviter = await connect({ ...relay, person: await makePerson() });
  const joiner = await connect({ ...relay, person: await makePerson() });
  expect(await watch(joiner, invitation)).toEqual({ ok: false, error: 'not-found' });
  expect(await put(joiner, invitation, { slot: 1 }), 'before it is opened').toBe('expired');
  expect(await put(inviter, invitation, { slot: 0 })).toBe('put');
  expect(await watch(inviter, invitation)).toMatchObject({ ok: true, value: { expires: day } });
  expect(await put(joiner, invitation, { slot: 1, message: bytes('from the joiner') })).toBe('put');
  expect((await inviter.pushed('message')).message).toEqual({ slot: 1, message: bytes('from the joiner') });
  expect(await put(inviter, invitation, { slot: 1, message: bytes('another') })).toBe('taken');
  expect(await put(joiner, invitation, { slot: 1, message: bytes('from the joiner') }), 'sent again').toBe(
    'put',
  );
  const seen = await watch(joiner, invitation);
  expect(seen.ok && seen.value.messages).toEqual([
    { slot: 0, message: bytes('sealed') },
    { slot: 1, message: bytes('from the joiner') },
  ]);
});

test('[L12] only who holds the invitation puts and closes: every part is under the signature', async () => {
  await using relay = await relayHere({ now: () => 0 });
  const [invitation, other] = [await makeInvitation(), await makeInvitation()];
  const session = await connect({ ...relay, person: await makePerson() });
  expect(await put(session, invitation, { slot: 0, by: other })).toBe('forged');
  const honest = await putting(invitation, { slot: 0 });
  for (const changed of [
    { slot: 1 },
    { expires: day - 1 },
    { message: bytes('other') },
    { invitation: other.id },
  ])
    expect(await outcome(session, { ...honest, ...changed })).toBe('forged');
  expect(await outcome(session, honest)).toBe('put');
  const close = async (by: InvitationKey): Promise<string> =>
    outcome(session, {
      type: 'close-mailbox',
      invitation: invitation.id,
      proof: await by.sign(closeMailboxBytes(invitation.id)),
    });
  expect(await close(other)).toBe('forged');
  expect((await watch(session, invitation)).ok).toBe(true);
  expect(await close(invitation)).toBe('closed');
  expect(await watch(session, invitation)).toEqual({ ok: false, error: 'not-found' });
});

test('[L12] a mailbox ends when it said, and is swept; one that would stay for long is not opened', async () => {
  let now = 0;
  await using relay = await relayHere({ now: () => now, limits: { sweepMs: 20 } });
  const invitation = await makeInvitation();
  const session = await connect({ ...relay, person: await makePerson() });
  expect(await put(session, invitation, { slot: 0, expires: 14 * day + hour })).toBe('put');
  expect(await put(session, await makeInvitation(), { slot: 0, expires: 16 * day })).toBe('too-large');
  now = 14 * day + hour;
  expect(await watch(session, invitation)).toEqual({ ok: false, error: 'not-found' });
  expect(await put(session, invitation, { slot: 1 })).toBe('expired');
  expect(await put(session, await makeInvitation(), { slot: 0, expires: now })).toBe('expired');
  while (!relay.log().includes('"swept"')) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await relay.storage.sweep(now)).toBe(0);
});

test('[L12] there are four slots of 16 KiB', async () => {
  await using relay = await relayHere({ now: () => 0 });
  const invitation = await makeInvitation();
  const session = await connect({ ...relay, person: await makePerson() });
  const largest = { slot: 0, message: new Uint8Array(16 * 1024) };
  expect(await put(session, invitation, largest)).toBe('put');
  expect(await put(session, invitation, { slot: 3 })).toBe('put');
  expect(await put(session, invitation, { slot: 4 })).toBe('malformed');
  expect(await put(session, invitation, { slot: 255 })).toBe('malformed');
});
