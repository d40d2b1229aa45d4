/**
 * [D15] Days from elsewhere, brought in through the screen: first what will happen, then look back, counted again by a way
 * of counting that knows nothing of this project. All 50 people of the table are compared in `stories/`; one is, here.
 */
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { controlTlfb, type ControlPerson } from '../stories/control-tlfb.ts';
import { fixture } from '../stories/fixtures.ts';
import { generatedJournal, generatedTable } from '../stories/generated-files.ts';
import { comesIn } from './story/acts/door.ts';
import { inWords } from './story/days.ts';
import { fingers } from './story/hands.ts';
import { Person } from './story/person.ts';
import { newTokens } from './story/tokens.ts';
import { sayIn } from './story/words.ts';
import { dropProfile, openDevice, startRelay, type Device, type Relay } from './world.ts';

const patienceMs = 20_000;

let relay: Relay;
let device: Device;
let ada: Person;
test.beforeAll(async () => {
  relay = await startRelay('app');
});
test.afterAll(() => relay.stop());
test.beforeEach(async () => {
  device = await openDevice(relay.url, { touch: true, timeZone: 'Europe/London' });
  device.page.setDefaultTimeout(patienceMs);
  ada = new Person(device.page, fingers(device.page), sayIn('en'), newTokens());
  await comesIn(ada);
});
test.afterEach(async () => {
  await device.close();
  dropProfile(device.profile);
});

const choosesFile = async (name: string, text: string): Promise<void> => {
  const chooser = device.page.waitForEvent('filechooser');
  await device.page
    .locator('label')
    .filter({ hasText: ada.say('imports.choose') })
    .tap();
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
  await ada.sees('imports.file', { file: name });
};
const opensImport = async (): Promise<void> => {
  await ada.bar.presses('shell.menu');
  await ada.pressesRow('mydata.menu.import');
  await ada.isAt('imports.title');
};
const section = (heading: Parameters<Person['region']>[0]): Person => ada.region(heading);
/** Shows the four weeks that end on this day. */
const looksAt = async (day: string): Promise<void> => {
  const isOpen = await ada.box('lookback.go.day').isVisible();
  if (!isOpen) await ada.presses('lookback.go.another');
  await ada.setsDay('lookback.go.day', day);
  await ada.presses('lookback.go.go');
};
/** What a moment makes of a day: this, or more. */
const atLeast = (amount: string): string => ada.say('lookback.day.at-least', { amount });
const saidOn = (day: string, said: string): Promise<void> =>
  expect(device.page.locator(`button[data-day="${day}"]`)).toHaveAccessibleName(
    new RegExp(`: ${said.replaceAll(/[.()+]/g, String.raw`\$&`)}$`),
  );

test('[D6, D15] a journal: somebody else’s dose, an unknown dose, and the night on which the clock changed', async () => {
  const name = 'psychonautwiki/journal-export-synthetic.json';
  const { text } = fixture(name, generatedJournal);
  // Her day ends at four in the morning.
  await ada.bar.presses('shell.menu');
  await ada.pressesRow('mydata.menu.settings');
  await ada.isAt('mydata.settings.title');
  await section('mydata.settings.day').pressesRow({ own: '4:00' });

  await opensImport();
  await choosesFile(basename(name), text);
  await ada.sees('imports.kind.psychonautwiki-journal');
  const adds = section('imports.will-add');
  await adds.sees('imports.will-add.count', { count: 3 });
  for (const own of ['Alcohol', 'Cocaine', 'My custom tincture'])
    await adds.sees('imports.will-add.behaviour', { own, count: 1 });
  await section('imports.unknown').sees('imports.line.dose-unknown', { own: 'Cocaine', count: 1 });
  await section('imports.left-out').sees('imports.line.somebody-else', {
    own: 'Alcohol',
    name: 'Sam',
    count: 1,
  });
  await section('imports.left-out').sees('imports.line.coordinates');
  await section('imports.read-as').sees('imports.line.ratings-as-words');

  await ada.presses('imports.add');
  await ada.sees('imports.done', { count: 3 });
  await ada.presses('imports.to-look-back');
  await ada.isAt('lookback.title');

  // Forty grams, give or take five, and not the twenty of Sam.
  await ada.presses({ own: 'Alcohol' });
  await looksAt('2024-06-28');
  await saidOn('2024-06-28', atLeast(ada.say('lookback.give-or-take', { amount: '40 g', off: '5' })));
  // A moment makes no day known.
  await ada.sees('lookback.known-of', { known: 0, days: 28, used: 1 });
  await ada.presses({ own: 'Cocaine' });
  await looksAt('2024-06-28');
  await saidOn('2024-06-28', ada.say('lookback.day.at-least-some'));
  // One o'clock for the second time that night: still her Saturday.
  await ada.presses({ own: 'My custom tincture' });
  await looksAt('2024-10-27');
  await saidOn('2024-10-26', atLeast('2.5 mL'));
  await saidOn('2024-10-27', ada.say('lookback.day.unsaid'));
});

