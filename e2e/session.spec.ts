/**
 * [P7–P9, P12] A session of two, on one page from afar: a phone of 390 pixels in London, a desk of 1280 in Madrid, and a
 * relay in a process of its own.
 */
import { expect, test } from '@playwright/test';
import { beginQuickly, typeOnABadLine } from './session/bad-line.ts';
import { openSession } from './session/open-session.ts';
import { tellASession } from './session/story.ts';
import { endsTheRoom, openOnBothDevices } from './session/two-devices.ts';
import { relayKnowsNothing } from './two/scan.ts';

test.describe.configure({ mode: 'parallel' });
test.setTimeout(240_000);

test('a whole session; Imani drops off the network twice and loads the page anew, Dana has a keyboard and nothing else', async () => {
  const session = await openSession('en', 'keys');
  const { two } = session;
  test.info().annotations.push({ type: 'in everything typed', description: two.tokens.stem });
  try {
    await tellASession(session).catch(async (error: unknown) => {
      await two.ada().page.screenshot({ path: test.info().outputPath('imani.png'), fullPage: true });
      await two.dana().page.screenshot({ path: test.info().outputPath('dana.png'), fullPage: true });
      throw error;
    });
    expect(two.wrong).toEqual([]);
    await test.step('nothing typed and no address is with the relay', () => relayKnowsNothing(two, []));
  } finally {
    await two.end();
  }
});

test('[T43, T44, T49, T50] both type 500 letters at 200 ms on a line that keeps breaking; two devices of one; the room ends', async () => {
  const session = await openSession('es');
  const { two } = session;
  try {
    const id = await beginQuickly(session);
    const take = await test.step('the page is open on two devices of hers', () =>
      openOnBothDevices(session, id));
    const [hers, theirs] = await test.step('on a bad line', () => typeOnABadLine(session, id));
    await test.step('Imani ends the room', () => endsTheRoom(session, [...take, hers], theirs));
    expect(two.wrong).toEqual([]);
  } catch (error) {
    await two.ada().page.screenshot({ path: test.info().outputPath('imani.png'), fullPage: true });
    await two.dana().page.screenshot({ path: test.info().outputPath('dana.png'), fullPage: true });
    throw error;
  } finally {
    await two.end();
  }
});
