import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8, utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { toBase64url, toHex } from '@handrail/proof/text-codes.ts';
import { signedBytes } from '@handrail/proof/verified.ts';
import { platformVerify } from '@handrail/proof/verify.ts';
import {
  largestSealedHeader,
  placeBytes,
  readEnvelope,
  withoutBody,
  writeEnvelope,
  type EntryEnvelope,
} from './entry-envelope.ts';
import {
  foundingBytes,
  foundingLabel,
  personIdOf,
  readFounding,
  verifyFounding,
  type Founding,
} from './founding.ts';

const bytesOf = (constraints: fc.IntArrayConstraints): fc.Arbitrary<Bytes> =>
  fc.uint8Array(constraints).map((given) => new Uint8Array(given));
const exactly = (length: number): fc.Arbitrary<Bytes> => bytesOf({ minLength: length, maxLength: length });
const ids = exactly(16).map(toHex);
const entries: fc.Arbitrary<EntryEnvelope> = fc.record({
  roomId: ids,
  epoch: fc.nat({ max: 0xffff_ffff }),
  entryId: ids,
  header: bytesOf({ minLength: 1, maxLength: 60 }),
  body: fc.option(bytesOf({ minLength: 1, maxLength: 60 })),
});
const foundings: fc.Arbitrary<Founding> = fc.record({
  root: exactly(32),
  roomId: ids,
  devices: fc.uniqueArray(fc.record({ id: ids, sign: exactly(32), agree: exactly(32) }), {
    minLength: 1,
    maxLength: 8,
    selector: ({ id }) => id,
  }),
});
const example: EntryEnvelope = {
  roomId: 'a'.repeat(32),
  epoch: 7,
  entryId: 'b'.repeat(32),
  header: utf8('head'),
  body: utf8('body'),
};

test('[S1] reading an entry undoes writing it', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      expect(readEnvelope(writeEnvelope(entry))).toEqual({ ok: true, value: entry });
    }),
  );
});

test('[S1] a byte too few or too many is not an entry', () => {
  const bytes = writeEnvelope(example);
  for (let length = 0; length < bytes.length; length += 1)
    expect(readEnvelope(bytes.slice(0, length)).ok, String(length)).toBe(false);
  expect(readEnvelope(new Uint8Array([...bytes, 0]))).toEqual({ ok: false, error: 'malformed' });
  expect(readEnvelope(writeEnvelope({ ...example, header: new Uint8Array(0) }))).toEqual({
    ok: false,
    error: 'malformed',
  });
});

test('[S2] a length beyond the bound is refused before anything is read', () => {
  const claims = writeEnvelope(example);
  new DataView(claims.buffer).setUint32(37, largestSealedHeader + 1);
  expect(readEnvelope(claims)).toEqual({ ok: false, error: 'too-long' });
});

test('[S2] hostile bytes never throw and never read as something else (25,000 inputs)', () => {
  const nearly = fc.tuple(entries, fc.nat(), fc.nat({ max: 255 })).map(([entry, at, byte]) => {
    const bytes = writeEnvelope(entry);
    bytes[at % bytes.length] = byte;
    return bytes;
  });
  fc.assert(
    fc.property(fc.oneof(bytesOf({ maxLength: 120 }), nearly), (bytes) => {
      const read = readEnvelope(bytes);
      expect(read.ok ? writeEnvelope(read.value) : bytes).toEqual(bytes);
    }),
    { numRuns: 25_000 },
  );
});

test('[S3] bytes of another format are named as newer, whatever follows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 255 }), bytesOf({ maxLength: 90 }), (format, rest) => {
      expect(readEnvelope(new Uint8Array([format, ...rest]))).toEqual({ ok: false, error: 'newer-format' });
    }),
  );
});

test('[S4] taking the body out leaves header and place as they were', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      const emptied = withoutBody(writeEnvelope(entry));
      expect(emptied.ok && readEnvelope(emptied.value)).toEqual({
        ok: true,
        value: { ...entry, body: null },
      });
    }),
  );
  expect(withoutBody(new Uint8Array([9]))).toEqual({ ok: false, error: 'newer-format' });
});

test('[S4] a place is written from ids only: anything else is a mistake in the program', () => {
  expect(placeBytes(example)).toHaveLength(37);
  expect(() => placeBytes({ ...example, roomId: 'A'.repeat(32) })).toThrow(TypeError);
});

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
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const root = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const sign = async (message: Bytes) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, message));
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
      { statement, signature: await sign(signedBytes('handrail/other/0', statement)) },
      platformVerify,
    ),
  ).toEqual(forged);
});

test('[S7] a founding that this version could not have written is refused by name', () => {
  const [founding] = fc.sample(foundings, { numRuns: 1, seed: 3 }) as [Founding];
  const text = utf8Text(foundingBytes(founding)) ?? '';
  const device = founding.devices[0]!;
  const cases: [string, Bytes, string][] = [
    ['newer', utf8(text.replace(/"v":0/, '"v":1')), 'newer-format'],
    ['extra field', utf8(text.replace(/"v":0/, '"v":0,"w":0')), 'malformed'],
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

test('[S7] hostile founding bytes never throw (25,000 inputs)', () => {
  const nearly = fc.tuple(foundings, fc.nat(), fc.nat({ max: 255 })).map(([founding, at, byte]) => {
    const bytes = foundingBytes(founding);
    bytes[at % bytes.length] = byte;
    return bytes;
  });
  fc.assert(
    fc.property(fc.oneof(bytesOf({ maxLength: 80 }), fc.json().map(utf8), nearly), (bytes) => {
      const read = readFounding(bytes);
      expect(read.ok ? foundingBytes(read.value) : bytes).toEqual(bytes);
    }),
    { numRuns: 25_000 },
  );
});
