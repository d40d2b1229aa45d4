/** After a story: nothing of what was typed is anywhere in the browser's profile or with the relay. */
import { scanFolder, type Find } from './scan-folder.ts';

/** What the person chose to have readable, and the only place where it may lie. */
export interface Exempt {
  readonly name: string;
  readonly tokens: readonly string[];
  /** Start of the file's path below the profile. */
  readonly below: string;
}

/** The pocket store: plan lines that the person put where they can be read before unlocking. */
export const pocketStore = (...tokens: readonly string[]): Exempt => ({
  name: 'pocket store',
  tokens,
  below: 'Default/IndexedDB/',
});

export interface FoundInWorld {
  readonly where: 'profile' | 'relay';
  readonly find: Find;
}
export interface WorldScan {
  /** Must be empty. */
  readonly finds: readonly FoundInWorld[];
  /** What was found where it may be, by name. */
  readonly exempted: readonly { readonly exempt: string; readonly find: Find }[];
  readonly files: number;
  readonly bytes: number;
}

/**
 * `profile`: of a browser that has been closed. `relayFolder`: where the relay ran, its log inside. Tokens are at least
 * six bytes and unmistakable.
 */
export const scanWorld = (world: {
  readonly profile: string;
  readonly relayFolder: string;
  readonly tokens: readonly string[];
  readonly exempt?: readonly Exempt[];
}): WorldScan => {
  const { profile, relayFolder, tokens, exempt = [] } = world;
  const [inProfile, atRelay] = [scanFolder(profile, tokens), scanFolder(relayFolder, tokens)];
  const finds: FoundInWorld[] = atRelay.finds.map((find) => ({ where: 'relay', find }));
  const exempted: { exempt: string; find: Find }[] = [];
  for (const find of inProfile.finds) {
    const chosen = exempt.find(
      ({ tokens: may, below }) => may.includes(find.token) && find.file.startsWith(below),
    );
    if (chosen) exempted.push({ exempt: chosen.name, find });
    else finds.push({ where: 'profile', find });
  }
  return { finds, exempted, files: inProfile.files + atRelay.files, bytes: inProfile.bytes + atRelay.bytes };
};
