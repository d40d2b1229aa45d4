import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, utf8, type Bytes } from './bytes.ts';
import type { Verify } from './verify.ts';

declare const verified: unique symbol;

/**
 * A statement whose signature has been checked. Only `verifyStatement` makes one, so a fold that takes `Verified` values
 * cannot be given anything else.
 */
export type Verified<T> = T & { readonly [verified]: true };

/** A statement as it travels: its canonical bytes and who signed them. */
export interface Signed {
  readonly statement: Bytes;
  readonly signature: Bytes;
}

/**
 * What is signed for a statement: the label first, ended by a zero byte, so that a signature made for one purpose can
 * never be shown for another. Labels contain no zero byte.
 */
export const signedBytes = (label: string, statement: Bytes): Bytes => concat(utf8(`${label}\0`), statement);

/**
 * Reads a statement and checks who signed it, in one act: what was read is what was signed, and the key may stand in the
 * statement itself (as in a founding statement, whose hash is then the name of the key's owner).
 */
export const verifyStatement = async <T extends object, E>(
  signed: Signed,
  how: {
    readonly label: string;
    readonly read: (statement: Bytes) => Result<T, E>;
    readonly signer: (meaning: T) => Bytes;
    readonly verify: Verify;
  },
): Promise<Result<Verified<T>, E | 'forged'>> => {
  const meaning = how.read(signed.statement);
  if (!meaning.ok) return meaning;
  const good = await how.verify(
    how.signer(meaning.value),
    signed.signature,
    signedBytes(how.label, signed.statement),
  );
  return good ? ok(meaning.value as Verified<T>) : err('forged');
};
