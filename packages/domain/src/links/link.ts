import * as v from 'valibot';
import { id, words } from '../fields.ts';

export const linkEnds = ['behaviour', 'concern', 'strength', 'harm'] as const;
export const linkDirections = ['leads-to', 'comes-from', 'both'] as const;

/** A line on the map, drawn by the person: "I drink because I can't sleep because…". */
export const linkFields = {
  fromKind: v.picklist(linkEnds),
  fromId: id,
  toKind: v.picklist(linkEnds),
  toId: id,
  direction: v.picklist(linkDirections),
  words,
};
