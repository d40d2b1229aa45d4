/** A test's hands on the harness page: commands to the notebook's worker, faults, and what the page knows. */
import { expect, type Page } from '@playwright/test';
import { kindNames } from '@handrail/domain/records.ts';
import type { Answer, CommandName, Commands, DeviceState, Lock } from '@handrail/store/protocol.ts';
import type { Armed, FaultPoint } from './faults.ts';
import type { TestHandle } from './main.tsx';

interface TestWindow extends Window {
  readonly handrail: TestHandle;
  reached?: string[];
}

/** Resolves once the page has its worker and has heard of the device. */
export const ready = async (page: Page): Promise<DeviceState> => {
  await expect
    .poll(() =>
      page.evaluate(() => Boolean((window as unknown as Partial<TestWindow>).handrail?.client.device)),
    )
    .toBe(true);
  const device = await send(page, 'device', null);
  if (!device.ok) throw new Error(device.error);
  return device.value;
};

export const send = <C extends CommandName>(
  page: Page,
  command: C,
  input: Commands[C]['in'],
): Promise<Answer<C>> =>
  page.evaluate(
    async ([name, what]) =>
      (window as unknown as TestWindow).handrail.client.send(name as never, what as never) as Promise<never>,
    [command, input] as const,
  );

/** Sends, and wants it to work. */
export const does = async <C extends CommandName>(
  page: Page,
  command: C,
  input: Commands[C]['in'],
): Promise<Commands[C]['out']> => {
  const answer = await send(page, command, input);
  if (!answer.ok) throw new Error(`${command}: ${answer.error}`);
  return answer.value as Commands[C]['out'];
};

/** Sets when the world ends or that it is full; resolves once the worker has said that it knows. */
export const arm = (page: Page, armed: Partial<Armed>): Promise<void> =>
  page.evaluate(
    (what) =>
      new Promise<void>((resolve) => {
        const here = window as unknown as TestWindow;
        here.reached ??= [];
        const channel = new BroadcastChannel('faults');
        channel.onmessage = (event: MessageEvent<{ reached?: string }>) => {
          if (event.data.reached !== undefined) here.reached?.push(event.data.reached);
          else resolve();
        };
        channel.postMessage(what);
      }),
    armed,
  );

/** Resolves when the worker has said that it stands at this point; a test that never gets there fails. */
export const reached = async (page: Page, point: FaultPoint): Promise<void> => {
  await expect
    .poll(() => page.evaluate(() => (window as unknown as TestWindow).reached ?? []))
    .toEqual([point]);
};

export interface Seen {
  /** Every record: kind, id, and its fields without the time it was made at. Sorted. */
  readonly records: readonly string[];
  readonly trouble: readonly { readonly kind: string; readonly count: number }[];
  readonly newer: number;
}

/** Everything the open notebook shows, so that two states can be compared. */
export const seen = (page: Page): Promise<Seen> =>
  page.evaluate((kinds) => {
    const { client } = (window as unknown as TestWindow).handrail;
    const plain = (
      kind: string,
      { madeAt: _madeAt, id, ...fields }: { readonly id: string; readonly madeAt: number },
    ): string => JSON.stringify([kind, id, Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    return {
      records: kinds.flatMap((kind) => client.records(kind).map((record) => plain(kind, record))).toSorted(),
      trouble: [...(client.open?.trouble ?? [])],
      newer: client.open?.newer.length ?? 0,
    };
  }, kindNames);

export const draft = (page: Page, key: string): Promise<string | null> =>
  page.evaluate((name) => (window as unknown as TestWindow).handrail.client.draft(name) ?? null, key);

export const go = (page: Page, route: Parameters<TestHandle['go']>[0]): Promise<void> =>
  page.evaluate((to) => (window as unknown as TestWindow).handrail.go(to as never), route as unknown);

/** A device as on the first day, then one open notebook of one's own. */
export const freshNotebook = async (page: Page, lock: Lock = { kind: 'later' }): Promise<string> => {
  await page.goto('/');
  const { writer } = await ready(page);
  if (writer === 'elsewhere') await does(page, 'takeOver', null);
  await does(page, 'deleteEverything', null);
  const { notebook } = await does(page, 'makeNotebook', { role: 'own', lock, first: [] });
  return notebook.id;
};
