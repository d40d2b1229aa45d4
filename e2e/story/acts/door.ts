/** The first minute: a door, what this is, one box that may be the only thing ever filled in, one question. */
import type { Person } from '../person.ts';

export const comesIn = async (ada: Person): Promise<void> => {
  await ada.isAt('doors.title');
  await ada.pressesRow('doors.on-my-own');
  await ada.isAt('doors.about.title');
  for (const part of ['who', 'leave', 'cannot'] as const) await ada.sees(`doors.about.${part}.text`);
  await ada.presses('doors.about.begin');

  await ada.isAt('doors.help.title');
  await ada.sees('shell.see.only-you');
  await ada.writes('doors.help.label');
  await ada.presses('doors.help.on');

  await ada.isAt('doors.danger.title');
  await ada.sees('shell.see.nobody');
  await ada.presses('doors.danger.on');
  await ada.isAt('map.title');
};
