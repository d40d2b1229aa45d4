import * as v from 'valibot';
import { count, day, id, ten, words } from '../fields.ts';

export const stepStatuses = ['idea', 'trying', 'resting', 'did', 'dropped'] as const;
export type StepStatus = (typeof stepStatuses)[number];
export const stepSizes = ['tiny', 'small', 'medium'] as const;
export const outcomes = ['did', 'partly', 'not-yet', 'changed-my-mind'] as const;
export type Outcome = (typeof outcomes)[number];
export const whatNext = ['keep', 'shrink', 'grow', 'swap', 'rest', 'drop'] as const;
export type WhatNext = (typeof whatNext)[number];

export const stepFields = {
  goalId: id,
  label: words,
  when: words,
  where: words,
  withWhom: words,
  helpNeeded: words,
  size: v.picklist(stepSizes),
  confidence: ten,
  reviewOn: day,
  status: v.picklist(stepStatuses),
  /** Fractional index key: where it stands on the ladder. */
  position: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/)),
  /** The step this one was made from: smaller, larger or instead. */
  madeFromId: id,
  suggestionId: id,
};

export const stepReviewFields = {
  stepId: id,
  day,
  outcome: v.picklist(outcomes),
  learned: words,
  next: v.picklist(whatNext),
};

export const triggerTypes = ['place', 'person', 'feeling', 'time', 'body', 'offer', 'money', 'own'] as const;

/** Picked from two lists side by side (volitional help sheet, Cooke 2022), or in own words. */
export const ifThenFields = {
  goalId: id,
  stepId: id,
  trigger: v.picklist(triggerTypes),
  ifWords: words,
  thenWords: words,
  resting: v.boolean(),
  usedTimes: count,
  suggestionId: id,
};