/** Dates and amounts of one person, as the lines of the file have them. */
const linesOf = (text: string, id: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split('\n')
      .map((line) => line.trim().split(','))
      .filter(([who]) => who === id)
      .map(([, date = '', amount]) => [date, Number(amount)]),
  );

/** A zero in the file is a true zero: whoever has many zeros and many others shows whether it is taken for unknown. */
const mostMixed = (people: readonly ControlPerson[]): string => {
  const mixed = ({ known, daysUsed }: ControlPerson): number => Math.min(known - daysUsed, daysUsed);
  return people.toSorted((a, b) => mixed(b) - mixed(a))[0]?.id ?? '';
};

/** The table without the lines of this person that stand so many places before their last. */
const without = (text: string, person: string, places: readonly number[]): string => {
  const theirs = text.split('\n').filter((line) => line.startsWith(`${person},`));
  const gone = new Set(places.map((place) => theirs.at(-1 - place)));
  return text
    .split('\n')
    .filter((line) => !gone.has(line))
    .join('\n');
};

test('[D6, D15] a table of days: days used, amounts and N of M known are what another way of counting finds', async () => {
  const name = 'tlfb/test_tlfb.csv';
  const { text: whole } = fixture(name, generatedTable);
  const person = mostMixed(controlTlfb(whole));
  // The real table has no gaps: three days of the last weeks are taken out, and nobody knows them any more.
  const text = without(whole, person, [3, 9, 20]);
  const people = controlTlfb(text);
  const control = people.find(({ id }) => id === person);
  if (!control) throw new Error('Nobody is in the table');
  const lines = linesOf(text, control.id);
  const dates = [...lines.keys()].toSorted();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  expect(control.span - control.known).toBeGreaterThanOrEqual(3);

  await opensImport();
  await choosesFile(basename(name), text);
  await ada.choosesTile({ own: `${control.id} (` }, 'imports.whose');
  await ada.sees('imports.whose-more', { count: people.length });
  await ada.chooses('imports.where.new', 'imports.where');
  const word = await ada.writes('imports.where.new-word');
  await ada.chooses('kind.behaviour.nicotine', 'imports.where.new-kind');
  const unit = await ada.writes('imports.unit');
  await section('imports.will-add').sees('imports.will-add.count', { count: control.known });
  await section('imports.unknown').sees('imports.line.days-without-line', {
    count: control.span - control.known,
    first: inWords(first, 'en-GB'),
    last: inWords(last, 'en-GB'),
  });
  await section('imports.left-out').sees('imports.line.other-people', { count: people.length - 1 });
  await ada.presses('imports.add');
  await ada.sees('imports.done', { count: control.known });
  await ada.presses('imports.to-look-back');
  await ada.isAt('lookback.title');

  await section('lookback.span').sees('lookback.span.known', {
    first: inWords(first, 'en-GB'),
    last: inWords(last, 'en-GB'),
    known: control.known,
    days: control.span,
    used: control.daysUsed,
  });
  const sum = `${control.sum.toLocaleString('en-GB')} ${unit}`;
  await section('lookback.span').sees('lookback.span.amount', { amount: sum });

  // The last four weeks day by day: a 0 in the file is none, a day without a line is unsaid and no zero.
  await ada.presses('lookback.go.last');
  const shown = await device.page
    .locator('button[data-day]')
    .evaluateAll((days) => days.map((day) => day.getAttribute('data-day') ?? ''));
  expect(shown).toContain(last);
  for (const day of shown) {
    const amount = lines.get(day);
    const said = amount === 0 ? ada.say('lookback.day.none') : `${amount} ${unit}`;
    await saidOn(day, amount === undefined ? ada.say('lookback.day.unsaid') : said);
  }

  // The same file once more adds nothing.
  await opensImport();
  await choosesFile(basename(name), text);
  await ada.choosesTile({ own: `${control.id} (` }, 'imports.whose');
  await ada.chooses({ own: word }, 'imports.where');
  await ada.types('imports.unit', unit);
  await ada.sees('imports.all-here');
});
