/** What a person does on the screens of a shared session while their device has no room: the sentence stands beside it. */
import type { Page } from '@playwright/test';
import type { Route } from '../../apps/web/src/shell/routes.ts';
import type { Held } from './sessions-held.ts';

export interface Fails {
  readonly name: string;
  readonly route: Route;
  readonly make: (page: Page) => Promise<void>;
}

const box = (page: Page) => page.locator('main textarea.co-box:not([readonly])').first();

export const failuresOfASession = (roomId: string, { now }: Held): readonly Fails[] => {
  const page = { name: 'shared-session', roomId, id: now } as const;
  return [
    {
      name: 'live/agenda in error',
      route: { ...page, part: 'agenda' },
      make: async (on) => {
        await on.locator('main form input').first().fill('one word');
        await on.locator('main form button').first().click();
      },
    },
    {
      name: 'live/followed in error',
      route: { ...page, part: 'followed' },
      make: async (on) => {
        await box(on).fill('one word');
      },
    },
    {
      name: 'appointment in error',
      route: { name: 'appointment', roomId },
      make: async (on) => {
        await on.locator('main input[type="date"]').fill('2027-03-24');
        await on.locator('main input[type="time"]').fill('10:00');
        await on.locator('main button[data-kind="main"]').click();
      },
    },
    {
      name: 'feedback in error',
      route: { name: 'feedback', roomId, sessionId: now },
      make: async (on) => {
        await on.locator('main textarea').fill('one word');
        await on.locator('main button[data-kind="main"]').click();
      },
    },
  ];
};
