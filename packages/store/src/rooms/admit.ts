/**
 * Whether somebody may do what their entry does: the table of the domain, asked for every change, removal and put-back of
 * a commit. One thing that is not theirs, and the whole commit is refused, so a changed app achieves nothing. [T25]
 */
import { whoMayChange } from '@handrail/domain/circle/who-may-change.ts';
import { isKind } from '@handrail/domain/records.ts';
import type * as Yjs from 'yjs';
import { fromBase64url } from '@handrail/proof/text-codes.ts';
import { readBody, type Body, type Deed, type Typed } from '../document/body.ts';
import { loadYjs, updateProblem } from '../document/texts.ts';
import type { Bytes } from '../persistence/storage.ts';

type Role = 'owner' | 'member';

/** A kind of a newer version is nobody's yet: it is kept, not shown, and asked about again by the version that knows it. [D13] */
const mayTouch = (role: Role, kind: string): boolean => !isKind(kind) || whoMayChange[kind] === role;

const mayDo = (role: Role, { changes, removed = [], putBack = [] }: Deed): boolean =>
  [...changes, ...removed, ...putBack].every(({ kind }) => mayTouch(role, kind));

/** Yjs, when a body holds typed letters; most do not, and it is not loaded for them. */
export const yjsFor = async (body: Bytes | null): Promise<typeof Yjs | null> => {
  const read = body && readBody(body);
  return read?.kind === 'read' && read.body.typed ? loadYjs() : null;
};

/** Letters are typed by the device that signed for them, and by no other. [T40] */
export const mayType = (yjs: typeof Yjs | null, typed: readonly Typed[], device: string): boolean =>
  typed.every(({ update }) => {
    const bytes = fromBase64url(update, Math.floor((update.length * 3) / 4));
    return yjs !== null && bytes !== null && updateProblem(yjs, bytes, device) === null;
  });

/** `time`: the entry's own; what it carries over from erased entries is older. */
export const mayAct = (role: Role, body: Body, time: number): boolean => {
  const { erases = [], carried = [] } = body;
  if (role !== 'owner' && erases.length + carried.length > 0) return false;
  return mayDo(role, body) && carried.every((part) => part.stamp.time < time && mayDo(role, part));
};
