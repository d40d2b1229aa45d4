import * as v from 'valibot';
import { day, id, ten, words } from '../fields.ts';

/** Session tools (clinical.md §1.5–1.9). Each is a sheet of paper with lines in named places; `tools.ts` says which. */
export const toolNames = [
  'two-voices',
  'both-sides',
  'one-episode',
  'unwrap-urge',
  'ride-urge',
  'scale-together',
  'use-plan',
] as const;
export type ToolName = (typeof toolNames)[number];

/** One sheet: alone at home, or in a room, where both write on it. */
export const sheetFields = {
  sessionId: id,
  tool: v.picklist(toolNames),
  label: words,
  /** What it is about: a goal to scale, a behaviour. */
  aboutKind: v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,64}$/)),
  aboutId: id,
  day,
  done: v.boolean(),
};

export const sheetLineFields = {
  sheetId: id,
  /** Where on the sheet: one of the places of its tool. */
  slot: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  words,
  value: ten,
  /** Whole seconds since an urge began to be watched. */
  second: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7_200)),
  /** Fractional index key: where it stands among the lines of its place; where places form one line, among them all. */
  position: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/)),
  /** Of a choice point: what came up, and what else was possible; `words` is what I did. */
  moment: words,
  otherwise: words,
};
