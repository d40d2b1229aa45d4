/** What can be seen of the screen that stands: its controls, its words, its colours, its size. */
import type { Page } from '@playwright/test';

export interface Control {
  readonly name: string;
  /** Checked, selected or pressed. */
  readonly chosen: boolean;
  /** What stands in a box; empty for what is not a box. */
  readonly value: string;
}

export interface Looks {
  readonly title: string;
  readonly address: string;
  readonly headings: number;
  /** The tag of what has the focus. */
  readonly focused: string;
  readonly controls: readonly Control[];
  /** Boxes of which the browser would remember something. */
  readonly remembered: readonly string[];
  readonly text: string;
  /** The way to Safety stands on the screen, and a finger at its middle meets it and nothing else. [P10] */
  readonly safetyAtHand: boolean;
  /** "12 days" standing alone as a thing of the page, and not as the answer a person gave to a question beside it. */
  readonly bareCounts: readonly string[];
  /** How far the page is wider than the screen, in CSS pixels. */
  readonly tooWide: number;
  /** What sticks out, for the message. */
  readonly sticksOut: readonly string[];
}

export const looksOf = (page: Page): Promise<Looks> =>
  page.evaluate(() => {
    const nameOf = (element: Element): string =>
      (
        element.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
          ? element.labels?.[0]?.textContent
          : element.textContent) ??
        element.tagName
      )
        .trim()
        .slice(0, 80);
    const stateful =
      '[aria-checked="true"], [aria-selected="true"], [aria-pressed="true"], [aria-pressed="mixed"]';
    const isToggle = (element: HTMLInputElement): boolean =>
      element.type === 'radio' || element.type === 'checkbox';
    const controls = [
      ...document.querySelectorAll('input, textarea, select, option, [contenteditable], ' + stateful),
    ].map((element) => {
      const name = nameOf(element);
      if (element instanceof HTMLInputElement)
        return {
          name,
          chosen: isToggle(element) && element.checked,
          value: isToggle(element) ? '' : element.value,
        };
      if (element instanceof HTMLTextAreaElement) return { name, chosen: false, value: element.value };
      if (element instanceof HTMLSelectElement)
        return { name, chosen: element.selectedIndex >= 0 && element.value !== '', value: '' };
      if (element instanceof HTMLOptionElement)
        return { name, chosen: element.selected && element.value !== '', value: '' };
      return { name, chosen: element.matches(stateful), value: '' };
    });
    const boxes = [...document.querySelectorAll('input, textarea, select, form')];
    const width = document.documentElement.clientWidth;
    const wide =
      Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - window.innerWidth;
    return {
      title: document.title,
      address: `${location.pathname}${location.search}${location.hash}`,
      headings: document.querySelectorAll('h1').length,
      focused: document.activeElement?.tagName ?? 'nothing',
      controls,
      remembered: boxes
        .filter((element) => element.tagName !== 'FORM' && element.getAttribute('autocomplete') !== 'off')
        .map(nameOf),
      text: document.body.innerText,
      safetyAtHand: [...document.querySelectorAll('header a[data-kind="safety"]')].some((link) => {
        const { left, top, width, height } = link.getBoundingClientRect();
        const met = document.elementFromPoint(left + width / 2, top + height / 2);
        return height >= 24 && met !== null && link.contains(met);
      }),
      bareCounts: [...document.querySelectorAll('main *')]
        .filter(
          (element) =>
            element.closest('dd, td, button, label') === null &&
            /^\s*\d+\s+(days?|días?)\s*$/i.test(element.textContent),
        )
        .map((element) => element.textContent),
      tooWide: Math.max(0, wide),
      sticksOut:
        wide <= 0
          ? []
          : [...document.querySelectorAll('body *')]
              .filter((element) => element.getBoundingClientRect().right > width + 1)
              .slice(0, 4)
              .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`),
    };
  });
