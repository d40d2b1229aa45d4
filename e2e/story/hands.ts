/**
 * How a person reaches what is on the screen. Fingers on glass, a keyboard alone and a mouse do the same things: a test
 * says what is done and never how.
 */
import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';

export interface Hands {
  readonly by: 'touch' | 'keys' | 'mouse';
  /** Taps, or decisions made with a key: what "within two taps" counts. Writing is not one of them. */
  readonly taps: () => number;
  readonly press: (target: Locator) => Promise<void>;
  /** Writes into an empty box. */
  readonly write: (box: Locator, text: string) => Promise<void>;
  /** Chooses one of several. */
  readonly choose: (radio: Locator) => Promise<void>;
  readonly tick: (box: Locator) => Promise<void>;
  /** `day`: "2026-03-02". */
  readonly setDay: (box: Locator, day: string) => Promise<void>;
  /** Moves a row of a list up by its handle, to where `onto` is, which is `rows` above. */
  readonly moveUp: (handle: Locator, onto: Locator, rows: number) => Promise<void>;
  /** Puts the mark that is picked on each of these days. */
  readonly paint: (days: readonly Locator[]) => Promise<void>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const middle = async (target: Locator): Promise<Point> => {
  const box = await target.boundingBox();
  if (!box) throw new Error('What the finger wants to touch is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** A finger moves this often, and rests a moment before it lifts: a stroke without time would be a flick. */
const frameMs = 16;
const restMs = 120;

/** One finger that goes down at the first point, along the others, and up at the last. */
const stroke = async (page: Page, session: CDPSession, points: readonly Point[]): Promise<void> => {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: Point): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  const [first, ...others] = points;
  await send('touchStart', first);
  let from = first;
  for (const to of others) {
    for (const part of [0.2, 0.4, 0.6, 0.8, 1]) {
      await page.waitForTimeout(frameMs);
      if (from)
        await send('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    }
    from = to;
  }
  await page.waitForTimeout(restMs);
  await send('touchEnd');
};

/** The page must have a touch screen. */
export const fingers = (page: Page): Hands => {
  let taps = 0;
  const session = page.context().newCDPSession(page);
  const tap = async (target: Locator): Promise<void> => {
    taps += 1;
    await target.tap();
  };
  const label = (input: Locator): Locator => input.locator('xpath=ancestor::label');
  return {
    by: 'touch',
    taps: () => taps,
    press: tap,
    write: async (box, text) => {
      await box.tap();
      await box.fill(text);
    },
    choose: (radio) => tap(label(radio)),
    tick: (box) => tap(label(box)),
    setDay: (box, day) => box.fill(day),
    moveUp: async (handle, onto) => {
      await onto.scrollIntoViewIfNeeded();
      await handle.scrollIntoViewIfNeeded();
      const [from, to] = [await middle(handle), await middle(onto)];
      await stroke(page, await session, [from, { x: from.x, y: to.y - 6 }]);
    },
    paint: async (days) => {
      await days.at(0)?.scrollIntoViewIfNeeded();
      taps += 1;
      await stroke(page, await session, await Promise.all(days.map(middle)));
    },
  };
};

/** A mouse, at a desk. */
export const mouse = (page: Page): Hands => {
  let taps = 0;
  const click = async (target: Locator): Promise<void> => {
    taps += 1;
    await target.click();
  };
  const label = (input: Locator): Locator => input.locator('xpath=ancestor::label');
  return {
    by: 'mouse',
    taps: () => taps,
    press: click,
    write: async (box, text) => {
      await box.click();
      await box.fill(text);
    },
    choose: (radio) => click(label(radio)),
    tick: (box) => click(label(box)),
    setDay: (box, day) => box.fill(day),
    moveUp: async (handle, onto) => {
      await onto.scrollIntoViewIfNeeded();
      await handle.hover();
      const to = await middle(onto);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    paint: async (days) => {
      for (const day of days) await click(day);
    },
  };
};

/** More stops than any page has: whoever is not reached by then is not reached at all. */
const mostStops = 400;

/** Where the reader is, seen from `el`. Tab stops once at a row of radios, wherever its choice is. Runs in the page. */
const seenFrom = (el: Element): 'there' | 'same row' | 'after' | 'elsewhere' | 'gone' => {
  const now = document.activeElement;
  if (!el.isConnected) return 'gone';
  if (el === now) return 'there';
  if (now === null || now === document.body) return 'elsewhere';
  const isRadio = now instanceof HTMLInputElement && now.type === 'radio';
  if (isRadio && el instanceof HTMLInputElement && now.name === el.name) return 'same row';
  return el.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'elsewhere';
};

/** Goes to `target` with Tab alone, backwards when the reader stands after it; to a radio or to any of its row. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toBeVisible();
  let handle = await target.elementHandle();
  let where = await handle?.evaluate(seenFrom);
  const key = where === 'after' ? 'Shift+Tab' : 'Tab';
  for (let stops = 0; where !== 'there' && where !== 'same row'; stops += 1) {
    if (stops === mostStops) throw new Error(`Tab does not reach ${target.toString()}`);
    await page.keyboard.press(key);
    // The page may have been drawn anew meanwhile.
    if (where === 'gone') handle = await target.elementHandle();
    where = await handle?.evaluate(seenFrom);
  }
};

/** A date box is three boxes in the order of the browser's own language, which no page can ask for. */
const dateOrders = [
  ['month', 'day', 'year'],
  ['day', 'month', 'year'],
  ['year', 'month', 'day'],
] as const;

/** Types a day into the date box that has the focus; in another order when it reads otherwise than meant. */
const typeDay = async (page: Page, box: Locator, iso: string): Promise<void> => {
  const [year = '', month = '', day = ''] = iso.split('-');
  for (const order of dateOrders) {
    await page.keyboard.type(order.map((part) => ({ year, month, day })[part]).join(''));
    if ((await box.inputValue()) === iso) return;
    // Back to the first of the three.
    for (let part = 1; part < order.length; part += 1) await page.keyboard.press('Shift+Tab');
  }
};

/** A keyboard and nothing else. */
export const keyboard = (page: Page): Hands => {
  let taps = 0;
  const press = async (target: Locator): Promise<void> => {
    await tabTo(page, target);
    taps += 1;
    await page.keyboard.press('Enter');
  };
  return {
    by: 'keys',
    taps: () => taps,
    press,
    write: async (box, text) => {
      await tabTo(page, box);
      await page.keyboard.type(text);
    },
    choose: async (radio) => {
      await tabTo(page, radio);
      taps += 1;
      // A row without a choice waits for Space at its first place; arrows choose as they go.
      for (let steps = 0; (await radio.evaluate(seenFrom)) !== 'there'; steps += 1) {
        if (steps === mostStops) throw new Error(`The arrow keys do not reach ${radio.toString()}`);
        await page.keyboard.press('ArrowDown');
      }
      if (!(await radio.isChecked())) await page.keyboard.press('Space');
    },
    tick: async (box) => {
      await tabTo(page, box);
      taps += 1;
      await page.keyboard.press('Space');
    },
    setDay: async (box, day) => {
      await tabTo(page, box);
      await typeDay(page, box, day);
    },
    moveUp: async (handle, _onto, rows) => {
      await tabTo(page, handle);
      for (let row = 0; row < rows; row += 1) await page.keyboard.press('ArrowUp');
    },
    paint: async (days) => {
      for (const day of days) await press(day);
    },
  };
};

/** From here on a touch or a click of a pointer is an error of the page. */
export const forbidPointers = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click']) {
      window.addEventListener(
        type,
        (event) => {
          // A button that is pressed with a key also sends a click; that one was clicked no times.
          if (event.isTrusted && !(event.type === 'click' && (event as MouseEvent).detail === 0))
            throw new Error(`A pointer was used: ${event.type}`);
        },
        { capture: true },
      );
    }
  });
};
