/**
 * Whether somebody may do what their entry does: the table of the domain, asked for every change, removal and put-back of
 * a commit. One thing that is not theirs, and the whole commit is refused, so a changed app achieves nothing. [T25]
 */
import { mayChange, whoMayChange } from '@handrail/domain/circle/who-may-change.ts';
import { isKind } from '@handrail/domain/records.ts';
import type * as Yjs from 'yjs';
import { fromBase64url } from '@handrail/proof/text-codes.ts';
import { readBody, type Body, type Deed, type Typed } from '../document/body.ts';
import { clientOf, loadYjs, updateProblem } from '../document/texts.ts';
import type { Bytes } from '../persistence/storage.ts';

type Role = 'owner' | 'member';

/** A kind of a newer version is nobody's yet: it is kept, not shown, and asked about again by the version that knows it. [D13] */
const mayTouch = (role: Role, kind: string): boolean => !isKind(kind) || mayChange(role, kind);

const mayDo = (role: Role, { changes, removed = [], putBack = [] }: Deed): boolean =>
  [...changes, ...removed, ...putBack].every(({ kind }) => mayTouch(role, kind));

/**
 * What an erasing brings along stands under the name of whoever is said to have written it first. So it may speak only of
 * what nobody but the owner can have written: else a changed app could say yes in the other one's name. [T42]
 */
const mayCarry = ({ changes, removed = [], putBack = [] }: Deed): boolean =>
  [...changes, ...removed, ...putBack].every(({ kind }) => !isKind(kind) || whoMayChange[kind] === 'owner');

/** Yjs, when a body holds typed letters; most do not, and it is not loaded for them. */
export const yjsFor = async (body: Bytes | null): Promise<typeof Yjs | null> => {
  const read = body && readBody(body);
  return read?.kind === 'read' && read.body.typed ? loadYjs() : null;
};

/**
 * Whose letters are whose is told by 32 bits of a device's id, and an app may choose its id: of two devices with the same
 * ones, the letters are of the one that was there first. `devices`: in the order in which they came. [T40]
 */
export const hasItsClient = (devices: Iterable<string>, device: string): boolean => {
  for (const id of devices) if (clientOf(id) === clientOf(device)) return id === device;
  return false;
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
  return mayDo(role, body) && carried.every((part) => part.stamp.time < time && mayCarry(part));
};
