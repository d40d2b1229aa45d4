/** Entries: how they are opened, placed, counted, allowed, and asked for again. */
import type { Mutant } from './mutant.ts';

const rooms = 'packages/store/src/rooms';
const vault = 'packages/vault/src';

export const mutantsB: readonly Mutant[] = [
  {
    name: 'altered: words that came after all are not taken',
    patches: [
      {
        file: `${rooms}/intake.ts`,
        take: "else if (link.worth === 'bodyless' && entry.body !== null) {",
        put: 'else if (link.number === -1) {',
      },
    ],
    fails:
      '[V9, T22] an altered entry is forged: nothing of it is read, and its words are once they come as they were written',
  },
  {
    name: 'reordered: what comes last stands',
    patches: [
      {
        file: 'packages/store/src/document/document.ts',
        take: '!over || markOrder(mark, over.mark) >= 0;',
        put: '!over || mark !== over.mark;',
      },
    ],
    fails: '[T1, T22] entries shown in another order make the same record: what was written last stands',
  },
  {
    name: 'replayed: an id may be used again',
    patches: [
      {
        file: `${rooms}/chain.ts`,
        take: "if (known) return { kind: 'displaced', findings: [['replayed', entry.entryId]] };",
        put: '',
      },
    ],
    fails:
      '[T22] what is shown again counts once, and an id that was used before is replayed: its words are not read',
  },
  {
    name: 'dropped: a hole in a chain is no hole',
    patches: [
      {
        file: `${rooms}/gaps.ts`,
        take: 'own.count += 1;',
        put: 'own.count = Math.max(own.last, link.sequence) + 1;',
      },
    ],
    fails:
      '[T22] an entry dropped from the middle is withheld by name until it comes, and what follows it is read',
  },
  {
    name: 'withheld: what other heads tell of is not missed',
    patches: [
      {
        file: `${rooms}/gaps.ts`,
        take: 'one.last = Math.max(one.last, named.sequence);',
        put: 'if (named.device === link.author) one.last = Math.max(one.last, named.sequence);',
      },
    ],
    fails:
      "[T22] the newest words of one device are withheld by name as soon as another device's entry tells of them",
  },
  {
    name: 'words-taken-out: an entry without its words is whole',
    patches: [
      {
        file: `${rooms}/gaps.ts`,
        take: "worth === 'bodyless' && !document.erased.has(entryId)",
        put: 'worth === null && !document.erased.has(entryId)',
      },
    ],
    fails:
      '[V10, T22] words that the relay took out without their owner’s word are withheld by name: only the owner erases',
  },
  {
    name: 'rolled-back: only the length of the list is compared',
    patches: [
      {
        file: `${rooms}/following.ts`,
        take: 'first?.position === cursor && entryIdOf(first.entry) === atCursor',
        put: 'first?.position === cursor',
      },
    ],
    fails:
      '[T28] a list put back to an earlier day and filled up again is rolled back, though no count tells: nothing that was read is unread',
  },
  {
    name: 'moved-room: any room’s entry is looked at',
    patches: [
      {
        file: `${vault}/entries/open-entry.ts`,
        take: "if (roomId !== room.id) return fault('other-room');",
        put: '',
      },
    ],
    fails:
      '[V9, T22] an entry of one room in another is replayed, and under the other room’s name forged: it is read where it was written only',
  },
  {
    name: 'moved-field: the header does not have to name its words',
    patches: [
      {
        file: `${vault}/entries/open-entry.ts`,
        take: 'body.opened === null || header.body !== body.hash',
        put: 'body.opened === null',
      },
    ],
    fails:
      '[V9] other words under a header are forged, with the room’s key too: what was signed names its own words',
  },
  {
    name: 'forked-entries: another head than ours is no fork',
    patches: [
      {
        file: `${rooms}/chain.ts`,
        take: 'if (here.hash !== head.hash) return forked(placeKey(head.device, head.sequence), true);',
        put: 'if (here.hash !== head.hash) return fine;',
      },
    ],
    fails:
      '[T22] whoever learns that the other was shown something else is told it is forked, and writes nothing more',
  },
  {
    name: 'forked-entries: one writes on in a split room',
    patches: [
      {
        file: `${rooms}/chain.ts`,
        take: 'return forked(placeKey(head.device, head.sequence), true);',
        put: 'return forked(placeKey(head.device, head.sequence), false);',
      },
    ],
    fails:
      '[T22] whoever learns that the other was shown something else is told it is forked, and writes nothing more',
  },
  {
    name: 'position-used-twice: the second one counts too',
    patches: [
      { file: `${rooms}/chain.ts`, take: 'if (look.at(author, sequence))', put: 'if (look.at(author, -1))' },
    ],
    fails:
      '[T22] a place in a chain is used once: a second entry there is forked and not read, and the chain goes on after the first',
  },
  {
    name: 'injected-in-the-persons-name: signatures of entries are not checked',
    patches: [
      {
        file: `${vault}/rooms/room-entry.ts`,
        take: 'if (!(await (await ed25519()).verify(key, signature, statement)))',
        put: 'if (signature.length === 0 || statement.length === 0)',
      },
    ],
    fails:
      '[V16, T22] words in Imani’s name that her device did not sign are forged: neither of them reads them',
  },
  {
    name: 'member-changes-what-the-table-forbids: the table is not asked',
    patches: [
      {
        file: `${rooms}/admit.ts`,
        take: '!isKind(kind) || mayChange(role, kind);',
        put: "!isKind(kind) || mayChange(role, kind) || role === 'member' || role === 'owner';",
      },
    ],
    fails:
      '[T25, P8] Dana’s changed app changes, removes and erases nothing of Imani’s, and nothing else in the same entry counts',
  },
  {
    name: 'member-changes-what-the-table-forbids: members erase',
    patches: [
      {
        file: `${rooms}/admit.ts`,
        take: "if (role !== 'owner' && erases.length + carried.length > 0) return false;",
        put: '',
      },
    ],
    fails:
      '[T25, P8] Dana’s changed app changes, removes and erases nothing of Imani’s, and nothing else in the same entry counts',
  },
  {
    name: 'unbeatable-time-stamp: a stamp counts as it says',
    patches: [
      {
        file: `${rooms}/chain.ts`,
        take: 'return Math.max(Math.min(time, ceiling), before + 1);',
        put: 'return Math.max(time, ceiling - ceiling, before + 1);',
      },
    ],
    fails:
      '[T2, T23] a stamp at the end of time wins nothing: it counts as its bound, what comes after it stands, and invented heads are forged',
  },
  {
    name: 'unbeatable-time-stamp: heads of one’s own that one never wrote are believed',
    patches: [
      {
        file: `${rooms}/chain.ts`,
        take: 'head.device === own && head.sequence > ownLast() ? forged(entryId) : fine',
        put: 'head.device === own && head.sequence > ownLast() ? fine : fine',
      },
    ],
    fails:
      '[T2, T23] a stamp at the end of time wins nothing: it counts as its bound, what comes after it stands, and invented heads are forged',
  },
  {
    name: 'unbeatable-time-stamp: what a refused entry names is missed',
    patches: [
      {
        file: `${rooms}/gaps.ts`,
        take: "worth === 'refused'\n    ? names",
        put: 'worth === null\n    ? names',
      },
    ],
    fails:
      '[T2, T23] a stamp at the end of time wins nothing: it counts as its bound, what comes after it stands, and invented heads are forged',
  },
  {
    name: 'poison-entry: values are shown as they come',
    patches: [
      {
        file: 'packages/store/src/document/document.ts',
        take: 'const shown = fieldProblem(kind, field, value) === null;',
        put: 'const shown = value !== fieldProblem;',
      },
    ],
    fails:
      '[T6, T7, T22] a poisoned entry stops nothing: what this version cannot show is not shown, and the next honest words are read',
  },
  {
    name: 'poison-entry: any id names a thing',
    patches: [
      {
        file: 'packages/store/src/document/document.ts',
        take: 'isKind(kind) && idShape.test(id);',
        put: 'isKind(kind) && id !== null;',
      },
    ],
    fails:
      '[T6, T7, T22] a poisoned entry stops nothing: what this version cannot show is not shown, and the next honest words are read',
  },
  {
    name: 'poison-entry: any clock is believed',
    patches: [
      {
        file: `${rooms}/intake.ts`,
        take: 'const at = shownMoment(header.at);',
        put: 'const { at } = header;',
      },
    ],
    fails:
      '[T6, T7, T22] a poisoned entry stops nothing: what this version cannot show is not shown, and the next honest words are read',
  },
  {
    name: 'waiting-list-flood: the oldest go first, signed or not',
    patches: [
      {
        file: `${rooms}/waiting.ts`,
        take: 'Number(a.signed) - Number(b.signed) || a.number - b.number',
        put: 'a.number - b.number',
      },
    ],
    fails:
      '[T26] a flood of entries that nobody signed drives out itself: what Imani signed waits, and counts when its statement comes',
  },
  {
    name: 'relay-restored-from-backup: lost entries are not given back',
    patches: [
      {
        file: `${rooms}/following.ts`,
        take: 'for (const { entryId, number } of lost) {',
        put: 'for (const { entryId, number } of lost.slice(lost.length)) {',
      },
    ],
    fails:
      '[T28] an honest relay put back to an old backup gets back from the two what it lost, and each is told calmly, once',
  },
  {
    name: 'cut-in-the-middle: what was read on a lost line is enough',
    patches: [
      {
        file: `${rooms}/following.ts`,
        take: "if (notebook.relay.session !== session) return err('not-reached');",
        put: '',
      },
    ],
    fails:
      '[T22, T29] a line that the relay cuts in the middle of catching up is no line: everything is asked for again on the next one',
  },
  {
    name: 'another-yjs-client-id: any client id is taken',
    patches: [
      {
        file: 'packages/store/src/document/texts.ts',
        take: "return structs.every(({ id }) => id.client === clientOf(device)) ? null : 'another-client';",
        put: "return structs.every(({ id }) => id.client >= 0 || device === '') ? null : 'another-client';",
      },
    ],
    fails:
      '[T25, T40] letters typed under another’s client id are not allowed: nobody reads them, and nothing beside them counts',
  },
];
