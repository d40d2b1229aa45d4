/** axe over what stands on the screen: every rule that it asks by itself (WCAG 2.0 to 2.2, A and AA, and good practice), and the size of targets. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const options = { resultTypes: ['violations' as const], rules: { 'target-size': { enabled: true } } };

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];
interface AxeWindow extends Window {
  readonly axe: { readonly run: (on: Document, options: unknown) => Promise<{ readonly violations: Found }> };
}

/**
 * axe stays on a page until it is loaded anew: brought there once, it is asked again and again. Half a megabyte of script for
 * every screen costs more than the question.
 */
const foundOn = async (page: Page): Promise<Found> => {
  if (await page.evaluate(() => 'axe' in window))
    return page.evaluate(
      async (how) => (await (window as unknown as AxeWindow).axe.run(document, how)).violations,
      options,
    );
  // "Legacy" looks into this page alone instead of opening another for frames; there are no frames.
  return (await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()).violations;
};

/** One line a violation: what rule, what element, what is wrong with it. */
export const violations = async (page: Page): Promise<readonly string[]> =>
  (await foundOn(page)).flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all, none }) =>
        `${id} at ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
    ),
  );
