/** The page that Ada takes with her, on paper; her sealed file; the end. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Person } from '../person.ts';

export interface OnPaper {
  /** Everything that must be readable on the page. */
  readonly words: readonly string[];
  /** What belongs to the map and to Dana's card, and not on a paper that may be found. */
  readonly notOnIt: readonly string[];
}

/** How many sheets a PDF has. */
export const sheetsOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0;

/** Answers with the page as a printer would get it. */
export const printsThePage = async (ada: Person, { words, notOnIt }: OnPaper): Promise<Buffer> => {
  await ada.presses('session.take.see');
  await ada.isAt('session.page.title');
  await ada.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-print-asked', '');
  });
  await ada.presses('shell.print');
  await expect(ada.page.locator('html[data-print-asked]')).toHaveCount(1);

  await ada.page.emulateMedia({ media: 'print' });
  for (const one of words) await ada.sees({ own: one });
  for (const one of notOnIt) await ada.doesNotSee({ own: one });
  // Nothing to press is on paper.
  await expect(ada.page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  const pdf = await ada.page.pdf({ format: 'A4' });
  await ada.page.emulateMedia({ media: null });
  return pdf;
};

/** Ends the session, saves the sealed file, and locks. Answers with the bytes of the file. */
export const endsTheSession = async (ada: Person): Promise<Buffer> => {
  await ada.presses('session.page.back');
  await ada.in(ada.page.locator('.room-side')).presses('session.end');
  await ada.isAt('session.ended.title');
  const download = ada.page.waitForEvent('download');
  await ada.presses('session.ended.file-save');
  const file = await download;
  await ada.sees('session.ended.file-saved', { name: file.suggestedFilename() });
  const bytes = await readFile(await file.path());
  await file.delete();
  await ada.presses('session.ended.lock');
  await ada.isAt('locks.title');
  return bytes;
};
