import { expect, test } from 'vitest';
import type { RecordOf } from '@handrail/domain/records.ts';
import { feedbackDraftOf, feedbackFields, seesFeedback } from './feedback-draft.ts';

const feedback: RecordOf<'sessionFeedback'> = { id: 'f', madeAt: 1, heard: 'a-little' };

test('[P8] how it was is seen when it stands in the room, and only then', () => {
  expect(seesFeedback(undefined, [])).toBe('only-you');
  expect(seesFeedback(feedback, [{ ...feedback, id: 'another' }])).toBe('only-you');
  expect(seesFeedback({ ...feedback, shared: true }, [])).toBe('waits');
  expect(seesFeedback({ ...feedback, shared: true }, [feedback])).toBe('you-and');
  // Stopped on a device that leaves sharing to a newer one: until that one has done it, it is seen.
  expect(seesFeedback(feedback, [feedback])).toBe('you-and');
});

test('[D2, P4] nothing is chosen until a hand chooses, and what was taken back is unsaid again', () => {
  expect(feedbackDraftOf(undefined)).toEqual({ heard: '', mattered: '', pace: '', missing: '' });
  expect(feedbackFields(feedbackDraftOf(undefined))).toEqual({
    heard: null,
    mattered: null,
    pace: null,
    missing: null,
  });
});
