/** Which colours are drawn inside one part of the page, by the names the tokens give them. */
import type { Page } from '@playwright/test';

export interface Colours {
  /** Names of tokens that are drawn; what no token names stands as the browser computed it. */
  readonly drawn: readonly string[];
  /** Those of them that a person would call red or green. */
  readonly redOrGreen: readonly string[];
}

/** Enough colour to have a name at all, and a hue within reach of red (0°) or green (120°). */
const saturated = 0.3;

export const coloursIn = (page: Page, selector: string): Promise<Colours> =>
  page.evaluate(
    ([part, enough]) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      if (!canvas) throw new Error('This browser has no canvas');
      /** Any CSS colour as red, green, blue, alpha from 0 to 255. */
      const channels = (colour: string): readonly number[] => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
      };
      const isRedOrGreen = (colour: string): boolean => {
        const [r = 0, g = 0, b = 0] = channels(colour).map((one) => one / 255);
        const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
        const lightness = (high + low) / 2;
        const saturation = high === low ? 0 : (high - low) / (1 - Math.abs(2 * lightness - 1));
        if (saturation < enough || high - low < 0.1) return false;
        const turn =
          high === r
            ? ((g - b) / (high - low) + 6) % 6
            : high === g
              ? (b - r) / (high - low) + 2
              : (r - g) / (high - low) + 4;
        const hue = turn * 60;
        return hue < 16 || hue > 340 || (hue > 75 && hue < 165);
      };
      const tokens = new Map<string, string>();
      const probe = document.body.appendChild(document.createElement('i'));
      for (const sheet of document.styleSheets) {
        for (const text of [...sheet.cssRules].map((rule) => rule.cssText)) {
          for (const [, name = ''] of text.matchAll(/(--[a-z0-9-]+):\s*light-dark/g)) {
            probe.style.color = `var(${name})`;
            const colour = getComputedStyle(probe).color;
            if (!tokens.has(colour)) tokens.set(colour, name);
          }
        }
      }
      probe.remove();
      const drawnInText = [
        'color',
        'background-color',
        'border-top-color',
        'border-left-color',
        'outline-color',
        'text-decoration-color',
      ];
      const drawnInPictures = ['fill', 'stroke'];
      const drawn = new Set<string>();
      for (const element of document.querySelectorAll(`${part}, ${part} *`)) {
        for (const pseudo of [null, '::before', '::after']) {
          const style = getComputedStyle(element, pseudo);
          for (const property of element instanceof SVGElement ? drawnInPictures : drawnInText) {
            const value = style.getPropertyValue(property);
            if (/^(rgb|color|oklab|lab|hsl)/.test(value) && channels(value)[3] !== 0) drawn.add(value);
          }
        }
      }
      const named = (colour: string): string => tokens.get(colour) ?? colour;
      return {
        drawn: [...new Set([...drawn].map(named))].toSorted(),
        redOrGreen: [...drawn].filter(isRedOrGreen).map(named).toSorted(),
      };
    },
    [selector, saturated] as const,
  );

/** The paper and edge of every day of the calendar: one line each, without the words. */
export const daysAsDrawn = (
  page: Page,
): Promise<readonly { readonly kind: string; readonly paper: string }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.calendar button.day:not([aria-current])')].map((day) => {
      const { backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(day);
      const kind = (day.getAttribute('aria-label') ?? '').replace(/^.*?: /, '').replaceAll(/\d+/g, 'N');
      return { kind, paper: [backgroundColor, borderTopColor, borderTopStyle].join(' ') };
    }),
  );
