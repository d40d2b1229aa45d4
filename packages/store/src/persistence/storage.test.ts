import { expect, test } from 'vitest';
import { memoryStorage } from './memory-storage.ts';
import { storageContract } from './storage-contract.ts';

test.each(storageContract.map((rule) => [rule.title, rule] as const))('%s (memory)', async (_title, rule) => {
  await expect(rule.run(async () => memoryStorage())).resolves.toBeUndefined();
});

test('[T10] a full device refuses the whole commit by name and changes nothing', async () => {
  const storage = memoryStorage(4);
  expect(await storage.commit({ put: [['a', new Uint8Array(3)]] })).toEqual({ ok: true, value: null });
  expect(
    await storage.commit({
      put: [
        ['b', new Uint8Array(1)],
        ['c', new Uint8Array(1)],
      ],
    }),
  ).toEqual({ ok: false, error: 'no-room' });
  expect(await storage.keys('')).toEqual(['a']);
  expect(await storage.commit({ put: [['b', new Uint8Array(4)]], remove: ['a'] })).toEqual({
    ok: true,
    value: null,
  });
});

test('[T10] the contract finds a storage that keeps half of a commit', async () => {
  const whole = memoryStorage();
  const half = {
    ...whole,
    commit: async (batch: Parameters<typeof whole.commit>[0]) => {
      for (const one of batch.put ?? []) await whole.commit({ put: [one] });
      return whole.commit({ remove: batch.remove ?? [] });
    },
  };
  const rule = storageContract.find(({ title }) => title.includes('stops in the middle'));
  await expect(rule?.run(async () => half)).rejects.toThrow('wanted');
});
