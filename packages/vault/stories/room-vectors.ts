/** The vectors of two people in one room: who they are to each other, and everything that passes between them. */
import type { Chance } from '@handrail/kernel/chance.ts';
import { newId } from '@handrail/kernel/chance.ts';
import { utf8, utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { toBase64url, toHex } from '@handrail/proof/text-codes.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { eraseBytes, eraseLabel } from '@handrail/sync/erase.ts';
import { joinBytes, mailboxBytes } from '@handrail/sync/invitation/bytes.ts';
import { statementBytes, statementHash } from '@handrail/sync/roster/read-statement.ts';
import { rosterLabel, type StatementSays, type Wrap } from '@handrail/sync/roster/statement.ts';
import { signInBytes } from '@handrail/sync/session/sign-in.ts';
import { signInLabel } from '@handrail/sync/wire/messages.ts';

import {
  commitToNonce,
  comparisonCode,
  introductionOf,
  makeEpoch,
  makeKeyring,
  newInvitation,
  newNonce,
  newVaultKey,
  renewKeyring,
  sealRoomEntry,
  signAs,
  takeEpoch,
  writeInvitation,
  type Invitation,
  type Keyring,
  type RoomKeys,
  type SealedKeyring,
  type VaultKey,
} from '../src/index.ts';
import { deviceOf, must } from './small-world.ts';

const text = (bytes: Bytes): string => toBase64url(bytes);
const day = 1_700_000_000_000;
const memberNotebookId = 'b2'.repeat(16);

/** Letters by "epoch/device", base64url: HPKE draws its own ephemeral keys, so they are made once and used again. */
export type Letters = Readonly<Record<string, string>>;
export interface Owner extends SealedKeyring {
  readonly vaultKey: VaultKey;
  readonly notebookId: string;
}

const signedText = ({ statement, signature }: Signed) => ({
  statement: utf8Text(statement),
  signature: text(signature),
});

/** Writes the statements one after the other, each naming the one before. */
const aRoster = (roomId: string) => {
  const list: { readonly statement: string | null; readonly signature: string; readonly hash: string }[] = [];
  const sign = async (by: Keyring, says: StatementSays, previous: string | null, index: number) => {
    const at = day + index;
    const bytes = statementBytes({ roomId, index, previous, by: by.deviceId, at, ...says });
    const signed = await signAs(by, rosterLabel, bytes);
    return { ...signedText(signed), hash: await statementHash(bytes) };
  };
  return {
    list,
    head: () => list.at(-1)?.hash ?? '',
    add: async (by: Keyring, says: StatementSays) => {
      list.push(await sign(by, says, list.at(-1)?.hash ?? null, list.length));
    },
    /** What another ending would be: after the same statements, not in the list. */
    instead: (by: Keyring, says: StatementSays) => sign(by, says, list.at(-1)?.hash ?? null, list.length),
  };
};

/** Epochs with their keys as the owner takes them out of their own letters; letters as given, or as the platform makes them now. */
const anEpochMaker = (owner: Owner, roomId: string, given: Letters | null, chance: Chance) => {
  const letters: Record<string, string> = {};
  let sealed: Bytes | null = null;
  let keys: RoomKeys = { roomId, epochs: new Map() };
  return {
    letters,
    keys: () => keys,
    sealed: () => sealed ?? new Uint8Array(0),
    make: async (epoch: number, devices: readonly Keyring[]): Promise<StatementSays> => {
      const made = must(await makeEpoch({ roomId, epoch, devices: devices.map(deviceOf), chance }));
      const wraps = made.wraps.map(({ device, letter }): Wrap => {
        const once = given?.[`${epoch}/${device}`];
        letters[`${epoch}/${device}`] = once ?? text(letter);
        return {
          device,
          letter: once === undefined ? letter : new Uint8Array(Buffer.from(once, 'base64url')),
        };
      });
      const { commitment } = made;
      const taken = await takeEpoch({ ...owner, sealed, roomId, epoch, commitment, wraps, chance });
      ({ sealed, keys } = must(taken));
      return { kind: 'epoch', epoch, commitment, wraps };
    },
  };
};

const aMember = async (chance: Chance) => {
  const vaultKey = await newVaultKey(chance);
  const holder = { vaultKey, notebookId: memberNotebookId };
  const first = await makeKeyring(vaultKey, memberNotebookId, chance);
  const second = must(
    await renewKeyring({
      from: { ...holder, sealed: first.sealed },
      to: holder,
      renew: 'device',
      at: day + 6,
      head: null,
      chance,
    }),
  );
  const last = must(
    await renewKeyring({
      from: { ...holder, sealed: second.sealed },
      to: holder,
      renew: 'removal',
      device: first.keyring.deviceId,
      at: day + 8,
      head: null,
      chance,
    }),
  );
  const [removal] = last.keyring.removals;
  if (removal === undefined) throw new Error('a removal was kept');
  return { vaultKey, first, second: last, removal: removal.removal };
};

/** A device that comes in place of the member's second one. */
const aThird = async (vaultKey: VaultKey, second: SealedKeyring, chance: Chance) => {
  const holder = { vaultKey, notebookId: memberNotebookId };
  const shared = { to: holder, head: null, chance };
  const from = { ...holder, sealed: second.sealed };
  const third = must(await renewKeyring({ ...shared, from, renew: 'device', at: day + 9 }));
  const last = must(
    await renewKeyring({
      ...shared,
      from: { ...holder, sealed: third.sealed },
      renew: 'removal',
      device: second.keyring.deviceId,
      at: day + 10,
    }),
  );
  const [certificate, going] = [last.keyring.certificates.at(-1), last.keyring.removals.at(-1)];
  if (certificate === undefined || going === undefined) throw new Error('a device in place of another');
  return { keyring: last.keyring, certificate, removal: going.removal };
};

const messagesOf = async (invitation: Invitation, expires: number, chance: Chance) => {
  const slots = [
    [0, 'offer'],
    [1, 'answer'],
  ] as const;
  const messages = [];
  for (const [slot, words] of slots) {
    const message = await invitation.seal(slot, utf8(words), chance);
    const proof = await invitation.sign(mailboxBytes({ invitation: invitation.id, slot, expires, message }));
    messages.push({ slot, words, expires, message: text(message), proof: text(proof) });
  }
  return messages;
};

const entriesOf = async (
  authors: readonly { readonly keyring: Keyring; readonly rosterHead: string; readonly epoch: number }[],
  keys: RoomKeys,
  chance: Chance,
) => {
  const entries = [];
  for (const [n, { keyring, rosterHead, epoch }] of authors.entries()) {
    const body = utf8(`{"v":1,"changes":["room act ${n}"]}`);
    const facts = {
      entryId: newId(chance),
      epoch,
      rosterHead,
      after: null,
      heads: [],
      time: 5 + n,
      at: day + n,
    };
    const { bytes, head, entryId } = await sealRoomEntry(keyring, keys, { ...facts, body }, chance);
    entries.push({ sealed: text(bytes), entryId, epoch, rosterHead, head, body: utf8Text(body) });
  }
  return entries;
};

export const roomVectors = async (owner: Owner, chance: Chance, given: Letters | null) => {
  const { keyring } = owner;
  const roomId = newId(chance);
  const { vaultKey, first, second, removal } = await aMember(chance);
  const [withdrawn, invitation] = [await newInvitation(chance), await newInvitation(chance)];
  const expires = day + 1_000_000;
  const roster = aRoster(roomId);
  const epochs = anEpochMaker(owner, roomId, given, chance);
  const personId = first.keyring.personId;
  const joined = await invitation.sign(joinBytes({ roomId, invitation: invitation.id, personId }));

  await roster.add(keyring, { kind: 'founded', owner: introductionOf(keyring) });
  await roster.add(keyring, { kind: 'invited', invitation: withdrawn.id, expires });
  await roster.add(keyring, { kind: 'withdrawn', invitation: withdrawn.id });
  await roster.add(keyring, { kind: 'invited', invitation: invitation.id, expires });
  await roster.add(keyring, {
    kind: 'confirmed',
    invitation: invitation.id,
    member: introductionOf(first.keyring),
    joined,
  });
  await roster.add(keyring, await epochs.make(0, [keyring, first.keyring]));
  const underFirst = { rosterHead: roster.head(), epoch: 0 };
  const [certificate] = second.keyring.certificates;
  if (certificate === undefined) throw new Error('a later device without a certificate');
  await roster.add(second.keyring, { kind: 'device', certificate });
  await roster.add(keyring, await epochs.make(1, [keyring, first.keyring, second.keyring]));
  const none = { sequence: -1, hash: null };
  await roster.add(second.keyring, {
    kind: 'device-removed',
    removal,
    closing: { device: first.keyring.deviceId, ...none },
  });
  await roster.add(keyring, await epochs.make(2, [keyring, second.keyring]));
  const underLast = { rosterHead: roster.head(), epoch: 2 };
  const closing = [{ device: second.keyring.deviceId, ...none }];
  const endings = {
    left: await roster.instead(second.keyring, { kind: 'left', closing }),
    removed: await roster.instead(keyring, { kind: 'removed', person: personId, closing }),
  };

  const third = await aThird(vaultKey, second, chance);
  const replaced = await roster.instead(third.keyring, {
    kind: 'device',
    certificate: third.certificate,
    inPlaceOf: { removal: third.removal, closing: { device: second.keyring.deviceId, ...none } },
  });
  // A room of the member's own: whoever reads it meets them without the devices that went.
  const elsewhere = await aRoster(newId(chance)).instead(third.keyring, {
    kind: 'founded',
    owner: introductionOf(third.keyring),
  });

  const [inviterNonce, joinerNonce] = [newNonce(chance), newNonce(chance)];
  const [offer, answer] = [utf8('offer'), utf8('answer')];
  const between = { invitation: invitation.id, inviter: keyring.personId, joiner: personId };
  const nonce = chance.bytes(32);
  const signIn = { origin: 'https://handrail.example', nonce, person: keyring.personId, wire: 1 };
  const signInStatement = signInBytes({ ...signIn, device: keyring.deviceId });
  const entries = await entriesOf(
    [
      { keyring, ...underFirst },
      { keyring: second.keyring, ...underLast },
    ],
    epochs.keys(),
    chance,
  );
  const erasedIds = entries.map(({ entryId }) => entryId);
  return {
    roomId,
    member: {
      notebookId: memberNotebookId,
      vaultKey: toHex(vaultKey.raw()),
      keyring: text(first.sealed),
      personId,
      deviceId: first.keyring.deviceId,
      later: { keyring: text(second.sealed), deviceId: second.keyring.deviceId },
      certificate: signedText(certificate),
      removal: signedText(removal),
    },
    invitation: {
      secret: toHex(invitation.secret.reveal()),
      id: invitation.id,
      code: await writeInvitation(invitation),
      expires,
      joined: text(joined),
      messages: await messagesOf(invitation, expires, chance),
    },
    comparison: {
      inviterNonce: toHex(inviterNonce),
      joinerNonce: toHex(joinerNonce),
      commitment: await commitToNonce(inviterNonce, keyring.personId, invitation.id),
      code: await comparisonCode({ ...between, inviterNonce, joinerNonce, offer, answer }),
    },
    roster: roster.list,
    endings,
    replaced: { ...replaced, certificate: signedText(third.certificate), removal: signedText(third.removal) },
    elsewhere,
    letters: epochs.letters,
    sealedKeys: text(epochs.sealed()),
    entries,
    signIn: signedText(await signAs(keyring, signInLabel, signInStatement)),
    erase: signedText(
      await signAs(keyring, eraseLabel, eraseBytes({ roomId, entries: erasedIds, at: day + 99 })),
    ),
  };
};
