/** The page open on two devices of Imani's, and Imani who ends the room in the middle. */
import { expect } from '@playwright/test';
import { fingers } from '../story/hands.ts';
import { Person } from '../story/person.ts';
import { does, ready } from '../harness/drive.ts';
import { comes } from '../two/patience.ts';
import { dropProfile, openDevice } from '../world.ts';
import { readTheSame, typesInto } from './acts/type.ts';
import { opens } from './bad-line.ts';
import { passphrase } from './meet.ts';
import { names, type Session } from './open-session.ts';

const take = 'session.part.take-away';

/** Each of hers says so; Dana sees Imani, once. What is typed on either is on all three. */
export const openOnBothDevices = async (
  { two, roomId, imani, dana }: Session,
  sessionId: string,
): Promise<readonly string[]> => {
  const page = { name: 'shared-session', roomId, id: sessionId, part: 'take-away' };
  const { file } = await does(imani().page, 'backup', null);
  const look = { width: 390, height: 844, touch: true, language: imani().say.language } as const;
  const tablet = await openDevice(two.origin, look);
  const onTablet = new Person(tablet.page, fingers(tablet.page), imani().say, two.tokens);
  try {
    await ready(tablet.page);
    await does(tablet.page, 'restoreBackup', {
      file: new Uint8Array(file),
      opens: { passphrase },
      lock: { kind: 'passphrase', passphrase },
    });
    for (const one of [tablet.page, imani().page, dana().page]) await opens(one, page);
    for (const hers of [imani(), onTablet]) await comes(hers, 'live.presence.own-device');
    await comes(dana(), 'live.presence.here', { name: names.imani });
    await expect(dana().page.locator('.is-here')).toHaveCount(1);
    await dana().doesNotSee('live.presence.own-device');
    const words = [two.tokens.next('take.tablet'), two.tokens.next('take.phone')];
    await Promise.all([typesInto(onTablet, take, words[0] ?? ''), typesInto(imani(), take, words[1] ?? '')]);
    await readTheSame(onTablet, dana(), take, words);
    await readTheSame(onTablet, imani(), take, words);
    return words;
  } finally {
    await tablet.context.close();
    dropProfile(tablet.profile);
  }
};

/** What of both texts stands there to be read, of either hand. */
const toRead = async (who: Person, pen: '.own-inline' | '.pencil'): Promise<string> =>
  (await who.page.locator(`.co-read ${pen}`).allTextContents()).join('');

/** In the middle of it: the page becomes one to read, on both, and nothing that was written is gone. */
export const endsTheRoom = async (
  { roomId, imani, dana }: Session,
  hers: readonly string[],
  theirs: string,
): Promise<void> => {
  await does(imani().page, 'endRoom', { roomId });
  for (const who of [imani(), dana()]) {
    await comes(who, 'live.room-ended');
    for (const words of hers) await expect.poll(() => toRead(who, '.own-inline')).toContain(words);
    expect(await toRead(who, '.pencil')).toContain(theirs);
    await expect(who.page.locator('main textarea.co-box')).toHaveCount(0);
  }
};
