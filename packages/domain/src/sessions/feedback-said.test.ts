import { expect, test } from 'vitest';
import { isShared } from '../circle/projection.ts';
import type { Records } from '../circle/seen.ts';
import type { RecordOf } from '../records.ts';
import { feedbackOn, feedbackQuestions, saysAnything } from './feedback-said.ts';

const said = (more: Partial<RecordOf<'sessionFeedback'>> = {}): RecordOf<'sessionFeedback'> => ({
  id: 'f',
  madeAt: 1,
  roomId: 'room',
  sessionId: 's',
  ...more,
});
const holding = (feedback: RecordOf<'sessionFeedback'>): Records =>
  ((kind: string) => (kind === 'sessionFeedback' ? [feedback] : [])) as Records;

test('[AP8, P4] nothing said is nothing: not one of the four questions has an answer of its own', () => {
  expect(feedbackQuestions.length).toBe(4);
  expect(saysAnything(undefined)).toBe(false);
  expect(saysAnything(said())).toBe(false);
  expect(saysAnything(said({ missing: '  ' }))).toBe(false);
  expect(saysAnything(said({ pace: 'too-fast' }))).toBe(true);
});

test('[AP8, P8] it stands in its own room, and only while the person says so', () => {
  const sees = (feedback: RecordOf<'sessionFeedback'>, roomId: string): boolean =>
    isShared(holding(feedback), roomId, 'sessionFeedback', 'f');
  expect(sees(said({ heard: 'no' }), 'room')).toBe(false);
  expect(sees(said({ heard: 'no', shared: true }), 'room')).toBe(true);
  expect(sees(said({ heard: 'no', shared: true }), 'another')).toBe(false);
  expect(sees(said({ heard: 'no', shared: false }), 'room')).toBe(false);
});

test('of two on one session the later one stands, and other sessions have none', () => {
  const two = [said(), said({ id: 'g', madeAt: 2 })];
  expect(feedbackOn('s', two)?.id).toBe('g');
  expect(feedbackOn('t', two)).toBeUndefined();
});
