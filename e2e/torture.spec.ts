/**
 * [P12] The world ends at five named points of the seam to the disk: the tab crashes or is closed without a goodbye, or
 * the browser's own process is killed and the profile opened again. What is then found is the state before the act or
 * the state after it; everything the app had said it kept is there, nothing is there twice, and life goes on.
 *
 * The seed decides what was written before, how many times the point is passed, and how the tab ends.
 */
import { expect, test, type Page } from '@playwright/test';
import { actsFrom, dice, draftKey, nothingYet, recordsOf, type Act, type Expected } from './harness/acts.ts';
import { arm, does, draft, reached, ready, seen, send } from './harness/drive.ts';
import { faultPoints, type FaultPoint } from './harness/faults.ts';
import { dropProfile, newProfile, openDevice, startRelay, type Device, type Relay } from './world.ts';

const seedsEach = process.env['HANDRAIL_TORTURE'] === '1' ? 20 : 2;
const passphrase = 'seven quiet boats';

// Every test has a browser of its own: they may share the two workers.
test.describe.configure({ mode: 'parallel' });

let relay: Relay;
test.beforeAll(async () => {
  relay = await startRelay('harness');
});
test.afterAll(() => relay.stop());

/** Ends the world as it stands and gives it back after a restart. */
type End = (device: Device, seed: number) => Promise<Device>;

const crash = async ({ context, page }: Device): Promise<void> => {
  const gone = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => 'a crashed page answers nothing');
  await gone;
};

const ends: Readonly<Record<string, End>> = {
  'the tab is gone': async (device, seed) => {
    if (seed % 2 === 0) await crash(device);
    const page = await device.context.newPage();
    await device.page.close({ runBeforeUnload: false });
    await page.goto('/');
    return { ...device, page };
  },
  'the browser is killed': async (device) => {
    await device.kill();
    return openDevice(relay.url, {}, device.profile);
  },
};

/** The only tab there is becomes the writer, if need be by asking: the lock of a crashed tab may outlive it by a moment. */
const becomeWriter = async (page: Page): Promise<void> => {
  const { writer } = await ready(page);
  if (writer === 'elsewhere') expect(await does(page, 'takeOver', null)).toMatchObject({ writer: 'here' });
};

const found = async (page: Page): Promise<unknown> => {
  const { records, trouble, newer } = await seen(page);
  const removed = await does(page, 'removed', null);
  const { entries } = await does(page, 'copies', null);
  return {
    records,
    trouble,
    newer,
    entries,
    removed: removed.map(({ id }) => id).toSorted(),
    draft: await draft(page, draftKey),
  };
};
const wanted = (expected: Expected): unknown => ({
  records: recordsOf(expected),
  trouble: [],
  newer: 0,
  entries: expected.entries,
  removed: [...expected.removed.keys()].toSorted(),
  draft: expected.draft,
});

/** Sends acts without waiting for one to end before the next is sent; how many were said to be kept is in `kept`. */
const sendAll = (page: Page, acts: readonly Act[]): Promise<void> =>
  page.evaluate(
    (all) => {
      const here = window as unknown as {
        handrail: { client: { send: (name: string, input: unknown) => Promise<{ ok: boolean }> } };
        kept: number;
      };
      here.kept = 0;
      for (const { command, input } of all)
        void here.handrail.client.send(command, input).then(({ ok }) => (here.kept += ok ? 1 : 0));
    },
    acts.map(({ sent }) => sent),
  );
const saidKept = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { kept: number }).kept);

const lifeGoesOn = async (page: Page): Promise<void> => {
  const before = await seen(page);
  await does(page, 'keep', { changes: [{ kind: 'strength', id: 'after', fields: { label: 'still here' } }] });
  const after = await seen(page);
  expect(after.records).toHaveLength(before.records.length + 1);
  await does(page, 'remove', { kind: 'strength', id: 'after' });
};

/** The act during which the world ends: after its commit it is kept, though nobody was told. */
const keptThough = (point: FaultPoint): number => (point === 'after-commit' ? 1 : 0);

