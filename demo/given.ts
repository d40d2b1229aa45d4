/** What the demo's relay hands to its page: one notebook as it lies on a disk, and the words that open it. */
import type { Language } from '@handrail/content/translations/catalogue.ts';
import { fromBase64url, toBase64url } from '@handrail/proof/text-codes.ts';
import type { CastDevice } from '../people/world.ts';
import type { Lying } from './put-notebook.ts';

export const demoPeople = ['imani', 'dana'] as const;
export type DemoPerson = (typeof demoPeople)[number];

export const pagePath = (who: DemoPerson): string => `/demo/${who}`;
export const givenPath = (who: DemoPerson): string => `/demo/${who}.json`;

export interface Given {
  /** By chance, once each time the demo starts: what a browser got from an earlier one is out of date. */
  readonly run: string;
  readonly language: Language;
  readonly passphrase: string;
  readonly notebookId: string;
  readonly disk: readonly (readonly [key: string, base64url: string])[];
}

export const givenOf = (run: string, language: Language, device: CastDevice): Given => ({
  run,
  language,
  passphrase: device.passphrase,
  notebookId: device.notebookId,
  disk: device.disk.map(([key, bytes]) => [key, toBase64url(bytes)]),
});

/** Throws on what the demo did not write. */
export const lyingIn = ({ notebookId, disk }: Given): Lying => ({
  notebookId,
  disk: disk.map(([key, text]) => {
    const bytes = fromBase64url(text, Math.floor((text.length * 3) / 4));
    if (!bytes) throw new Error('The demo handed out something that cannot be read.');
    return [key, bytes];
  }),
});
