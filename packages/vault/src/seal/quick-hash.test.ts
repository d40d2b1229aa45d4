import { sha256 } from '@handrail/proof/sha256.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quickHash } from './quick-hash.ts';

test('[V11] the hash of this thread is the hash of the platform, and one never changes another', async () => {
  const hash = await quickHash();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.uint8Array(), async (a, b) => {
      const [one, two] = [Uint8Array.from(a), Uint8Array.from(b)];
      const first = hash(one);
      const second = hash(two);
      expect(first).toEqual(await sha256(one));
      expect(second).toEqual(await sha256(two));
    }),
  );
});
