/**
 * An app that its owner has changed: it holds this person's real keys, read from their own disk with their own passphrase, and
 * seals and signs whatever a story wants. The vault's functions are the vault's own; what is left out is every check that
 * the store would have made before using them.
 */
import { newId } from '@handrail/kernel/chance.ts';
import { Redacted } from '@handrail/kernel/redacted.ts';
import type { Result } from '@handrail/kernel/result.ts';
import { utf8 } from '@handrail/proof/bytes.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import type { WrittenChange } from '@handrail/store/document/body.ts';
import { keyringPlace, roomKeysPlace, slotsPlace, directoryPlace } from '@handrail/store/notebook/places.ts';
import { statementBytes } from '@handrail/sync/roster/read-statement.ts';
import { foldRoster, rosterHead, type Roster } from '@handrail/sync/roster/roster.ts';
import {
  rosterLabel,
  type Closing,
  type StatementPlace,
  type StatementSays,
} from '@handrail/sync/roster/statement.ts';
import {
  headFrom,
  openKeyring,
  openLock,
  openRoomEntry,
  openRoomKeys,
  renewKeyring,
  sealRoomEntry,
  signAs,
  systemChance,
  verifyHere,
  type Head,
  type Keyring,
  type RoomEntryDraft,
  type RoomKeys,
  type SealedEntry,
  type VaultKey,
} from '@handrail/vault';
import { quickDeriver } from '../../packages/store/stories/world.ts';
import type { Person } from '../two/people.ts';
import type { Bytes, RoomList } from './hostile-relay.ts';

/** A room as whoever holds its keys and sees the relay's lists reads it. */
export interface SeenRoom {
  readonly roster: Roster;
  readonly keys: RoomKeys;
  /** The newest entry of every device. */
  readonly heads: ReadonlyMap<string, Head>;
}

export interface ModifiedApp {
  readonly keyring: Keyring;
  readonly vaultKey: VaultKey;
  /** What this person can read of a list of statements and entries; throws when the statements do not fold. */
  readonly see: (list: RoomList) => Promise<SeenRoom>;
  /** An entry as this device: what an honest one would write next, but for what the story says otherwise. */
  readonly seal: (
    seen: SeenRoom,
    changes: readonly WrittenChange[],
    other?: Partial<RoomEntryDraft>,
  ) => Promise<SealedEntry>;
  /** A statement as this device, at the roster's end, but for what the story says otherwise. */
  readonly state: (roster: Roster, says: StatementSays, other?: Partial<StatementPlace>) => Promise<Signed>;
}

const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`a modified app could not: ${String(result.error)}`);
  return result.value;
};

/** What lies at one place of the disk. */
const keptAt = (person: Person, place: string): Bytes => {
  const kept = person.storage.dump().find(([key]) => key === place);
  if (!kept) throw new Error(`nothing lies at ${place}`);
  return kept[1];
};

const vaultKeyOf = async (person: Person): Promise<VaultKey> => {
  const id = person.notebookId();
  const lines = JSON.parse(new TextDecoder().decode(keptAt(person, directoryPlace))) as {
    id: string;
    slot: number;
  }[];
  const { slot = 0 } = lines.find((line) => line.id === id) ?? {};
  const record = keptAt(person, slotsPlace).slice(slot * 1_024, (slot + 1) * 1_024);
  const passphrase = new Redacted(person.passphrase);
  return must(await openLock(record, id, { kind: 'passphrase', passphrase, deriver: quickDeriver() }));
};

const headsIn = async (roster: Roster, keys: RoomKeys, { entries }: RoomList): Promise<Map<string, Head>> => {
  const heads = new Map<string, Head>();
  for (const { entry } of entries) {
    const read = await openRoomEntry(keys, (device) => roster.devices.get(device)?.sign ?? null, entry);
    if (read.kind !== 'entry') continue;
    const { author, sequence, stamp } = read.entry.header;
    const head = headFrom({ device: author, sequence, hash: read.entry.hash, time: stamp.time });
    if (head && sequence > (heads.get(author)?.sequence ?? -1)) heads.set(author, head);
  }
  return heads;
};

const appWith = (person: Person, vaultKey: VaultKey, keyring: Keyring): ModifiedApp => {
  const id = person.notebookId();
  const device = keyring.deviceId;
  return {
    keyring,
    vaultKey,
    see: async (list) => {
      const folded = await foldRoster(list.statements, verifyHere);
      if (!folded.ok) throw new Error(`statement ${folded.error.index}: ${folded.error.why}`);
      const roster = folded.value;
      const sealed = keptAt(person, roomKeysPlace(id, roster.roomId));
      const keys = must(await openRoomKeys(vaultKey, id, roster.roomId, sealed));
      return { roster, keys, heads: await headsIn(roster, keys, list) };
    },
    seal: ({ roster, keys, heads }, changes, other = {}) => {
      const others = [...heads.values()].filter((head) => head.device !== device);
      const draft: RoomEntryDraft = {
        entryId: newId(systemChance),
        epoch: roster.epochs.length - 1,
        rosterHead: rosterHead(roster),
        after: heads.get(device) ?? null,
        heads: others,
        time: Math.max(0, ...[...heads.values()].map(({ time }) => time)) + 1,
        at: Date.UTC(2026, 10, 24, 10),
        body: utf8(JSON.stringify({ v: 1, changes })),
        ...other,
      };
      return sealRoomEntry(keyring, keys, draft, systemChance);
    },
    state: (roster, says, other = {}) => {
      const place: StatementPlace = {
        roomId: roster.roomId,
        index: roster.hashes.length,
        previous: rosterHead(roster),
        by: device,
        at: Date.UTC(2026, 10, 24, 10),
        ...other,
      };
      return signAs(keyring, rosterLabel, statementBytes({ ...place, ...says }));
    },
  };
};

export const modifiedApp = async (person: Person): Promise<ModifiedApp> => {
  const vaultKey = await vaultKeyOf(person);
  const id = person.notebookId();
  return appWith(person, vaultKey, must(await openKeyring(vaultKey, id, keptAt(person, keyringPlace(id)))));
};

/** Another device of the same person, with keys of its own that their real root key certifies (the last certificate). */
export const onNewDevice = async (person: Person): Promise<ModifiedApp> => {
  const id = person.notebookId();
  const vaultKey = await vaultKeyOf(person);
  const sealed = keptAt(person, keyringPlace(id));
  const holder = { vaultKey, notebookId: id };
  const renewed = await renewKeyring({
    renew: 'device',
    at: Date.UTC(2026, 10, 24, 10),
    from: { ...holder, sealed },
    to: holder,
    head: null,
    chance: systemChance,
  });
  return appWith(person, vaultKey, must(renewed).keyring);
};

/** Closings of these devices at the heads that were seen. */
export const closingsAt = ({ heads }: SeenRoom, devices: readonly string[]): Closing[] =>
  devices.map((device) => {
    const head = heads.get(device);
    return { device, sequence: head?.sequence ?? -1, hash: head?.hash ?? null };
  });
