import * as v from 'valibot';
import { earliestMoment, latestMoment, parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';

/** The most one field holds, in UTF-8 bytes. What does not fit stays in the box and the person is told what to do. */
export const fieldBytes = 65_536;

const counted = v.maxBytes<string, number>(fieldBytes);
/** The same check, without counting what cannot be too long: a UTF-16 unit is at most three bytes. Opening asks 20,000 times. */
const fits: typeof counted = {
  ...counted,
  '~run': (dataset, config) =>
    dataset.typed && dataset.value.length * 3 <= fieldBytes ? dataset : counted['~run'](dataset, config),
};

/** The person's own words. Never trimmed, corrected or parsed. */
export const words = v.pipe(v.string(), fits);
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
export const ids = v.pipe(v.array(id), v.maxLength(2_000));
export const day = v.custom<LocalDay>((x) => typeof x === 'string' && parseLocalDay(x) !== null);
/** A row of eleven choices, 0 to 10, none of them chosen until a hand chooses. */
export const ten = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
/** 0 to 4, used for how bad and how likely. Never multiplied. [D17] */
export const four = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4));
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
/** Milliseconds. One that no calendar can show would stop the page that shows it. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(earliestMoment), v.maxValue(latestMoment));
/** A logical time: a count of acts, no moment. */
export const logical = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));
/** A place on the map picture, in thousandths of its width and height. */
export const place = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));
export const yes = v.boolean();
