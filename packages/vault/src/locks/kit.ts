/** The recovery kit: 128 random bits that open a notebook without its passphrase, printed for the person to keep. */
import type { Brand } from '@handrail/kernel/brand.ts';
import type { Chance } from '@handrail/kernel/chance.ts';
import { Redacted } from '@handrail/kernel/redacted.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';

import { codeSecretLength, readCode, writeCode } from '../codes/printed-code.ts';
import { labels } from '../labels.ts';

/** 16 bytes that open a lock. `reveal()` only to write it down or to wipe it. */
export type Kit = Redacted<Brand<Bytes, 'Kit'>>;

/** 128 fresh random bits. */
export const newKit = (chance: Chance): Kit =>
  new Redacted(chance.bytes(codeSecretLength) as Brand<Bytes, 'Kit'>);

/** Seven groups of four: `ABCD-EFGH-…`. Shown once, printed, never kept. */
export const writeKit = (kit: Kit): Promise<string> => writeCode(labels.kit, kit.reveal());

/** A misread letter, a missing group or anything else that no kit is: `wrong-kit`, before any lock is tried. */
export const readKit = async (text: string): Promise<Result<Kit, 'wrong-kit'>> => {
  const secret = await readCode(labels.kit, text);
  return secret ? ok(new Redacted(secret as Brand<Bytes, 'Kit'>)) : err('wrong-kit');
};