const duringAnAct = async (device: Device, point: FaultPoint, seed: number, end: End): Promise<Device> => {
  const roll = dice(seed + 500);
  const before = roll(6);
  const skip = roll(5);
  const acts = actsFrom(seed, before + skip + 3);
  const lock = roll(2) === 0 ? ({ kind: 'later' } as const) : ({ kind: 'passphrase', passphrase } as const);
  await becomeWriter(device.page);
  const { notebook } = await does(device.page, 'makeNotebook', { role: 'own', lock, first: [] });
  for (const { sent } of acts.slice(0, before)) await does(device.page, sent.command, sent.input as never);

  await arm(device.page, { point, skip });
  await sendAll(device.page, acts.slice(before));
  await reached(device.page, point);
  await expect.poll(() => saidKept(device.page)).toBe(skip);

  const next = await end(device, seed);
  await becomeWriter(next.page);
  await does(next.page, 'open', {
    notebookId: notebook.id,
    ...(lock.kind === 'passphrase' ? { passphrase } : {}),
  });
  const kept = before + skip + keptThough(point);
  expect(await found(next.page), `seed ${seed}, ${before} acts before, stopped in act ${skip + 1}`).toEqual(
    wanted(acts[kept - 1]?.after ?? nothingYet),
  );
  await lifeGoesOn(next.page);
  return next;
};

/** The files of the origin private file system: the local keys. */
const localKeys = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let files = 0;
    for await (const _name of (await navigator.storage.getDirectory()).keys()) files += 1;
    return files;
  });

/** Inside the commit of the new locks, after it, and before and after the old local key is destroyed. */
const placesWhileLocksChange = 4;

const duringTheFirstPassphrase = async (device: Device, seed: number, end: End): Promise<Device> => {
  const acts = actsFrom(seed, 4);
  const skip = seed % placesWhileLocksChange;
  await becomeWriter(device.page);
  await does(device.page, 'deleteEverything', null);
  const { notebook } = await does(device.page, 'makeNotebook', {
    role: 'own',
    lock: { kind: 'later' },
    first: [],
  });
  for (const { sent } of acts) await does(device.page, sent.command, sent.input as never);

  await arm(device.page, { point: 'while-locks-change', skip });
  await device.page.evaluate((secret) => {
    const here = window as unknown as {
      handrail: { client: { send: (name: string, input: unknown) => Promise<unknown> } };
    };
    void here.handrail.client.send('setPassphrase', { passphrase: secret });
  }, passphrase);
  await reached(device.page, 'while-locks-change');

  const next = await end(device, seed);
  await becomeWriter(next.page);
  const [cover] = (await ready(next.page)).notebooks;
  // One or the other, never neither and never both.
  expect(cover?.lock, `seed ${seed}, stopped at place ${skip + 1}`).toBe(skip === 0 ? 'later' : 'passphrase');
  expect(await localKeys(next.page), 'no key may lie about that belongs to nothing').toBe(skip === 0 ? 1 : 0);
  const byLater = await send(next.page, 'open', { notebookId: notebook.id });
  if (skip === 0) expect(byLater.ok).toBe(true);
  else {
    expect(byLater).toEqual({ ok: false, error: 'wrong-passphrase' });
    await does(next.page, 'open', { notebookId: notebook.id, passphrase });
  }
  expect(await found(next.page), `seed ${seed}, stopped at place ${skip + 1}`).toEqual(
    wanted(acts.at(-1)?.after ?? nothingYet),
  );
  await lifeGoesOn(next.page);
  return next;
};

for (const [offset, [how, end]] of Object.entries(ends).entries()) {
  for (const [nth, point] of faultPoints.entries()) {
    const seeds = Array.from({ length: seedsEach }, (_, i) => 1 + i + offset * 2 + nth * 100);
    test(`[P12, T13] stopped ${point}, ${how}: the state before or the state after, seeds ${seeds[0]} to ${seeds.at(-1)}`, async () => {
      test.setTimeout(60_000 + seedsEach * 20_000);
      const profile = newProfile();
      let device = await openDevice(relay.url, {}, profile);
      try {
        for (const seed of seeds) {
          device =
            point === 'while-locks-change'
              ? await duringTheFirstPassphrase(device, seed, end)
              : await duringAnAct(device, point, seed, end);
        }
      } finally {
        await device.close();
        dropProfile(profile);
      }
    });
  }
}
