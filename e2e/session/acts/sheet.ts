/** One episode on one sheet: where the way forked becomes an if-then. */
import { expect } from '@playwright/test';
import type { Person } from '../../story/person.ts';
import { comes } from '../../two/patience.ts';
import { names } from '../open-session.ts';

/** Dana takes the sheet; Imani, who sees where Dana is, opens the same one. */
export const openOneSheet = async (imani: Person, dana: Person): Promise<void> => {
  await dana.presses('live.sheets.take');
  await dana.isAt('live.sheets');
  await dana.pressesRow('tools.tool.one-episode');
  await dana.sees('tools.episode.intro');
  await comes(imani, 'live.presence.at', { name: names.dana, place: imani.say('tools.tool.one-episode') });
  await imani.presses('live.sheets.take');
  await imani.isAt('live.sheets');
  await imani
    .in(imani.page.getByRole('region', { name: imani.say('tools.begun') }))
    .pressesRow('tools.tool.one-episode');
  await imani.sees('tools.episode.intro');
};

/** Left half-way on purpose: one moment and one fork. */
export const makesAnIfThen = async (
  imani: Person,
  dana: Person,
  goal: string,
): Promise<{ readonly when: string; readonly instead: string }> => {
  const fork = imani.say('tools.slot.choice');
  await imani.presses('tools.write-at', { place: fork });
  const form = imani.group('tools.slot.choice');
  await form.sees('live.reads', { name: names.dana });
  const when = await form.writes('tools.episode.came-up');
  const did = await form.writes('tools.episode.i-did');
  const instead = await form.writes('tools.episode.otherwise');
  await form.presses('tools.keep-words');
  await expect(imani.page.getByRole('heading', { name: fork, exact: true })).toBeFocused();
  for (const words of [when, did, instead]) await comes(dana, { own: words });
  await imani.presses('tools.ifthen.make-of', { words: when });
  const making = imani.group('tools.ifthen.title');
  await making.chooses({ own: goal }, 'tools.ifthen.goal');
  await making.presses('tools.ifthen.keep');
  await imani.sees('tools.ifthen.kept');
  await expect(making.place).toHaveCount(0);
  return { when, instead };
};
