/**
 * [P1–P13] One person's story at 360 pixels, from the door to the printed page of a session, twice: with fingers,
 * and in Spanish, in the dark, with a keyboard alone. Afterwards nothing that was typed is anywhere, and no key.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { findKeys } from './scan/find-keys.ts';
import { directoryIn, dumpKept } from './scan/kept.ts';
import { scanFolder } from './scan/scan-folder.ts';
import { scanWorld } from './scan/scan-world.ts';
import { sheetsOf } from './story/acts/paper.ts';
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

/** What can be read in the file that Ada took along. It must be sealed. */
const inSealedFile = (file: Buffer, tokens: readonly string[]): readonly unknown[] => {
  const folder = mkdtempSync(join(tmpdir(), 'taken-'));
  writeFileSync(join(folder, 'file'), file);
  const { finds } = scanFolder(folder, tokens);
  rmSync(folder, { recursive: true });
  return finds;
};

/** Whether the paper behind the words is darker than middle grey. */
const isDark = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('Nothing to mix colours on');
    pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, opaque] = pen.getImageData(0, 0, 1, 1).data;
    if (opaque !== 255) throw new Error('The page has no paper of its own');
    return red + green + blue < 3 * 128;
  });

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
    expect(await isDark(page)).toBe(look.light === 'dark');
    const tokens = newTokens();
    test.info().annotations.push({ type: 'in everything typed', description: tokens.stem });
    const ada = new Person(page, hands(page), sayIn(language), tokens);
    const today = new Date().toLocaleDateString('sv');
    const { passphrase, pdf, file } = await tell(ada, today).catch(async (error: unknown) => {
      const stoppedAt = test.info().outputPath('where-it-stopped.png');
      await page.screenshot({ path: stoppedAt });
      throw error;
    });
    expect(wrong).toEqual([]);
    expect(sheetsOf(pdf), 'one page, and a card for the wallet').toBe(2);
    const kept = await dumpKept(page);
    const notebookId = directoryIn(kept)[0]?.id ?? '';
    // Put there by us, so that an empty result below means that there is nothing.
    const control = newTokens().next('planted.control');
    await page.evaluate((text) => localStorage.setItem('planted', text), control);
    await device.close();
    await test.step('nothing that was typed is anywhere, and no usable key', async () => {
      const exempt = [{ name: 'planted control', tokens: [control], below: 'Default/Local Storage/' }];
      const typed = [...tokens.all(), control];
      const scan = scanWorld({ profile, relayFolder: relay.folder, tokens: typed, exempt });
      expect(scan.exempted.map(({ exempt: name }) => name)).toContain('planted control');
      expect(scan.finds).toEqual([]);
      expect(await findKeys(profile, { kept, notebookId, passphrase })).toEqual([]);
      expect(inSealedFile(file, tokens.all())).toEqual([]);
    });
  } finally {
    await device.context.close();
    await relay.stop();
    dropProfile(device.profile);
  }
};

test('the story, with fingers on a small phone', () =>
  tellAndScan({ look: { touch: true }, hands: fingers }));

test('the story in Spanish, in the dark, by keyboard alone: a pointer would be an error', () =>
  tellAndScan({
    look: { language: 'es', light: 'dark' },
    hands: keyboard,
    prepare: forbidPointersFromNowOn,
  }));

async function forbidPointersFromNowOn(page: Page): Promise<void> {
  await forbidPointers(page);
  await page.reload();
  // The guard works: each part of a click is an error.
  const caught: string[] = [];
  const hear = (error: Error): void => void caught.push(error.message);
  page.on('pageerror', hear);
  await page.mouse.click(2, 2);
  await expect
    .poll(() => caught)
    .toEqual(['pointerdown', 'mousedown', 'click'].map((type) => `A pointer was used: ${type}`));
  page.off('pageerror', hear);
}
