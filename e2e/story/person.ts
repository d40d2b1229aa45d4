/**
 * Somebody at the screen, as a test tells it: "writes", "chooses", "sees". Everything is found by the role and the words
 * that a person would go by, so the same story runs in every language and with either hands.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Values } from '@handrail/ui/say.tsx';
import type { Hands } from './hands.ts';
import type { Tokens } from './tokens.ts';
import type { MessageKey, Say } from './words.ts';

/** A message by its key, or words that are nobody's but the person's. */
export type Words = MessageKey | { readonly own: string };

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** A name that begins like this and may go on. */
const beginning = (text: string): RegExp => new RegExp(`^\\s*${escaped(text)}`);

/** What the heading of each place says, if only among other things. */
const titles = {
  today: 'today.nothing',
  map: 'map.title',
  plan: 'plan.title',
  'look-back': 'lookback.title',
  circle: 'circle.title',
} as const;

export class Person {
  readonly page: Page;
  readonly hands: Hands;
  readonly say: Say;
  readonly tokens: Tokens;
  readonly #root: Locator;

  constructor(page: Page, hands: Hands, say: Say, tokens: Tokens, root: Locator = page.locator('body')) {
    this.page = page;
    this.hands = hands;
    this.say = say;
    this.tokens = tokens;
    this.#root = root;
  }

  /** The same person, looking only at a part of the page. */
  in(root: Locator): Person {
    return new Person(this.page, this.hands, this.say, this.tokens, root);
  }
  /** What lies over the page. */
  get dialog(): Person {
    return this.in(this.page.getByRole('dialog'));
  }
  /** The questions under one heading or in one frame. */
  group(words: Words): Person {
    return this.in(this.#root.getByRole('group', { name: this.text(words) }).first());
  }
  region(words: Words): Person {
    return this.in(this.#root.getByRole('region', { name: this.text(words), exact: true }));
  }
  get place(): Locator {
    return this.#root;
  }

  text(words: Words, values?: Values): string {
    return typeof words === 'string' ? this.say(words, values) : words.own;
  }

  /** A new page: its one heading has the focus, nothing sticks out at the side, and neither title nor address tells. */
  async isAt(words: Words, values?: Values): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1, name: this.text(words, values), exact: true });
    await expect(heading).toBeVisible();
    await expect(heading).toBeFocused();
    const outside = await this.page.evaluate(() => ({
      sticksOut: document.documentElement.scrollWidth > window.innerWidth,
      title: document.title,
      address: location.pathname + location.search + location.hash,
    }));
    expect(outside).toEqual({ sticksOut: false, title: 'Notes', address: '/' });
  }

  /** Something to press, by what it says. */
  thing(name: string | RegExp): Locator {
    const exact = typeof name === 'string';
    const summary = typeof name === 'string' ? new RegExp(`^\\s*${escaped(name)}\\s*$`) : name;
    return this.#root
      .getByRole('button', { name, exact })
      .or(this.#root.getByRole('link', { name, exact }))
      .or(this.#root.locator('summary').filter({ hasText: summary }))
      .filter({ visible: true });
  }
  async presses(words: Words, values?: Values): Promise<void> {
    await this.hands.press(this.thing(this.text(words, values)));
  }
  /** For a link that says more than its name. */
  async pressesRow(words: Words): Promise<void> {
    await this.hands.press(this.thing(beginning(this.text(words))));
  }

  /** A box by its label. */
  box(words: Words, values?: Values): Locator {
    return this.#root.getByLabel(this.text(words, values), { exact: true }).filter({ visible: true });
  }
  /** Writes something that nobody else ever wrote, and remembers it. */
  async writes(label: MessageKey, shape?: (word: string) => string, values?: Values): Promise<string> {
    const text = this.tokens.next(label, shape);
    await this.types(label, text, values);
    return text;
  }
  /** A number, or something that was written before. */
  async types(label: Words, text: string, values?: Values): Promise<void> {
    const box = this.box(label, values);
    await this.hands.write(box, text);
    await expect(box).toHaveValue(text);
  }
  async setsDay(label: MessageKey, day: string): Promise<void> {
    const box = this.box(label);
    await this.hands.setDay(box, day);
    await expect(box).toHaveValue(day);
  }

  async chooses(choice: Words, question: Words): Promise<void> {
    const radio = this.group(question).place.getByRole('radio', { name: this.text(choice), exact: true });
    await this.hands.choose(radio);
    await expect(radio).toBeChecked();
  }
  /** A choice that says more than its name. */
  async choosesTile(choice: Words, question: Words): Promise<void> {
    const radio = this.group(question).place.getByRole('radio', { name: beginning(this.text(choice)) });
    await this.hands.choose(radio);
    await expect(radio).toBeChecked();
  }
  /** A place on a row of numbers. */
  async says(number: number, question: MessageKey): Promise<void> {
    await this.chooses({ own: String(number) }, question);
  }
  async ticks(choice: Words, question: Words): Promise<void> {
    const box = this.group(question).place.getByRole('checkbox', { name: this.text(choice), exact: true });
    await this.hands.tick(box);
    await expect(box).toBeChecked();
  }

  async sees(words: Words, values?: Values): Promise<void> {
    await expect(this.#root).toContainText(this.text(words, values), { useInnerText: true });
  }
  async doesNotSee(words: Words, values?: Values): Promise<void> {
    await expect(this.#root).not.toContainText(this.text(words, values), { useInnerText: true });
  }

  /** One of the five places under the thumb. */
  async goesTo(place: keyof typeof titles): Promise<void> {
    const bar = this.page.getByRole('navigation', { name: this.say('shell.places'), exact: true });
    await this.in(bar).presses(`shell.${place}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(this.say(titles[place]));
  }
  /** What stands on top of every page: Safety, Leave, the menu. */
  get bar(): Person {
    return this.in(this.page.getByRole('banner'));
  }
  async keeps(): Promise<void> {
    await this.presses('shell.keep');
  }
}
