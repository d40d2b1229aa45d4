import { shareItem, sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import type { Body } from '../document/body.ts';
import { addAct, emptyDocument, type Act, type Document } from '../document/document.ts';
import { heldBackAfter, projectedHere } from './projection-held.ts';
import { recordsIn } from './projection.ts';
import type { Lasting, Room } from './room.ts';

const id = 'a'.repeat(32);
let made = 0;
const write = (document: Document, body: Body, device: string): Act => {
  const entryId = `e${(made += 1)}`;
  const stamp = { time: document.clock + 1, device };
  const act: Act = { entryId, stamp, at: made, body, partly: false };
  addAct(document, act);
  return act;
};
const goal = (fields: object): Change => change('goal', 'g', fields as never) as Change;

/** A copy whose record says that a goal is shared, and a room in which the older device told it. */
const copyOf = () => {
  const [home, document] = [emptyDocument(), emptyDocument()];
  const shared = shareItem([], id, 'goal', 'g', 's', 1) as readonly Change[];
  write(home, { v: 1, changes: [goal({ label: 'rest', why: 'tired' }), ...shared] }, 'older');
  write(document, { v: 1, changes: [goal({ label: 'rest', why: 'tired' })] }, 'older');
  const devices = new Map(['older', 'here'].map((device) => [device, { person: 'imani' }]));
  const roster = { owner: 'imani', devices: new Map([...devices, ['danas', { person: 'dana' }]]) };
  let lasting = { roster, heldBack: new Map() } as unknown as Lasting;
  const room = (): Pick<Room, 'id' | 'device' | 'document' | 'lasting' | 'mine'> => ({
    id,
    device: 'here',
    mine: 'owner',
    document,
    lasting,
  });
  /** Something comes into the room. */
  const comes = (body: Omit<Body, 'v' | 'changes'> & Partial<Body>, device = 'older'): void => {
    const act = write(document, { v: 1, changes: [], ...body }, device);
    lasting = { ...lasting, heldBack: heldBackAfter(room(), [act], home.clock) };
  };
  const says = () => projectedHere(home, recordsIn(home), room()).map(({ fields }) => fields);
  const keeps = (...changes: readonly Change[]) => write(home, { v: 1, changes }, 'here');
  const shares = () => recordsIn(home)('share');
  return { home, comes, says, keeps, shares };
};
const whole = [{ label: 'rest', why: 'tired' }];
const g = { kind: 'goal', id: 'g' } as const;

test('[T39] what the older device took out is not said again, and words kept about it here are no choice to share it', () => {
  const { comes, says, keeps } = copyOf();
  expect(says()).toEqual(whole);
  comes({ removed: [g] });
  keeps(goal({ label: 'rest more' }));
  expect(says()).toEqual([]);
});

test('[T39] a choice made here lets it in only when it came after the removal, and is about it', () => {
  const { comes, says, keeps, shares } = copyOf();
  keeps(...(shareItem(shares(), id, 'goal', 'g', 's2', 2) as readonly Change[]));
  comes({ removed: [g] });
  expect(says()).toEqual([]);
  keeps(...(sharePart(shares(), id, 'map', true, 'm', 3) as readonly Change[]));
  expect(says()).toEqual([]);
  keeps(...(shareItem(shares(), id, 'goal', 'g', 's3', 4) as readonly Change[]));
  expect(says()).toEqual(whole);
});

test('[T39] put back on the older device, or here at home, it is shared again', () => {
  const there = copyOf();
  there.comes({ removed: [g] });
  there.comes({ putBack: [g] });
  expect(there.says()).toEqual(whole);
  const here = copyOf();
  here.comes({ removed: [g] });
  write(here.home, { v: 1, changes: [], removed: [g] }, 'here');
  write(here.home, { v: 1, changes: [], putBack: [g] }, 'here');
  expect(here.says()).toEqual(whole);
});

test('[T39] a field taken back on the older device stays taken back until it has new words here', () => {
  const { comes, says, keeps } = copyOf();
  comes({ changes: [goal({ why: null })] });
  expect(says()).toEqual([{ label: 'rest' }]);
  keeps(goal({ why: 'I sleep badly' }));
  expect(says()).toEqual([{ label: 'rest', why: 'I sleep badly' }]);
});

/** A copy of the day on which Imani decided something in a session, and let how it was be read. */
const sessionCopy = () => {
  const copy = copyOf();
  const decided = change('decision', 'd', { roomId: id, words: 'I tell my sister', confidence: 7 });
  const felt = change('sessionFeedback', 'f', { roomId: id, missing: 'my sleep', shared: true });
  const changes = [decided, felt] as readonly Change[];
  write(copy.home, { v: 1, changes }, 'older');
  const says = (): readonly unknown[] => copy.says().filter((fields) => !('label' in fields));
  const takesBack = (kind: 'decision' | 'sessionFeedback', itemId: string): void =>
    copy.comes({ removed: [{ kind, id: itemId }] });
  return { ...copy, says, takesBack };
};
const decision = { words: 'I tell my sister', confidence: 7 };

test('[P8, T39] a decision and words about a session that were taken back are not said again by a copy, whatever else is shared', () => {
  const { says, takesBack, keeps, shares } = sessionCopy();
  expect(says()).toEqual([decision, { missing: 'my sleep' }]);
  takesBack('decision', 'd');
  takesBack('sessionFeedback', 'f');
  expect(says()).toEqual([]);
  // A choice to share something else is none about these.
  keeps(...(sharePart(shares(), id, 'plan', true, 'p', 5) as readonly Change[]));
  expect(says()).toEqual([]);
});

test('[T39] written here once more, or let be read here once more, they are said again', () => {
  const { says, takesBack, keeps } = sessionCopy();
  takesBack('decision', 'd');
  takesBack('sessionFeedback', 'f');
  keeps(change('sessionFeedback', 'f', { shared: true }) as Change);
  expect(says()).toEqual([{ missing: 'my sleep' }]);
  keeps(change('decision', 'd', { words: 'I write to my sister' }) as Change);
  expect(says()).toEqual([{ ...decision, words: 'I write to my sister' }, { missing: 'my sleep' }]);
});

test('[T39] words of a decision that were taken back stay so, whatever else is shared later', () => {
  const { comes, says, keeps, shares } = sessionCopy();
  comes({ changes: [change('decision', 'd', { words: null }) as Change] });
  const left = [{ confidence: 7 }, { missing: 'my sleep' }];
  expect(says()).toEqual(left);
  keeps(...(sharePart(shares(), id, 'plan', true, 'p', 5) as readonly Change[]));
  expect(says()).toEqual(left);
  // Of words about a session a new yes to their being read is the choice.
  comes({ changes: [change('sessionFeedback', 'f', { missing: null }) as Change] });
  expect(says()).toEqual([{ confidence: 7 }, {}]);
  keeps(change('sessionFeedback', 'f', { shared: true }) as Change);
  expect(says()).toEqual(left);
});

test('[T39] what this device took out itself is not held back from it', () => {
  const { comes, says } = copyOf();
  comes({ removed: [g] }, 'here');
  expect(says()).toEqual(whole);
});
