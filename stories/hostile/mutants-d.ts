/** What is said live, and what both write: who said it, in which room, and whether they are still there. */
import type { Mutant } from './mutant.ts';

const signal = 'packages/vault/src/rooms/signal.ts';
const hear = 'packages/store/src/rooms/live-hear.ts';

export const mutantsD: readonly Mutant[] = [
  {
    name: 'signal-forged: what nobody signed is taken for signed',
    patches: [
      {
        file: signal,
        take: 'if (!(await (await ed25519()).verify(publicKey, head.subarray(factsLength), statement)))',
        put: 'if (head.subarray(factsLength).some((byte) => byte !== 0) && !(await (await ed25519()).verify(publicKey, head.subarray(factsLength), statement)))',
      },
    ],
    fails:
      '[V22] what is said live in another’s name is heard by nobody: not by a relay that makes it up, not by a member who holds the room’s key',
  },
  {
    name: 'signal-moved: the signature is about nothing but who and how many',
    patches: [
      {
        file: signal,
        take: 'concat(outer, utf8(key.commitment), facts, await sha256(body))',
        put: 'concat(facts, u32(body.length))',
      },
    ],
    fails:
      '[V22] what is said live in one room is heard in no other: not under its name, not sealed again by whoever holds both keys',
  },
  {
    name: 'signal-from-a-removed-device: whoever has signed in may signal',
    patches: [
      {
        file: 'apps/relay/src/rooms/room-desk.ts',
        take: "if (!isPresent(read, peer.who)) return begun(refusal('not-allowed'));\n    const { told, leftOut }",
        put: 'const { told, leftOut }',
      },
    ],
    fails:
      '[L31, V22] a device that was taken out says nothing live any more, and what is said then is under no key it has',
  },
  {
    name: 'signal-from-a-removed-device: whoever was ever in the room is heard',
    patches: [
      {
        file: 'packages/store/src/rooms/live-hear.ts',
        take: 'id === own ? null : (presentDevice(roster, id)?.sign ?? null);',
        put: 'id === own ? null : (roster.devices.get(id)?.sign ?? null);',
      },
    ],
    fails:
      '[T48, V22] nobody is shown a device that was taken out, though the relay goes on passing what it says',
  },
  {
    name: 'said-in-anothers-name: what an erasing carries may be what both write',
    patches: [
      {
        file: 'packages/store/src/rooms/admit.ts',
        take: "!isKind(kind) || whoMayChange[kind] === 'owner');",
        put: "!isKind(kind) || whoMayChange[kind] !== 'member');",
      },
    ],
    fails:
      '[T42] what Imani’s changed app says that an erased entry of Dana’s had said is not taken for Dana’s',
  },
  {
    name: 'said-in-anothers-name: a line on a sheet stays whose it was, whatever is added to it',
    patches: [
      {
        file: 'packages/domain/src/circle/whose.ts',
        take: "['words', 'moment', 'otherwise', 'value']",
        put: "['words', 'otherwise', 'value']",
      },
    ],
    fails: '[T42] words and a place that Dana’s changed app puts beside Imani’s are Dana’s',
  },
  {
    name: 'said-in-anothers-name: a proposal stays whose it was, wherever it is moved',
    patches: [
      {
        file: 'packages/domain/src/circle/whose.ts',
        take: "'way', 'place', 'words'],",
        put: "'way'],",
      },
    ],
    fails: '[T42] words and a place that Dana’s changed app puts beside Imani’s are Dana’s',
  },
  {
    name: 'said-in-anothers-name: an answer can be filled in later',
    patches: [
      {
        file: 'packages/store/src/document/document.ts',
        take: 'markOrder(mark, thing.first.mark) === 0;',
        put: 'markOrder(mark, thing.first.mark) >= 0;',
      },
    ],
    fails: '[T41] what Dana left unsaid in her answer is filled in by nobody',
  },
  {
    name: 'signal-recorded: a device hears itself',
    patches: [{ file: hear, take: 'id === own ? null : (', put: '(' }],
    fails: '[T49] what Imani’s own device said, given back to it, shows her no second self',
  },
  {
    name: 'signal-recorded: a signal counts as often as it comes',
    patches: [
      {
        file: hear,
        take: 'last === undefined ? counters.size >= mostVisits : counter <= last',
        put: 'last === undefined && counters.size >= mostVisits',
      },
    ],
    fails: '[T49] what Dana said before she left shows her no more',
  },
  {
    name: 'signal-recorded: whichever visit it answers',
    patches: [{ file: hear, take: 'seen[own] === live.visit &&', put: 'seen[own] !== undefined &&' }],
    fails: '[T49] what Dana said to an earlier visit of Imani’s page shows nobody on a later one',
  },
];
