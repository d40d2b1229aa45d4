/** Off the network, back again, and loaded anew: nothing is lost, and both read how it stands. */
import { expect } from '@playwright/test';
import type { Person } from '../../story/person.ts';
import { triesUntil } from '../../two/acts/away.ts';
import { comes, patience } from '../../two/patience.ts';
import type { Two } from '../../two/open-two.ts';
import { passphrase } from '../meet.ts';
import { names } from '../open-session.ts';

export const dropsOff = async (two: Two, imani: Person): Promise<void> => {
  await two.phoneOffline();
  await comes(imani, 'live.presence.no-line', { name: names.dana });
  await imani.doesNotSee('live.presence.here', { name: names.dana });
};

export const comesBack = async (two: Two, imani: Person): Promise<void> => {
  await two.phoneOnline();
  const noLine = imani.say('live.presence.no-line', { name: names.dana });
  await triesUntil(imani, () => expect(imani.place).not.toContainText(noLine, { timeout: 2_000 }));
};

/** The page is loaded anew in the middle: behind the lock is Today, which knows of the session. */
export const loadsAgain = async (imani: Person): Promise<void> => {
  await imani.page.reload();
  await patience(imani, 'locks.title');
  await imani.types('locks.passphrase', passphrase);
  await imani.presses('locks.open');
  await expect(imani.page.getByRole('heading', { level: 1 })).toContainText(imani.say('today.nothing'), {
    timeout: 60_000,
  });
  await imani.sees('live.today.open', { name: names.dana });
  await imani.presses('live.block.join');
  await imani.isAt('session.part.agenda');
};
