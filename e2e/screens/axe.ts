/** axe over what stands on the screen: WCAG 2.0 to 2.2, levels A and AA, and the size of targets. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line a violation: what rule, what element, what is wrong with it. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  // "Legacy" looks into this page alone instead of opening another for frames; there are no frames.
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(tags)
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .setLegacyMode()
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all, none }) =>
        `${id} at ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
    ),
  );
};
