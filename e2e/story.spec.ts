/**
 * [P1–P13] One person's story at 360 pixels, from the door to the printed page of a session, three times: with fingers,
 * with a keyboard alone, and in Spanish and dark. Afterwards nothing that was typed is anywhere, and no key.
 */
import { expect, test, type Page } from '@playwright/test';
import { findKeys } from './scan/find-keys.ts';
import { directoryIn, dumpKept } from './scan/kept.ts';
import { scanWorld } from './scan/scan-world.ts';
import { fingers, forbidPointers, keyboard, type Hands } from './story/hands.ts';
import { Person } from './story/person.ts';
import { tell } from './story/story.ts';
import { newTokens } from './story/tokens.ts';
import { sayIn, type Language } from './story/words.ts';
import { dropProfile, openDevice, startRelay, type Look } from './world.ts';

test.describe.configure({ mode: 'parallel' });
test.setTimeout(240_000);
/** For one thing that a person waits for. */
const patienceMs = 20_000;

/** What went wrong in the page, in its own words. */
const listen = (page: Page): readonly string[] => {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  return wrong;
};

interface Telling {
  readonly look: Look;
  readonly hands: (page: Page) => Hands;
  readonly prepare?: (page: Page) => Promise<void>;
}

const tellAndScan = async ({ look, hands, prepare }: Telling): Promise<void> => {
  const language: Language = look.language ?? 'en';
  const relay = await startRelay('app');
  const device = await openDevice(relay.url, { width: 360, ...look });
  try {
    const { page, profile } = device;
    page.setDefaultTimeout(patienceMs);
    if (prepare) await prepare(page);
    const wrong = listen(page);
    const tokens = newTokens();
    test.info().annotations.push({ type: 'stem of everything typed', description: tokens.stem });
    const ada = new Person(page, hands(page), sayIn(language), tokens);
    const today = new Date().toLocaleDateString('sv');
    const { passphrase, pdf, file } = await tell(ada, today).catch(async (error: unknown) => {
      const stoppedAt = test.info().outputPath('where-it-stopped.png');
      await page.screenshot({ path: stoppedAt });
      throw error;
    });
    expect(wrong).toEqual([]);
    const kept = await dumpKept(page);
    const notebookId = directoryIn(kept)[0]?.id ?? '';
    await device.close();
    await test.step('nothing that was typed is anywhere, and no usable key', async () => {
      await test.info().attach('page.pdf', { body: pdf, contentType: 'application/pdf' });
      expect(file.length).toBeGreaterThan(1_000);
      const scan = scanWorld({ profile, relayFolder: relay.folder, tokens: tokens.all() });
      expect(scan.bytes).toBeGreaterThan(1_000_000);
      expect(scan.finds).toEqual([]);
      expect(await findKeys(profile, { kept, notebookId, passphrase })).toEqual([]);
    });
  } finally {
    await device.context.close();
    await relay.stop();
    dropProfile(device.profile);
  }
};

test('the story, with fingers on a small phone', () => tellAndScan({ look: { touch: true }, hands: fingers }));

test('the story by keyboard alone: a pointer would be an error', () =>
  tellAndScan({ look: {}, hands: keyboard, prepare: forbidPointersFromNowOn }));

test('the story in Spanish, in the dark', () =>
  tellAndScan({ look: { touch: true, language: 'es', light: 'dark' }, hands: fingers }));

async function forbidPointersFromNowOn(page: Page): Promise<void> {
  await forbidPointers(page);
  await page.reload();
  // The guard works: a click is an error, once.
  const caught = page.waitForEvent('pageerror');
  await page.mouse.click(2, 2);
  expect((await caught).message).toContain('A pointer was used');
}
