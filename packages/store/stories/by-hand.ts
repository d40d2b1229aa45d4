/** Opens what is kept without the store, with the vault alone: what somebody with the disk and the passphrase can do. */
import { Redacted } from '@handrail/kernel/redacted.ts';
import type { Result } from '@handrail/kernel/result.ts';
import {
  openChain,
  openKeyring,
  openLock,
  openSmall,
  sealEntry,
  sealSmall,
  type Head,
  type Keyring,
  type VaultKey,
} from '@handrail/vault';
import { passphrase, type World } from './world.ts';

const value = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export interface ByHand {
  readonly vaultKey: VaultKey;
  readonly keyring: Keyring;
  readonly head: Head;
}

export const openByHand = async ({ storage, deriver }: World, notebookId: string): Promise<ByHand> => {
  const directory = JSON.parse(text((await storage.get('directory')) ?? new Uint8Array(0))) as {
    id: string;
    slot: number;
  }[];
  const slot = directory.find(({ id }) => id === notebookId)?.slot ?? -1;
  const record = ((await storage.get('slots')) ?? new Uint8Array(0)).slice(slot * 1024, slot * 1024 + 1024);
  const vaultKey = value(
    await openLock(record, notebookId, { kind: 'passphrase', passphrase: new Redacted(passphrase), deriver }),
  );
  const keyring = value(
    await openKeyring(
      vaultKey,
      notebookId,
      (await storage.get(`n/${notebookId}/keyring`)) ?? new Uint8Array(0),
    ),
  );
  const place = `n/${notebookId}/head`;
  const head = JSON.parse(
    text(value(await openSmall(vaultKey, 'head', place, (await storage.get(place)) ?? new Uint8Array(0)))),
  ) as Head;
  return { vaultKey, keyring, head };
};

/** Every readable text on the disk: what lies in the clear, and what opens with the keys of this notebook. */
export const everyText = async (world: World, notebookId: string): Promise<string> => {
  const { vaultKey, keyring, head } = await openByHand(world, notebookId);
  const texts = world.storage.dump().map(([, bytes]) => text(bytes));
  const entries = await world.storage.all(`n/${notebookId}/entry/`);
  const chain = await openChain(
    keyring,
    entries.map(([, bytes]) => bytes),
    head,
  );
  for (const { body } of chain.opened) if (body) texts.push(text(body));
  for (const [place, bytes] of await world.storage.all(`n/${notebookId}/draft/`)) {
    texts.push(text(value(await openSmall(vaultKey, 'draft', place, bytes))));
  }
  return texts.join('\n');
};

/** Adds an entry with any body, as a newer version of the app would: properly sealed, signed and pinned. */
export const addByHand = async (
  world: World,
  notebookId: string,
  body: unknown,
  format = 1,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { vaultKey, keyring, head } = await openByHand(world, notebookId);
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const entry = await sealEntry(
    keyring,
    { after: head, time: head.time + 1, at: 77, body: bytes },
    world.chance,
  );
  const kept = entry.bytes.slice();
  kept[0] = format;
  const number = String((await world.storage.keys(`n/${notebookId}/entry/`)).length).padStart(10, '0');
  const place = `n/${notebookId}/head`;
  const pin = await sealSmall(
    vaultKey,
    'head',
    place,
    new TextEncoder().encode(JSON.stringify(entry.head)),
    world.chance,
  );
  await world.storage.commit({
    put: [
      [`n/${notebookId}/entry/${number}`, kept],
      [place, pin],
    ],
  });
  return kept;
};
