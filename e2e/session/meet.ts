/**
 * Two people on harness pages who have met and share a room: by commands, because how people meet is told elsewhere
 * (`e2e/two.spec.ts`). Both have a passphrase, a card is read, the six digits are the same.
 */
import { expect, type Page } from '@playwright/test';
import { change, type Change } from '@handrail/domain/records.ts';
import type { InvitationView } from '@handrail/store/protocol.ts';
import { does, ready, send } from '../harness/drive.ts';
import type { TestHandle } from '../harness/main.tsx';

interface TestWindow extends Window {
  readonly handrail: TestHandle;
}

export const passphrase = 'four plain words together';
const card = {
  name: 'Dana Reyes',
  mustAct: 'I must act when a child is in danger.',
  whenRead: 'I read here on weekdays.',
  inBetween: 'Call the clinic.',
};

const invitationOf = (page: Page, id: string): Promise<InvitationView | null> =>
  page.evaluate(
    (one) =>
      (window as unknown as TestWindow).handrail.client.invitations.find((each) => each.id === one) ?? null,
    id,
  );

const until = async (page: Page, id: string, state: InvitationView['state']): Promise<void> => {
  await expect.poll(async () => (await invitationOf(page, id))?.state, { timeout: 20_000 }).toBe(state);
};

export interface Met {
  readonly roomId: string;
}

/** `first`: what stands in the person's notebook when it is made. */
export const meet = async (imani: Page, dana: Page, first: readonly Change[] = []): Promise<Met> => {
  await Promise.all([imani, dana].map((page) => ready(page)));
  const lock = { kind: 'passphrase', passphrase } as const;
  await does(imani, 'makeNotebook', { role: 'own', lock, first });
  await does(dana, 'makeNotebook', {
    role: 'desk',
    lock,
    first: [change('therapistCard', 'card', card)],
  });
  const made = await does(dana, 'invite', { name: card.name, card });
  const code = made.code ?? '';
  await expect
    .poll(async () => (await send(imani, 'lookAtInvitation', { code })).ok, { timeout: 20_000 })
    .toBe(true);
  await does(imani, 'answerInvitation', { code, name: 'Imani' });
  for (const page of [imani, dana]) await until(page, made.id, 'compare');
  for (const page of [dana, imani]) await does(page, 'sayYes', { invitation: made.id });
  for (const page of [imani, dana]) await until(page, made.id, 'done');
  const roomId = (await invitationOf(imani, made.id))?.roomId ?? '';
  for (const [page, name] of [
    [imani, 'Dana'],
    [dana, 'Imani'],
  ] as const)
    await does(page, 'keep', { changes: [change('member', roomId, { roomId, name })] });
  return { roomId };
};
