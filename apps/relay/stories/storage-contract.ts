/** What every storage of the relay does (SPEC.md, L20–L26). One suite; each implementation runs all of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Signed } from '@handrail/proof/verified.ts';
import type { RelayStorage } from '../src/storage/storage.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const id = (n: number): string => n.toString(16).padStart(32, '0');
export const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text));
export const signed = (n: number): Signed => ({
  statement: bytes(`statement ${n}`),
  signature: bytes(`by ${n}`),
});
const invitation = 'an invitation';
const [room, other] = [id(0xa), id(0xb)];
const everything = [0, 1000, 1e9] as const;

export const storageContract = (
  name: string,
  using: <T>(story: (storage: RelayStorage) => Promise<T>) => Promise<T>,
): void => {
  const tells = (title: string, story: (storage: RelayStorage) => Promise<void>): void => {
    // oxlint-disable-next-line vitest/expect-expect -- the story expects
    test(`${title} (${name})`, () => using(story));
  };

  tells(
    '[L20] positions count up from 1 without holes, in the order of the calls, each room for itself',
    async (storage) => {
      const asked = [1, 2, 3, 4, 5].map((n) => storage.append(room, id(n), bytes(`entry ${n}`)));
      const beside = storage.append(other, id(1), bytes('elsewhere'));
      expect((await Promise.all(asked)).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
      expect(await beside).toEqual({ position: 1, fresh: true });
      expect(await storage.entries(room, 2, 2, 1e9)).toEqual([
        { position: 3, entry: bytes('entry 3') },
        { position: 4, entry: bytes('entry 4') },
      ]);
      expect([await storage.newest(room), await storage.newest(other), await storage.newest(id(9))]).toEqual([
        5, 1, 0,
      ]);
    },
  );

  tells(
    '[L21] the same entry id again answers its first position and keeps its first bytes',
    async (storage) => {
      const [first, again] = await Promise.all([
        storage.append(room, id(1), bytes('first')),
        storage.append(room, id(1), bytes('second')),
      ]);
      expect([first, again]).toEqual([
        { position: 1, fresh: true },
        { position: 1, fresh: false },
      ]);
      await storage.append(room, id(2), bytes('next'));
      expect(await storage.append(room, id(1), bytes('third'))).toEqual({ position: 1, fresh: false });
      expect(
        (await storage.entries(room, ...everything)).map(({ entry }) => Buffer.from(entry).toString()),
      ).toEqual(['first', 'next']);
    },
  );

  tells(
    '[L22] of two statements for one place the first is added and the second is told that it moved',
    async (storage) => {
      expect(await storage.statements(room, 0)).toEqual([]);
      expect(await storage.addStatement(room, 1, signed(9))).toBe('moved');
      const both = await Promise.all([
        storage.addStatement(room, 0, signed(0), 'person'),
        storage.addStatement(room, 0, signed(8), 'person'),
      ]);
      expect(both).toEqual(['added', 'moved']);
      expect(await storage.addStatement(room, 1, signed(1))).toBe('added');
      expect(await storage.statements(room, 0)).toEqual([signed(0), signed(1)]);
      expect(await storage.statements(room, 1)).toEqual([signed(1)]);
      expect(await storage.statements(room, 2)).toEqual([]);
      expect(await storage.statements(other, 0)).toEqual([]);
    },
  );

  tells('[L22] a room counts for who founded it, and only once', async (storage) => {
    await storage.addStatement(room, 0, signed(0), 'person');
    await storage.addStatement(room, 1, signed(1), 'someone else');
    await storage.addStatement(other, 0, signed(0), 'person');
    await storage.addStatement(id(1), 0, signed(0));
    expect([await storage.roomsOf('person'), await storage.roomsOf('someone else')]).toEqual([2, 0]);
  });

  tells(
    '[L23] a page ends at its number of entries or its bytes, and never before its first entry',
    async (storage) => {
      for (let n = 1; n <= 6; n += 1) await storage.append(room, id(n), new Uint8Array(100));
      const positions = async (after: number, limit: number, most: number): Promise<number[]> =>
        (await storage.entries(room, after, limit, most)).map(({ position }) => position);
      expect(await positions(0, 3, 1e9)).toEqual([1, 2, 3]);
      expect(await positions(0, 100, 250)).toEqual([1, 2]);
      expect(await positions(3, 100, 1)).toEqual([4]);
      expect(await positions(6, 100, 1e9)).toEqual([]);
      expect(await positions(1e12, 100, 1e9)).toEqual([]);
    },
  );

  tells(
    '[L24] erasing puts a stub in the place of an entry and leaves the others and the order',
    async (storage) => {
      for (const n of [1, 2, 3]) await storage.append(room, id(n), bytes(`entry ${n}`));
      await storage.append(other, id(1), bytes('elsewhere'));
      const stub = (entry: Bytes): Bytes | null => (entry.length > 4 ? bytes('stub') : null);
      expect(await storage.eraseBodies(room, [id(1), id(3), id(1), id(7)], stub)).toBe(2);
      expect(
        (await storage.entries(room, ...everything)).map(({ entry }) => Buffer.from(entry).toString()),
      ).toEqual(['stub', 'entry 2', 'stub']);
      expect((await storage.entries(other, ...everything)).length).toBe(1);
      expect(
        await storage.eraseBodies(room, [id(1)], stub),
        'what cannot be made shorter is not counted',
      ).toBe(0);
      expect(await storage.eraseBodies(id(9), [id(1)], stub), 'a room that is not there').toBe(0);
      expect(await storage.append(room, id(1), bytes('again'))).toEqual({ position: 1, fresh: false });
    },
  );

  tells('[L25] a slot of a mailbox is filled once, the same message again is no other', async (storage) => {
    const put = (slot: number, text: string, now = 0) =>
      storage.putMessage(invitation, slot, 100, bytes(text), now);
    expect(await put(1, 'too early')).toBe('expired');
    expect(await storage.mailbox(invitation, 0)).toBeNull();
    expect(await Promise.all([put(0, 'mine'), put(0, 'theirs')])).toEqual(['put', 'taken']);
    expect([await put(0, 'mine'), await put(2, 'c'), await put(1, 'b')]).toEqual(['put', 'put', 'put']);
    expect(await storage.mailbox(invitation, 99)).toEqual({
      expires: 100,
      messages: [
        { slot: 0, message: bytes('mine') },
        { slot: 1, message: bytes('b') },
        { slot: 2, message: bytes('c') },
      ],
    });
    await storage.closeMailbox(invitation);
    expect(await storage.mailbox(invitation, 0)).toBeNull();
    expect(await put(3, 'late')).toBe('expired');
  });

  tells('[L25] a mailbox whose time is over is not there, and sweeping takes it out', async (storage) => {
    await storage.putMessage(invitation, 0, 100, bytes('short'), 0);
    await storage.putMessage('another', 0, 200, bytes('long'), 0);
    expect(await storage.mailbox(invitation, 100)).toBeNull();
    expect(await storage.putMessage(invitation, 1, 100, bytes('late'), 100)).toBe('expired');
    expect([await storage.sweep(99), await storage.sweep(100), await storage.sweep(100)]).toEqual([0, 1, 0]);
    expect((await storage.mailbox('another', 100))?.messages.length).toBe(1);
    expect(await storage.putMessage(invitation, 0, 300, bytes('anew'), 150), 'a new one').toBe('put');
    expect(await storage.putMessage('another', 0, 400, bytes('anew'), 250), 'over, not swept').toBe('put');
    expect(await storage.mailbox('another', 250)).toEqual({
      expires: 400,
      messages: [{ slot: 0, message: bytes('anew') }],
    });
  });

  tells('[L26] the counts are those of what is kept', async (storage) => {
    await storage.addStatement(room, 0, signed(0));
    await storage.append(room, id(1), new Uint8Array(10));
    await storage.append(room, id(1), new Uint8Array(10));
    await storage.append(room, id(2), new Uint8Array(5));
    await storage.eraseBodies(room, [id(2)], () => new Uint8Array(1));
    expect(await storage.counts()).toEqual({ rooms: 1, entries: 2, bytes: 11 });
  });

  test(`[L20, L21, L24] whatever is appended, repeated and erased, in whatever groups: a list that only grows (${name})`, async () => {
    const acts = fc.array(
      fc.record({
        kind: fc.constantFrom('append', 'append', 'append', 'erase', 'wait'),
        room: fc.constantFrom(room, other),
        entry: fc.integer({ min: 1, max: 8 }),
        size: fc.integer({ min: 2, max: 40 }),
      }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(acts, (all) =>
        using(async (storage) => {
          const model = new Map([room, other].map((each) => [each, new Map<string, number>()]));
          const expected: unknown[] = [];
          const answers: Promise<unknown>[] = [];
          for (const act of all) {
            const known = model.get(act.room) ?? new Map<string, number>();
            const entryId = id(act.entry);
            const fresh = !known.has(entryId);
            if (act.kind === 'append') {
              if (fresh) known.set(entryId, act.size);
              expected.push({ position: [...known.keys()].indexOf(entryId) + 1, fresh });
              answers.push(storage.append(act.room, entryId, new Uint8Array(act.size)));
            } else if (act.kind === 'erase') {
              if (!fresh) known.set(entryId, 1);
              expected.push(fresh ? 0 : 1);
              answers.push(storage.eraseBodies(act.room, [entryId], () => new Uint8Array(1)));
            } else {
              await Promise.all(answers);
            }
          }
          expect(await Promise.all(answers)).toEqual(expected);
          for (const [each, known] of model) {
            const kept = await storage.entries(each, ...everything);
            expect(kept.map(({ position, entry }) => [position, entry.length])).toEqual(
              [...known.values()].map((size, index) => [index + 1, size]),
            );
          }
        }),
      ),
      { numRuns: 60 },
    );
  });
};
