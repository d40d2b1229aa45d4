/** Keys, invitations, rosters, sign-in. */
import type { Mutant } from './mutant.ts';

const rules = 'packages/sync/src/roster/rules.ts';
const comparison = 'packages/vault/src/invitation/comparison.ts';
const ends = 'packages/store/src/rooms/ends.ts';
const rosterIn = 'packages/store/src/rooms/roster-in.ts';
const machine = 'packages/store/src/rooms/invitation-state.ts';
const messagesIn = 'packages/store/src/rooms/invitation-messages-in.ts';
const standing = 'packages/sync/src/roster/standing.ts';

/** A hash of everything in a message but the founding: as if the digits covered no keys, and all else. */
const withoutFounding = (message: string): string =>
  `sha256(new TextEncoder().encode(new TextDecoder().decode(${message}).replace(/"founding":\\{[^}]*\\}/u, '')))`;

export const mutantsA: readonly Mutant[] = [
  {
    name: 'planted-epoch-key: members make epochs',
    patches: [
      {
        file: rules,
        take: "onlyTheOwnerMakesEpochs: about(['epoch'], (_, asked) => byTheOwner(asked)),",
        put: 'onlyTheOwnerMakesEpochs: () => true,',
      },
    ],
    fails:
      "[S11, T20] an epoch key planted by the other one is refused: Imani's words are never sealed under it",
  },
  {
    name: 'planted-epoch-key: signatures of statements are not checked',
    patches: [
      {
        file: rosterIn,
        take: 'const next = await extendRoster(roster, signed, verifyHere);',
        // The outer signature alone: certificates inside keep theirs, which is another mutant's.
        put: "const next = await extendRoster(roster, signed, async (key, signature, bytes) => String.fromCharCode(...bytes.slice(0, 16)) === 'handrail/roster/' || verifyHere(key, signature, bytes));",
      },
    ],
    fails: "[S10, T20] an epoch key that the relay plants in the owner's name is refused: nobody takes it",
  },
  {
    name: 'ghost-member: any key certifies a device',
    patches: [
      {
        file: rules,
        take: "onlyTheRootCertifiesADevice: about(['device', 'device-removed'], (_, { byTheRoot }) => byTheRoot),",
        put: 'onlyTheRootCertifiesADevice: () => true,',
      },
    ],
    fails: "[S11, T20] a ghost device in the owner's name is refused: no key is ever made for it",
  },
  {
    name: 'ghost-member: members invite and confirm',
    patches: [
      {
        file: rules,
        take: "onlyTheOwnerMayInvite: about(['invited', 'withdrawn'], (_, asked) => byTheOwner(asked)),",
        put: 'onlyTheOwnerMayInvite: () => true,',
      },
      {
        file: rules,
        take: "onlyTheOwnerMayConfirm: about(['confirmed'], (_, asked) => byTheOwner(asked)),",
        put: 'onlyTheOwnerMayConfirm: () => true,',
      },
      {
        file: rules,
        take: 'return others.length === 0 && whoBrings(asked) !== asked.roster?.owner;',
        put: 'return others.length >= 0;',
      },
    ],
    fails:
      '[S11, T20] a member lets nobody else in: who Dana invites and confirms is refused, and Imani writes for two',
  },
  {
    name: 'back-dated-entries: what stands past the closing counts',
    patches: [
      {
        file: standing,
        take: 'if (head >= closedAt || sequence > closing.sequence) return true;',
        put: 'if (head >= closedAt) return true;',
      },
      {
        file: ends,
        take: 'Math.min(closing?.sequence ?? -1, newestOf(room, id))',
        put: 'closing?.sequence === newestOf(room, id) ? Infinity : newestOf(room, id)',
      },
    ],
    fails:
      "[S13, T22] what a removed member dates back is refused by every device of Imani's, though the relay brings it",
  },
  {
    name: 'entries-after-left: as far as they say themselves',
    patches: [
      {
        file: ends,
        take: 'Math.min(closing?.sequence ?? -1, newestOf(room, id))',
        put: 'closing?.sequence ?? -1',
      },
    ],
    fails:
      '[S13, T27] who has left says nothing more: what they write afterwards, or date back, is refused, however far ahead they set their end',
  },
  {
    name: 'entries-after-left: sealed on under the key of who is gone',
    patches: [{ file: 'packages/store/src/rooms/sending.ts', take: '    roster.sealable &&\n', put: '' }],
    fails:
      '[S13, T21] after a device was taken out nothing is sealed under the key it holds, though the relay keeps the new key back',
  },
  {
    name: 'forked-roster: another statement in a known place is passed over',
    patches: [
      {
        file: rosterIn,
        take: 'const finding = await findingAt(roster, index, signed);',
        put: "const finding = await findingAt(roster, index, signed);\n      if (finding === 'forked') continue;",
      },
    ],
    fails:
      '[S10, T20] two rosters shown to two people are a fork: it is named, and nothing more is written into the room',
  },
  {
    name: 'forked-roster: anything else is a fork',
    patches: [
      {
        file: rosterIn,
        take: 'const finding = await findingAt(roster, index, signed);',
        put: "const finding = 'forked' as 'forked' | 'forged';",
      },
    ],
    fails:
      '[T20] a statement that the relay makes up where one is known is no fork: it is named forged, and both go on writing',
  },
  {
    name: 'forked-roster: written on',
    patches: [
      {
        file: rosterIn,
        take: "split: split || finding === 'forked' };\n    }\n    const next",
        put: 'split };\n    }\n    const next',
      },
    ],
    fails:
      '[S10, T20] two rosters shown to two people are a fork: it is named, and nothing more is written into the room',
  },
  {
    name: 'swapped-key: digits and commitment without the inviter',
    patches: [
      {
        file: comparison,
        take: 'checkedNonce(nonce), personId, invitation)',
        put: 'checkedNonce(nonce), invitation)',
      },
      { file: comparison, take: 'inviter,\n      joiner,\n      checked', put: 'joiner,\n      checked' },
      { file: comparison, take: 'sha256(offer)', put: withoutFounding('offer') },
    ],
    fails:
      "[V18, T30] therapist invites: another key in Dana's offer never shows Imani the six digits that Dana sees",
  },
  {
    name: 'swapped-key: a nonce that was not committed to',
    patches: [
      {
        file: messagesIn,
        take: 'if ((await commitToNonce(nonce, inviter, kept.id)) !== offer.value.commitment) return broken;',
        put: '',
      },
    ],
    fails:
      "[V18, T30] therapist invites: a nonce chosen after Imani's is known is not the one committed to, and ends it",
  },
  {
    name: 'swapped-key: digits without the joiner',
    patches: [
      { file: comparison, take: 'inviter,\n      joiner,\n      checked', put: 'inviter,\n      checked' },
      { file: comparison, take: 'sha256(answer)', put: withoutFounding('answer') },
    ],
    fails:
      "[V18, T30] person invites: another key in Dana's answer never shows Imani the six digits that Dana sees",
  },
  {
    name: 'invitation-thief-first: an answer beside another answer',
    patches: [
      {
        file: 'packages/store/src/rooms/invitation.ts',
        take: "if (second) return err('invitation-used');",
        put: '',
      },
    ],
    fails:
      "[T31] therapist invites, a thief answers first: Imani's device says that it was used, founds nothing and says nothing",
  },
  {
    name: "invitation-thief-first: the owner's yes is not waited for",
    patches: [
      {
        file: machine,
        take: "if (stage !== 'said-yes') return null;",
        put: "if (stage !== 'said-yes' && mine === 'member') return null;",
      },
    ],
    fails:
      "[T31] person invites, a thief answers first and joins: nothing is wrapped for them without Imani's yes",
  },
  {
    name: 'invitation-used-twice: a second answer replaces the first',
    patches: [
      { file: messagesIn, take: "(slot === 1 && made && stage === 'waiting')", put: '(slot === 1 && made)' },
      {
        file: machine,
        take: "if (!state.made || state.stage !== 'waiting' || !state.put.includes(0)) return state;",
        put: "if (state.stage !== 'waiting' && state.stage !== 'compare') return state;",
      },
    ],
    fails:
      '[T31] an invitation is answered once: a second answer changes neither the digits nor who comes in',
  },
  {
    name: 'invitation-late: no end',
    patches: [{ file: machine, take: 'now > expires;', put: 'now < expires && false;' }],
    fails:
      "[T31] an answer that the relay keeps back until the invitation is over is too late by Imani's own clock: nobody compares",
  },
  {
    name: 'invitation-withdrawn: an answer opens it again',
    patches: [
      { file: messagesIn, take: "(slot === 1 && made && stage === 'waiting')", put: '(slot === 1 && made)' },
      {
        file: machine,
        take: "if (!state.made || state.stage !== 'waiting' || !state.put.includes(0)) return state;",
        put: "if (state.stage !== 'waiting' && state.stage !== 'withdrawn') return state;",
      },
    ],
    fails:
      '[T31] what Imani withdrew stays withdrawn, though the relay leaves the mailbox open and brings an answer',
  },
  {
    name: 'returned-member: a device that was taken out comes again',
    patches: [
      {
        file: rules,
        take: 'return ids.every(',
        put: 'return ids.filter((id) => !asked.roster?.devices.has(id)).every(',
      },
    ],
    fails:
      '[S11, T20] a device that was taken out does not come back by its old certificate: no new key is made for it',
  },
  {
    name: 'returned-member: who is gone brings another device',
    patches: [
      {
        file: rules,
        take: 'return member === undefined || member.gone === null;',
        put: 'return member === undefined || member.gone !== undefined;',
      },
    ],
    fails:
      '[S11, T20] who was removed does not come back on another device, and what they say from it is read by nobody',
  },
  {
    name: 'version-downgrade: whatever the relay picks',
    patches: [
      {
        file: 'packages/sync/src/session/session.ts',
        take: "if (wire < oldestWire || wire > newestWire) return refuse('malformed');",
        put: '',
      },
    ],
    fails:
      '[S18] a relay that picks a version of the wire which the device did not offer gets no signature from it',
  },
  {
    name: 'derivation-downgrade: any cost',
    patches: [
      {
        file: 'packages/vault/src/locks/derivation.ts',
        take: "if (!costInRange(cost)) return err('derivation-out-of-range');",
        put: '',
      },
    ],
    fails:
      '[V6] a lock made cheap to guess is not tried: nothing is derived below the floor, nor above the ceiling',
  },
  {
    name: 'derivation-downgrade: the cost is not bound',
    patches: [
      {
        file: 'packages/vault/src/locks/lock-record.ts',
        take: 'concat(costBytes(cost), salt, commitment, fill);',
        put: 'concat(costBytes(defaultCost), salt, commitment, fill);',
      },
    ],
    fails: '[V5] a cost that was changed within the bounds is noticed: the lock is not the one that was made',
  },
  {
    name: 'key-commitment: the key of a letter is not compared',
    patches: [
      {
        file: 'packages/vault/src/rooms/room-keys.ts',
        take: "if ((await roomKeyFrom(secret.value, roomId)).commitment !== commitment) return err('wrong-commitment');",
        put: '',
      },
    ],
    fails:
      '[V15] an owner cannot give two devices two keys for one epoch: Dana does not take the one that is not committed to',
  },
  {
    name: 'key-commitment: the key a header names is not compared',
    patches: [
      {
        file: 'packages/vault/src/entries/open-entry.ts',
        take: 'header.key === key.commitment && header.stamp.device',
        put: 'header.stamp.device',
      },
    ],
    fails: '[V9] an entry that names another key than the one that opens it counts on no device',
  },
  {
    name: 'key-commitment: the commitment of a lock is not compared',
    patches: [
      {
        file: 'packages/vault/src/locks/lock.ts',
        take: 'if (!equalBytes(wrapping.value.commitment, frame.commitment)) return err(wrongWord[opener.kind]);',
        put: '',
      },
    ],
    fails:
      '[V5] a lock whose box was made to open under two secrets opens under the one it commits to, and no other',
  },
  {
    name: 'sign-in-replayed: for any relay',
    patches: [
      {
        file: 'packages/sync/src/session/sign-in.ts',
        take: "if (!here.origins.includes(origin)) return err('wrong-origin');",
        put: '',
      },
    ],
    fails:
      '[S18, L2] a sign-in handed on to another relay is worth nothing there: the device signed the origin that it knows',
  },
  {
    name: 'sign-in-replayed: for any connection',
    patches: [
      {
        file: 'packages/sync/src/session/sign-in.ts',
        take: 'return equalBytes(nonce, here.nonce) && wire === here.wire',
        put: 'return wire === here.wire',
      },
    ],
    fails: '[S18, L2] a sign-in that was recorded is worth nothing on another connection',
  },
];
