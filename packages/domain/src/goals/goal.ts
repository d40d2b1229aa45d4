import * as v from 'valibot';
import { count, day, id, ids, ten, words } from '../fields.ts';

/** Eight directions about use, equal in weight, shown shuffled, none chosen. [P3, D2] */
export const useDirections = [
  'safer-as-it-is',
  'understand',
  'less-each-time',
  'less-often',
  'change-how',
  'take-a-break',
  'stop-one-keep-another',
  'stop-altogether',
] as const;
/** The ninth stands apart. */
export const directions = [...useDirections, 'something-else'] as const;
export type Direction = (typeof directions)[number];

export const goalAreas = [
  'use',
  'health',
  'mind',
  'people',
  'home',
  'money',
  'work',
  'safety',
  'joy',
  'other',
] as const;
/** Resting, changed and let go have the same look and weight as reached. [D9] */
export const goalStatuses = ['idea', 'active', 'resting', 'reached', 'changed', 'let-go'] as const;
export type GoalStatus = (typeof goalStatuses)[number];

export const goalFields = {
  label: words,
  direction: v.picklist(directions),
  area: v.picklist(goalAreas),
  why: words,
  horizon: words,
  behaviourIds: ids,
  harmIds: ids,
  concernIds: ids,
  importance: ten,
  importanceNotLower: words,
  importanceOneHigher: words,
  confidence: ten,
  confidenceNotLower: words,
  confidenceOneHigher: words,
  status: v.picklist(goalStatuses),
  /** take-a-break: how long, and from when. */
  breakDays: count,
  startsOn: day,
  /** less-each-time, less-often: by how much, and within how long, when the person says so. */
  cutPercent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  withinDays: count,
  /** What the person chose beside the don't-stop-suddenly card, if anything. [D11] */
  pace: v.picklist(['gradual', 'with-a-doctor']),
  /** The therapist's suggestion this came from, if any. [D4] */
  suggestionId: id,
};
