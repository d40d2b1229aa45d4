/** Safety is two taps away, and a plan for a hard moment is in Ada's own words. */
import { expect } from '@playwright/test';
import type { Person } from '../person.ts';

/** [P10] From wherever she is. */
export const opensSafety = async (ada: Person): Promise<void> => {
  const before = ada.hands.taps();
  await ada.bar.presses('shell.safety');
  await ada.isAt('safety.title');
  await ada.presses('doors.danger.overdose-or-alone');
  await ada.isAt('doors.danger.overdose-or-alone');
  expect(ada.hands.taps() - before).toBeLessThanOrEqual(2);
};

export const writesACrisisPlan = async (ada: Person): Promise<string> => {
  await ada.bar.presses('shell.safety');
  await ada.isAt('safety.title');
  await ada.pressesRow('safety.plan.crisis');
  await ada.isAt('safety.plan.crisis');
  await ada.presses('safety.line.add-to', { section: ada.say('safety.section.getting-bad') });
  const sign = await ada.writes('safety.line.words');
  await ada.keeps();
  await ada.sees({ own: sign });
  await ada.presses('safety.line.add-to', { section: ada.say('safety.section.people-to-ask') });
  const name = await ada.writes('safety.line.name');
  const phone = await ada.writes('safety.line.phone', () => `+44 7700 9${String(Math.random()).slice(2, 7)}`);
  await ada.writes('safety.line.hours');
  await ada.keeps();
  await ada.sees({ own: name });
  // One touch to call them.
  await expect(ada.page.getByRole('link', { name: phone })).toHaveAttribute(
    'href',
    `tel:${phone.replaceAll(' ', '')}`,
  );
  return sign;
};
