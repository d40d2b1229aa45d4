import fc from 'fast-check';
import { utf8 } from '@handrail/proof/bytes.ts';
import { canonicalBytes, type Canonical } from '@handrail/proof/canonical.ts';
import { statementBytes } from '@handrail/sync/roster/read-statement.ts';
import { rosterLabel } from '@handrail/sync/roster/statement.ts';
import {
  introductionOf,
  makeKeyring,
  newInvitation,
  newVaultKey,
  renewKeyring,
  signAs,
  systemChance,
} from '@handrail/vault';
import { expect, test } from 'vitest';
import {
  longestCardField,
  longestMessage,
  longestName,
  readAnswer,
  readJoin,
  readOffer,
  readReveal,
  wordsFit,
  writeAnswer,
  writeJoin,
  writeOffer,
  writeReveal,
  type Offer,
} from './invitation-messages.ts';

const fuzz = Number(process.env['HANDRAIL_FUZZ'] ?? 25_000);

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const signed = fc.record({
  statement: fc.uint8Array({ minLength: 1, maxLength: 90 }),
  signature: bytesOf(64),
});
const introduction = fc.record({
  founding: signed,
  certificates: fc.array(signed, { maxLength: 2 }),
  removals: fc.array(signed, { maxLength: 2 }),
});
const words = fc.string({ unit: 'grapheme', maxLength: 20 });
const card = fc.record(
  { name: words, mustAct: words, whenRead: words, inBetween: words },
  { requiredKeys: [] },
);
const fromMember = fc.record({
  introduction,
  name: words,
  card: fc.option(card, { nil: null }),
  room: fc.constant(null),
});
const fromOwner = fc.record({
  introduction,
  name: words,
  card: fc.constant(null),
  room: fc.array(signed, { minLength: 1, maxLength: 3 }),
});
const commitment = fc.constant('A'.repeat(43));
const expires = fc.nat();
const offers = fc.oneof(
  fc.tuple(fromMember, fc.constant('member' as const)),
  fc.tuple(fromOwner, fc.constant('owner' as const)),
);

test('[T30] what was written is read back the same, by either of the two', () => {
  fc.assert(
    fc.property(
      offers,
      expires,
      commitment,
      bytesOf(16),
      bytesOf(64),
      ([who, mine], ends, commits, nonce, joined) => {
        const offer = { ...who, mine, expires: ends, commitment: commits } as Offer;
        expect(readOffer(writeOffer(offer))).toEqual({ ok: true, value: offer });
        const answer = { ...who, nonce } as never;
        expect(readAnswer(writeAnswer(answer), mine)).toEqual({ ok: true, value: answer });
        expect(readReveal(writeReveal({ nonce } as never))).toEqual({ ok: true, value: { nonce } });
        expect(readJoin(writeJoin({ joined } as never))).toEqual({ ok: true, value: { joined } });
      },
    ),
    { numRuns: 300 },
  );
});

const readers = [
  readOffer,
  (bytes: Uint8Array<ArrayBuffer>) => readAnswer(bytes, 'owner'),
  (bytes: Uint8Array<ArrayBuffer>) => readAnswer(bytes, 'member'),
  readReveal,
  readJoin,
];
const refusals = ['malformed', 'too-long', 'newer-version'];
const canonical: fc.Arbitrary<Canonical> = fc.letrec<{ any: Canonical }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.integer(),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 6 }), tie('any'), { maxKeys: 3 }),
  ),
})).any;

test(`[T30] ${fuzz} hostile messages: none makes a reader throw, and each refusal has a name`, () => {
  let refused = 0;
  const example = writeOffer({
    introduction: {
      founding: { statement: new Uint8Array(8), signature: new Uint8Array(64) },
      certificates: [],
      removals: [],
    },
    name: 'Imani',
    card: null,
    room: [{ statement: new Uint8Array(3), signature: new Uint8Array(64) }],
    mine: 'owner',
    expires: 5,
    commitment: 'A'.repeat(43),
  });
  const names = [
    'v',
    'name',
    'introduction',
    'card',
    'room',
    'mine',
    'expires',
    'commitment',
    'nonce',
    'joined',
  ];
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .dictionary(fc.constantFrom(...names), fc.oneof(fc.constant(1), canonical), { maxKeys: 9 })
      .map((fields) => canonicalBytes(fields)),
    fc
      .tuple(fc.nat(example.length - 1), fc.nat(255))
      .map(([at, byte]) => example.map((old, i) => (i === at ? byte : old))),
  );
  fc.assert(
    fc.property(hostile, fc.constantFrom(...readers), (bytes, read) => {
      const answer = read(bytes as Uint8Array<ArrayBuffer>);
      if (answer.ok) return;
      refused += 1;
      expect(refusals).toContain(answer.error);
    }),
    { numRuns: fuzz },
  );
  expect(refused).toBeGreaterThan(fuzz / 2);
});

