/**
 * What every storage keeps, as a plain list: run in Node on memory, in a real browser on IndexedDB. Its assertions are
 * its own because it must run where no test library is.
 */
import type { Bytes, Kept, Storage } from './storage.ts';

export interface StorageRule {
  readonly title: string;
  /** Rejects with what was seen when the rule does not hold. `makeStorage` gives an empty one each time. */
  readonly run: (makeStorage: () => Promise<Storage>) => Promise<void>;
}

const bytes = (...values: number[]): Bytes => Uint8Array.from(values);
const shown = (value: unknown): string =>
  JSON.stringify(value, (_key, v: unknown) => (v instanceof Uint8Array ? [...v] : v));
const same = (seen: unknown, wanted: unknown): void => {
  if (shown(seen) !== shown(wanted)) throw new Error(`wanted ${shown(wanted)}, saw ${shown(seen)}`);
};
const refuses = async (act: Promise<unknown>): Promise<void> => {
  const refused = await act.then(
    () => false,
    () => true,
  );
  same(refused, true);
};

function* thenStop(...kept: Kept[]): Generator<Kept> {
  yield* kept;
  throw new Error('the battery is empty');
}

export const storageContract: readonly StorageRule[] = [
  {
    title: '[T10] what was committed is there, byte for byte, and what was not is null',
    run: async (make) => {
      const storage = await make();
      await storage.ready();
      same(
        await storage.commit({
          put: [
            ['a', bytes(0, 255)],
            ['b', bytes()],
          ],
        }),
        { ok: true, value: null },
      );
      same(await storage.get('a'), bytes(0, 255));
      same(await storage.get('b'), bytes());
      same(await storage.get('c'), null);
    },
  },
  {
    title: '[T10] all and keys give everything under a prefix, in key order, and nothing else',
    run: async (make) => {
      const storage = await make();
      const put: Kept[] = [
        ['n/2/x', bytes(3)],
        ['n/1/b', bytes(2)],
        ['n/10/x', bytes(9)],
        ['n/1/a', bytes(1)],
        ['o', bytes(4)],
      ];
      await storage.commit({ put });
      same(await storage.all('n/1/'), [
        ['n/1/a', bytes(1)],
        ['n/1/b', bytes(2)],
      ]);
      same(await storage.keys('n/'), ['n/1/a', 'n/1/b', 'n/10/x', 'n/2/x']);
      same((await storage.all('')).length, 5);
    },
  },
  {
    title:
      '[T10] between gives what lies from one key up to another, and names what lies there without reading it',
    run: async (make) => {
      const storage = await make();
      await storage.commit({
        put: ['a/x/1', 'a/x/2', 'a/xy/1', 'a/y', 'a/y/1', 'a/y-', 'b/x/1'].map((key, i): Kept => [
          key,
          bytes(i),
        ]),
      });
      same(await storage.between('a/x/2', 'a/y'), [
        ['a/x/2', bytes(1)],
        ['a/xy/1', bytes(2)],
      ]);
      same(await storage.between('a/y/2', 'b/'), []);
      same(await storage.names('a/'), ['x', 'xy', 'y', 'y-']);
      same(await storage.names('a/x/'), ['1', '2']);
      same(await storage.names('c/'), []);
    },
  },
  {
    title: '[T10] a commit removes first and puts then',
    run: async (make) => {
      const storage = await make();
      await storage.commit({
        put: [
          ['a', bytes(1)],
          ['b', bytes(2)],
        ],
      });
      await storage.commit({ put: [['a', bytes(3)]], remove: ['a', 'b', 'never-there'] });
      same(await storage.all(''), [['a', bytes(3)]]);
    },
  },
  {
    title: '[T10] a commit that stops in the middle changed nothing',
    run: async (make) => {
      const storage = await make();
      await storage.commit({
        put: [
          ['a', bytes(1)],
          ['b', bytes(2)],
        ],
      });
      await refuses(storage.commit({ put: thenStop(['a', bytes(9)], ['c', bytes(9)]), remove: ['b'] }));
      same(await storage.all(''), [
        ['a', bytes(1)],
        ['b', bytes(2)],
      ]);
      same(await storage.commit({ put: [['d', bytes(4)]] }), { ok: true, value: null });
    },
  },
  {
    title: '[T14] behind a fence that does not hold, nothing is changed and the answer says so',
    run: async (make) => {
      const storage = await make();
      await storage.commit({ put: [['turn', bytes(1)]] });
      same(await storage.commit({ put: [['a', bytes(1)]], fence: ['turn', bytes(1)] }), {
        ok: true,
        value: null,
      });
      same(await storage.commit({ put: [['a', bytes(2)]], remove: ['turn'], fence: ['turn', bytes(2)] }), {
        ok: false,
        error: 'fenced',
      });
      same(await storage.commit({ put: [['a', bytes(2)]], fence: ['other', bytes(1)] }), {
        ok: false,
        error: 'fenced',
      });
      same(await storage.all(''), [
        ['a', bytes(1)],
        ['turn', bytes(1)],
      ]);
    },
  },
  {
    title: '[T10] bytes given away later are not the bytes kept',
    run: async (make) => {
      const storage = await make();
      const mine = bytes(1, 2);
      await storage.commit({ put: [['a', mine]] });
      mine.fill(9);
      (await storage.get('a'))?.fill(8);
      same(await storage.get('a'), bytes(1, 2));
    },
  },
  {
    title: '[T10] of bytes that are part of a larger buffer only the part is kept',
    run: async (make) => {
      const storage = await make();
      await storage.commit({ put: [['a', bytes(1, 2, 3, 4).subarray(1, 3)]] });
      const kept = await storage.get('a');
      same(kept, bytes(2, 3));
      same(kept?.buffer.byteLength, 2);
    },
  },
];
