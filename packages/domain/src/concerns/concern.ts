import * as v from 'valibot';
import { place, words } from '../fields.ts';

export const concernAreas = [
  'depression',
  'anxiety',
  'trauma',
  'loss',
  'stigma',
  'psychosis',
  'attention',
  'pain',
  'sleep',
  'body',
  'housing',
  'money',
  'legal',
  'work',
  'relationship',
  'family',
  'loneliness',
  'identity',
  'other',
] as const;

/** The issue behind or beside a behaviour. */
export const concernFields = {
  label: words,
  area: v.picklist(concernAreas),
  more: words,
  mapX: place,
  mapY: place,
};

/** A strength or support: what holds me. */
export const strengthFields = { label: words, more: words, mapX: place, mapY: place };
