/**
 * "Once a passphrase is set, no usable key" [P2]: two searches that do not trust each other. One knows the true secrets
 * and looks for their bytes everywhere, in every encoding. The other knows nothing, takes everything that could be a key
 * and tries it on everything sealed, older copies included.
 */
import { candidatesIn } from './candidates.ts';
import type { KeptBytes } from './kept.ts';
import { needlesFor, needlesForBytes } from './needles.ts';
import { sealedIn, whatItOpens } from './openings.ts';
import { scanForNeedles } from './scan-folder.ts';
import { secretsOf } from './secrets.ts';
import { byteArraysOfProfile } from './values.ts';

export interface FoundKey {
  /** Which secret, or what it opens. Never its bytes. */
  readonly what: string;
  readonly file: string;
  readonly how: string;
}

/** Tries whatever could be a key. For a notebook without a passphrase this must find its local key. */
export const usableKeys = async (profile: string, kept: KeptBytes): Promise<FoundKey[]> => {
  const sealed = sealedIn(kept, byteArraysOfProfile(profile));
  if (sealed.locks.length === 0 || sealed.keyrings.length === 0)
    throw new Error('nothing sealed to try a key on');
  const found: FoundKey[] = [];
  const tried = new Map<string, string | null>();
  for (const { bytes, file, how } of await candidatesIn(profile)) {
    const name = bytes.toString('latin1');
    const what = tried.has(name) ? tried.get(name) : whatItOpens(sealed, bytes);
    tried.set(name, what ?? null);
    if (what) found.push({ what: `opens ${what}`, file, how });
  }
  return found;
};

/** Looks for the secrets themselves, and for the passphrase. */
export const knownKeys = async (
  folder: string,
  kept: KeptBytes,
  notebookId: string,
  passphrase: string,
): Promise<FoundKey[]> => {
  const secrets = await secretsOf(kept, notebookId, passphrase);
  const needles = [
    ...secrets.flatMap(({ name, bytes }) => needlesForBytes(name, bytes)),
    ...needlesFor(passphrase).map(({ encoding, bytes }) => ({ token: 'passphrase', encoding, bytes })),
  ];
  return scanForNeedles(folder, needles).finds.map(({ token, file, encoding, inside }) => ({
    what: token,
    file,
    how: inside ? `${encoding}, ${inside}` : encoding,
  }));
};

/**
 * Every key found in the profile of a closed browser. `kept`: what the page's database held (`dumpKept`) just before.
 * Must be empty once the notebook has a passphrase.
 */
export const findKeys = async (
  profile: string,
  facts: { readonly kept: KeptBytes; readonly notebookId: string; readonly passphrase: string },
): Promise<FoundKey[]> => [
  ...(await knownKeys(profile, facts.kept, facts.notebookId, facts.passphrase)),
  ...(await usableKeys(profile, facts.kept)),
];
