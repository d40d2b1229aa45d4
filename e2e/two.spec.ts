/**
 * [P7–P9, D18] Two people, one sealed room, and a relay that cannot read: a phone of 360 pixels and a desk of 1440, a
 * real relay on a database. Once Dana invites with a link, in English; once Ada invites with a code, in Spanish, and is
 * offline for a day. Afterwards nothing that was typed is anywhere, and the relay has no name and no address.
 */
import { expect, test } from '@playwright/test';
import type { Language } from './story/words.ts';
import { openTwo, type Two } from './two/open-two.ts';
import { profileHoldsNothing, relayKnowsNothing } from './two/scan.ts';
import { tellWithACode, tellWithALink, type Told } from './two/story.ts';

test.describe.configure({ mode: 'parallel' });
test.setTimeout(240_000);

const tellAndScan = async (language: Language, tell: (two: Two) => Promise<Told>): Promise<void> => {
  const two = await openTwo(language);
  test.info().annotations.push({ type: 'in everything typed', description: two.tokens.stem });
  try {
    const { phone, desk, code } = await tell(two).catch(async (error: unknown) => {
      await two.ada().page.screenshot({ path: test.info().outputPath('ada.png') });
      await two.dana().page.screenshot({ path: test.info().outputPath('dana.png') });
      throw error;
    });
    expect(two.wrong).toEqual([]);
    await test.step('nothing typed, no name, no code and no address is with the relay', () =>
      relayKnowsNothing(two, [code]));
    await test.step('nothing typed and no usable key is on the phone or at the desk', async () => {
      await profileHoldsNothing(two.phone(), two.tokens.all(), phone);
      await profileHoldsNothing(two.desk(), two.tokens.all(), desk);
    });
  } finally {
    await two.end();
  }
};

test('Dana invites with a link; Ada shares, takes a step up, takes back, and ends the room', () =>
  tellAndScan('en', tellWithALink));

test('Ada invites with a code, in Spanish; she is offline for a day, and Dana leaves', () =>
  tellAndScan('es', tellWithACode));
