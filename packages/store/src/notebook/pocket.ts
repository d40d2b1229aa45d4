/**
 * Plan lines that the person put where they can be read before unlocking: in the clear, by choice, and said so. Nothing
 * else of the person is ever kept in the clear.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { WrittenChange } from '../document/body.ts';
import { recordOf } from '../document/document.ts';
import { commit, fromJson, toJson, type Device } from '../device.ts';
import type { Kept } from '../persistence/storage.ts';
import type { PocketItem, Refusal } from '../protocol.ts';
import type { Notebook } from './notebook.ts';
import { pocketPlace } from './places.ts';

/** Of all notebooks on this device. */
export const readPocket = async ({ parts }: Device): Promise<readonly PocketItem[]> => {
  const bytes = await parts.storage.get(pocketPlace);
  return bytes ? (fromJson(bytes) as PocketItem[]) : [];
};

const same = (a: Pick<PocketItem, 'id' | 'notebookId'>, b: Pick<PocketItem, 'id' | 'notebookId'>): boolean =>
  a.id === b.id && a.notebookId === b.notebookId;

/** The pocket without these lines of one notebook (all of its lines when `ids` is null); empty when nothing changes. */
export const pocketWithout = async (
  device: Device,
  notebookId: string,
  ids: readonly string[] | null,
): Promise<Kept[]> => {
  const items = await readPocket(device);
  const left = items.filter(
    (item) => item.notebookId !== notebookId || (ids !== null && !ids.includes(item.id)),
  );
  return left.length === items.length ? [] : [[pocketPlace, toJson(left)]];
};

/** Longest pocket, in UTF-8 bytes: it is read before the first screen. */
const longestPocket = 262_144;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The line as the plan says it after this change. */
const itemAfter = (item: PocketItem, { document }: Notebook, fields: WrittenChange['fields']): PocketItem => {
  const { plan, section, words, phone }: Readonly<Record<string, unknown>> = {
    ...recordOf(document, 'planLine', item.id),
    ...fields,
  };
  return {
    id: item.id,
    notebookId: item.notebookId,
    plan: textOf(plan),
    section: textOf(section),
    words: textOf(words),
    ...(typeof phone === 'string' && { phone }),
  };
};

/**
 * The pocket after these changes, for the same commit: a line that can be read before unlocking says what the plan says, or
 * somebody would one day ring the number of before. Empty when none of them is in it.
 */
export const pocketAfter = async (
  device: Device,
  notebook: Notebook,
  changes: readonly WrittenChange[],
): Promise<Kept[] | 'too-long'> => {
  const lines = new Map(
    changes.filter(({ kind }) => kind === 'planLine').map(({ id, fields }) => [id, fields]),
  );
  if (lines.size === 0) return [];
  const items = await readPocket(device);
  const after = items.map((item) => {
    const fields = item.notebookId === notebook.line.id ? lines.get(item.id) : undefined;
    return fields ? itemAfter(item, notebook, fields) : item;
  });
  if (after.every((item, index) => item === items[index])) return [];
  const bytes = toJson(after);
  return bytes.length > longestPocket ? 'too-long' : [[pocketPlace, bytes]];
};

/**
 * Puts lines where they can be read before unlocking; one that is there already is replaced. `too-long` above 256
 * KiB in all.
 */
export const pocketPut = async (
  device: Device,
  notebook: Notebook,
  items: readonly Omit<PocketItem, 'notebookId'>[],
): Promise<Result<null, Refusal>> => {
  const mine = items.map(({ id, plan, section, words, phone }): PocketItem => ({
    id,
    notebookId: notebook.line.id,
    plan,
    section,
    words,
    ...(phone !== undefined && { phone }),
  }));
  const others = (await readPocket(device)).filter((item) => !mine.some((one) => same(one, item)));
  const bytes = toJson([...others, ...mine]);
  if (bytes.length > longestPocket) return err('too-long');
  return commit(device, { put: [[pocketPlace, bytes]] });
};

/** Takes one line out; fine when it is not there. */
export const pocketTake = async (
  device: Device,
  notebook: Notebook,
  id: string,
): Promise<Result<null, Refusal>> => {
  const put = await pocketWithout(device, notebook.line.id, [id]);
  return put.length === 0 ? ok(null) : commit(device, { put });
};
