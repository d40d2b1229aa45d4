/** The two danger cards: they come after a goal is kept, inform, and every way out of them is one press. */
import { expect } from '@playwright/test';
import { dontStopSuddenly } from '@handrail/content/safety/texts/stopping.ts';
import { lostTolerance } from '@handrail/content/safety/texts/overdose.ts';
import type { Card } from '@handrail/content/safety/card.ts';
import type { Person } from '../person.ts';
import type { OnTheMap } from './map.ts';

/** The whole card is there: its title, every line of it, and that nobody has reviewed it yet. [D19] */
const seesCard = async (ada: Person, card: Card): Promise<void> => {
  const words = card[ada.say.language];
  const dialog = ada.page.getByRole('dialog', { name: words.title, exact: true });
  await expect(dialog).toBeVisible();
  for (const line of words.parts.flatMap(({ lines }) => lines)) await ada.in(dialog).sees({ own: line });
  await ada.in(dialog).sees('shell.unreviewed');
};
const cardIsGone = (ada: Person): Promise<void> => expect(ada.page.getByRole('dialog')).toHaveCount(0);

const plans = async (
  ada: Person,
  direction: 'kind.direction.stop-altogether' | 'kind.direction.take-a-break',
  about: string,
  more?: () => Promise<void>,
): Promise<string> => {
  await ada.goesTo('plan');
  await ada.presses('plan.add-goal');
  await ada.isAt('plan.edit.new');
  const goal = await ada.writes('plan.edit.label');
  await ada.chooses(direction, 'plan.edit.direction');
  await more?.();
  await ada.ticks({ own: about }, 'plan.edit.behaviours');
  await ada.keeps();
  return goal;
};

/**
 * [D11] How often she drinks is unsaid, so the card comes when she plans to stop. It offers two ways, and each of its
 * buttons closes it, as does Escape.
 */
export const plansToStop = async (ada: Person, { wine }: OnTheMap): Promise<void> => {
  const goal = await plans(ada, 'kind.direction.stop-altogether', wine);
  await seesCard(ada, dontStopSuddenly);
  await ada.dialog.presses('shell.close');
  await cardIsGone(ada);
  await ada.isAt({ own: goal });

  for (const pace of ['gradual', 'with-a-doctor'] as const) {
    await ada.presses('plan.goal.stop-link');
    await seesCard(ada, dontStopSuddenly);
    await ada.dialog.presses(`plan.card.${pace}`);
    await cardIsGone(ada);
    await ada.sees(`plan.goal.pace.${pace}`);
  }
  await ada.presses('plan.goal.stop-link');
  await ada.page.keyboard.press('Escape');
  await cardIsGone(ada);

  await ada.presses('plan.goal.stop-link');
  await ada.dialog.presses('plan.card.safety');
  await ada.isAt('safety.title');
  await ada.sees({ own: dontStopSuddenly[ada.say.language].title });
  // The goal was kept before the card came: nothing was refused.
  await ada.goesTo('plan');
  await ada.sees({ own: goal });
};

/** [D12] A break from drinking is planned: first the card about stopping, then the one about a lost tolerance. */
export const plansABreak = async (ada: Person, { wine }: OnTheMap, from: string): Promise<void> => {
  const goal = await plans(ada, 'kind.direction.take-a-break', wine, async () => {
    await ada.types('plan.edit.break-days', '7');
    await ada.setsDay('plan.edit.starts-on', from);
  });
  await seesCard(ada, dontStopSuddenly);
  await ada.dialog.presses('shell.close');
  await seesCard(ada, lostTolerance);
  await ada.dialog.presses('shell.close');
  await cardIsGone(ada);
  await ada.isAt({ own: goal });
  await ada.sees('plan.goal.break', { days: 7 });
};