test('[T30] a field nobody knows, a value of another shape and a later version are refused by name', () => {
  expect(readJoin(canonicalBytes({ v: 1, joined: 'A'.repeat(86), also: 1 }))).toEqual({
    ok: false,
    error: 'malformed',
  });
  expect(readJoin(canonicalBytes({ v: 1, joined: 5 }))).toEqual({ ok: false, error: 'malformed' });
  expect(readJoin(canonicalBytes({ v: 2, joined: 'x' }))).toEqual({ ok: false, error: 'newer-version' });
  expect(readJoin(utf8('{ "v": 1 }'))).toEqual({ ok: false, error: 'malformed' });
  expect(readJoin(new Uint8Array(longestMessage + 1))).toEqual({ ok: false, error: 'too-long' });
});

test('[T30] an owner has a room and no card, a member no room: anything else is refused', () => {
  const founding = { statement: new Uint8Array(8), signature: new Uint8Array(64) };
  const who = {
    introduction: { founding, certificates: [], removals: [] },
    name: 'Dana',
    card: null,
    room: null,
  };
  const nonce = new Uint8Array(16);
  expect(readAnswer(writeAnswer({ ...who, nonce }), 'member').ok).toBe(true);
  expect(readAnswer(writeAnswer({ ...who, nonce }), 'owner')).toEqual({ ok: false, error: 'malformed' });
  expect(readAnswer(writeAnswer({ ...who, room: [founding], nonce }), 'member').ok).toBe(false);
  expect(readAnswer(writeAnswer({ ...who, room: [founding], card: { name: 'x' }, nonce }), 'owner').ok).toBe(
    false,
  );
});

test('[T30] a name above 200 characters or a field of the card above 4,000 does not fit, and one more never passes the reader', () => {
  expect(wordsFit('n'.repeat(longestName), { mustAct: 'm'.repeat(longestCardField) })).toBe(true);
  expect(wordsFit('n'.repeat(longestName + 1), undefined)).toBe(false);
  expect(wordsFit('Dana', { inBetween: 'm'.repeat(longestCardField + 1) })).toBe(false);
  const founding = { statement: new Uint8Array(8), signature: new Uint8Array(64) };
  const long = {
    introduction: { founding, certificates: [], removals: [] },
    name: 'n'.repeat(longestName + 1),
    card: null,
    room: null,
  };
  expect(readAnswer(writeAnswer({ ...long, nonce: new Uint8Array(16) }), 'member').ok).toBe(false);
});

test('[T30] an owner with as many devices as there can be, and as many that went, still fits their offer into the mailbox', async () => {
  const chance = systemChance;
  const vaultKey = await newVaultKey(chance);
  const holder = { vaultKey, notebookId: 'a'.repeat(32) };
  let made = await makeKeyring(vaultKey, holder.notebookId, chance);
  const renewed = async (what: Pick<Parameters<typeof renewKeyring>[0], 'renew'> & { device?: string }) => {
    const from = { ...holder, sealed: made.sealed };
    const next = await renewKeyring({ at: 1e12, from, to: holder, head: null, chance, ...what } as never);
    if (!next.ok) throw new Error(next.error);
    made = next.value;
  };
  for (let count = 0; count < 20; count += 1) {
    const device = made.keyring.deviceId;
    await renewed({ renew: 'device' });
    if (count < 12) await renewed({ renew: 'removal', device });
  }
  const { keyring } = made;
  const introduction = introductionOf(keyring);
  expect([introduction.certificates.length, introduction.removals.length]).toEqual([8, 2]);
  const place = { roomId: 'b'.repeat(32), by: keyring.deviceId, at: 1e12 };
  const secret = await newInvitation(chance);
  const room = [
    statementBytes({ ...place, index: 0, previous: null, kind: 'founded', owner: introduction }),
    statementBytes({
      ...place,
      index: 1,
      previous: 'A'.repeat(43),
      kind: 'invited',
      invitation: secret.id,
      expires: 2e12,
    }),
  ];
  const offer = writeOffer({
    introduction,
    name: 'ñ'.repeat(longestName),
    card: null,
    room: await Promise.all(room.map((statement) => signAs(keyring, rosterLabel, statement))),
    mine: 'owner',
    expires: 2e12,
    commitment: 'A'.repeat(43),
  });
  expect((await secret.seal(0, offer, chance)).length).toBeLessThanOrEqual(longestMessage);
});
