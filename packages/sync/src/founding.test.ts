import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8, utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { signedBytes } from '@handrail/proof/verified.ts';
import { platformVerify } from '@handrail/proof/verify.ts';

import { makeSigner } from '../stories/people.ts';
import { foundings } from '../stories/shapes.ts';
import {
  foundingBytes,
  foundingLabel,
  personIdOf,
  readFounding,
  verifyFounding,
  type Founding,
} from './founding.ts';

test('[S5] reading a founding undoes writing it', () => {
  fc.assert(
    fc.property(foundings, (founding) => {
      expect(readFounding(foundingBytes(founding))).toEqual({ ok: true, value: founding });
    }),
  );
});

test('[S5] the person id changes with every key, device and room in the founding', async () => {
  const [one] = fc.sample(foundings, { numRuns: 1, seed: 1 }) as [Founding];
  const device = one.devices[0]!;
  const others: Founding[] = [
    { ...one, root: device.sign },
    { ...one, roomId: 'f'.repeat(32) },
    { ...one, devices: [{ ...device, agree: one.root }] },
    { ...one, devices: [{ ...device, id: 'e'.repeat(32) }] },
  ];
  const seen = await Promise.all([one, ...others].map((founding) => personIdOf(foundingBytes(founding))));
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen[0]).toMatch(/^[\w-]{43}$/);
});

test('[S6] only the root named in the founding can have signed it', async () => {
  const { publicKey: root, sign } = await makeSigner();
  const [other] = fc.sample(foundings, { numRuns: 1, seed: 2 }) as [Founding];
  const statement = foundingBytes({ ...other, root });
  const signature = await sign(signedBytes(foundingLabel, statement));

  const good = await verifyFounding({ statement, signature }, platformVerify);
  expect(good.ok && toBase64url(good.value.root)).toBe(toBase64url(root));
  const forged = { ok: false, error: 'forged' };
  expect(await verifyFounding({ statement: foundingBytes(other), signature }, platformVerify)).toEqual(
    forged,
  );
  expect(
    await verifyFounding(
      { statement, signature: await sign(signedBytes('handrail/founded/0', statement)) },
      platformVerify,
    ),
  ).toEqual(forged);
});

test('[S7] a founding that this version could not have written is refused by name', () => {
  const [founding] = fc.sample(foundings, { numRuns: 1, seed: 3 }) as [Founding];
  const text = utf8Text(foundingBytes(founding)) ?? '';
  const device = founding.devices[0]!;
  const cases: [string, Bytes, string][] = [
    ['newer', utf8(text.replace(/"v":1/, '"v":2')), 'newer-format'],
    ['of the trial version', utf8(text.replace(/"v":1/, '"v":0')), 'older-format'],
    ['extra field', utf8(text.replace(/"v":1/, '"v":1,"w":0')), 'malformed'],
    ['short key', utf8(text.replace(/"root":"..../, '"root":"')), 'malformed'],
    ['not JSON', utf8('{'), 'malformed'],
    ['a list', utf8('[]'), 'malformed'],
    ['no device', foundingBytes({ ...founding, devices: [] }), 'malformed'],
    ['one device twice', foundingBytes({ ...founding, devices: [device, device] }), 'malformed'],
    ['endless', utf8(`"${'x'.repeat(5_000)}"`), 'too-long'],
  ];
  for (const [what, bytes, word] of cases)
    expect(readFounding(bytes), what).toEqual({ ok: false, error: word });
});
