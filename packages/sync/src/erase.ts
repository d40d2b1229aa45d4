/**
 * An erase list: entries whose bodies are to be taken out, by the owner's word (SPEC.md, S15). The relay obeys it.
 * Canonical JSON `{ at, entries, room, v }`, signed by a device of the owner that is in the room.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { canonicalBytes } from '@handrail/proof/canonical.ts';
import { verifyStatement, type Signed, type Verified } from '@handrail/proof/verified.ts';
import type { Verify } from '@handrail/proof/verify.ts';

import { countFrom, fieldsOf, hasExactly, idFrom, listFrom } from './roster/fields.ts';
import { presentDevices, type Roster } from './roster/roster.ts';
import type { StatementRefusal } from './roster/statement.ts';

export const eraseLabel = 'handrail/erase/1';
/** Entries in one list; more are more lists. */
export const mostErased = 1_000;
/** 1,000 ids in quotes and commas are 35,000 bytes. */
const longestErase = 40_000;

export interface Erase {
  readonly roomId: string;
  /** Entry ids, each once, 1 to 1,000. */
  readonly entries: readonly string[];
  /** Milliseconds, by the clock of the device that asks. */
  readonly at: number;
}

/** The bytes to sign, under `eraseLabel`. */
export const eraseBytes = ({ roomId, entries, at }: Erase): Bytes =>
  canonicalBytes({ v: 1, room: roomId, entries, at });

/** Strict, bounded, never throws. Says nothing about who signed: `verifyErase` does. */
export const readErase = (statement: Bytes): Result<Erase, StatementRefusal> => {
  if (statement.length > longestErase) return err('too-long');
  const fields = fieldsOf(statement);
  if (fields === null) return err('malformed');
  if (typeof fields['v'] === 'number' && fields['v'] > 1) return err('newer-format');
  const [roomId, at] = [idFrom(fields['room']), countFrom(fields['at'])];
  const entries = listFrom(fields['entries'], mostErased, idFrom);
  if (fields['v'] !== 1 || !hasExactly(fields, 'v', 'room', 'entries', 'at')) return err('malformed');
  if (roomId === null || at === null || entries === null || entries.length === 0) return err('malformed');
  return new Set(entries).size === entries.length ? ok({ roomId, entries, at }) : err('malformed');
};

/** `not-allowed`: for another room than this roster's. `forged`: no device of the owner that is here signed it. */
export const verifyErase = async (
  signed: Signed,
  roster: Roster,
  verify: Verify,
): Promise<Result<Verified<Erase>, StatementRefusal | 'forged' | 'not-allowed'>> => {
  const read = readErase(signed.statement);
  if (!read.ok) return read;
  if (read.value.roomId !== roster.roomId) return err('not-allowed');
  for (const device of presentDevices(roster).filter(({ person }) => person === roster.owner)) {
    const erase = await verifyStatement(signed, {
      label: eraseLabel,
      read: readErase,
      signer: () => device.sign,
      verify,
    });
    if (erase.ok) return erase;
  }
  return err('forged');
};
