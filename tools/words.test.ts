import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inlineWordsIn } from './inline-words.ts';
import { fewestWords, plainEnglish, readingAge, readingAgeLine } from './reading-age.ts';
import { checkWords, ours } from './words.ts';

/** A small house of its own with one catalogue, one content folder and one component; gone when the test ends. */
const house = async (changes: Readonly<Record<string, string>> = {}) => {
  const root = await mkdtemp(join(tmpdir(), 'words-'));
  const files = {
    'package.json': '{ "type": "module" }',
    'catalogue/en/plan.ts':
      "export const plan = { 'plan.keep': 'Keep this', 'plan.days': '{n, plural, one {# day} other {# days}}' };",
    'catalogue/es/plan.ts':
      "export const plan = { 'plan.keep': 'Guardar esto', 'plan.days': '{n, plural, one {# día} other {# días}}' };",
    'catalogue/en/all.ts': "import { plan } from './plan.ts'; export const en = { ...plan };",
    'catalogue/es/all.ts': "import { plan } from './plan.ts'; export const es = { ...plan };",
    'content/texts.ts': "export const texts = [{ id: 'water', en: 'Have some water.', es: 'Toma agua.' }];",
    'screens/Plan.tsx':
      "export const Plan = () => <button aria-label={say('plan.keep')}>{say('plan.keep')} · {n}</button>;",
    ...changes,
  };
  for (const [file, source] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), source);
  }
  const places = { root, catalogue: 'catalogue', content: ['content'], components: ['screens'] };
  return { places, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) };
};

const problemsWith = async (changes: Readonly<Record<string, string>>): Promise<string[]> => {
  await using planted = await house(changes);
  const { problems } = await checkWords(planted.places);
  return problems.map(({ where, what }) => `${where}: ${what}`);
};

describe('planted', () => {
  test('nothing: a house in order has no problem, and its texts were read', async () => {
    await using plain = await house();
    expect(await checkWords(plain.places)).toEqual({ problems: [], texts: 6 });
  });

  test('[P11] a word we do not use, in a branch of a plural, is found with its key and what to say instead', async () => {
    const found = await problemsWith({
      'catalogue/en/plan.ts':
        "export const plan = { 'plan.keep': 'Keep this', 'plan.days': '{n, plural, one {# relapse} other {# days}}' };",
    });
    expect(found).toEqual([
      expect.stringMatching(/^en\/plan\.ts plan\.days: “relapse”.*Instead: more than I planned/),
    ]);
  });

  test('a Spanish one in content is found, and the English beside it is not blamed', async () => {
    const found = await problemsWith({
      'content/texts.ts': "export const texts = { water: { en: 'Have some water.', es: 'Sin recaídas.' } };",
    });
    expect(found).toEqual([expect.stringMatching(/^content\/texts\.ts \/texts\/water \(es\): “recaída”/)]);
  });

  test('a word inside a card with parts is found however deep it lies', async () => {
    const found = await problemsWith({
      'content/texts.ts':
        "export const card = { id: 'c', en: { parts: [{ look: 'steps', lines: ['Call a friend.', 'Stay clean.'] }] }, es: { parts: [{ look: 'steps', lines: ['Llama.', 'Quédate.'] }] } };",
    });
    expect(found).toEqual([expect.stringContaining('/c/parts/0/lines/1 (en): “clean”')]);
  });

  test('[CW8] a key in one language only, in either direction, is found', async () => {
    const found = await problemsWith({
      'catalogue/en/plan.ts': "export const plan = { 'plan.keep': 'Keep this', 'plan.rest': 'Let it rest' };",
    });
    expect(found).toEqual([
      'en/plan.ts plan.rest: has no message in the other language.',
      'es/plan.ts plan.days: has no message in the other language.',
    ]);
  });

  test('a key said in two files and a file that all.ts forgets are found', async () => {
    const found = await problemsWith({
      'catalogue/en/steps.ts':
        "export const steps = { 'plan.keep': 'Keep it', 'steps.smaller': 'Make it smaller' };",
      'catalogue/es/steps.ts': "export const steps = { 'steps.smaller': 'Hacerlo más pequeño' };",
    });
    expect(found).toEqual([
      'en/steps.ts plan.keep: is said twice; the later one would win in silence.',
      'en/steps.ts steps.smaller: is not gathered in en/all.ts.',
      'es/steps.ts steps.smaller: is not gathered in es/all.ts.',
    ]);
  });

  test('[CW8] a placeholder lost in translation, also inside a branch, is found', async () => {
    const found = await problemsWith({
      'catalogue/en/plan.ts':
        "export const plan = { 'plan.keep': 'Keep {what}', 'plan.days': '{n, plural, one {# day of {m}} other {# days}}' };",
      'catalogue/es/plan.ts':
        "export const plan = { 'plan.keep': 'Guardar', 'plan.days': '{n, plural, one {# día} other {# días}}' };",
    });
    expect(found).toEqual([
      'en/plan.ts plan.keep: has {what} in English and nothing in Spanish.',
      'en/plan.ts plan.days: has {m} {n, plural} in English and {n, plural} in Spanish.',
    ]);
  });

  test('[CW8] Spanish that is still English, and a message the app cannot read, are found', async () => {
    const found = await problemsWith({
      'catalogue/es/plan.ts':
        "export const plan = { 'plan.keep': 'Keep this', 'plan.days': '{n, plural, one {# día}' };",
    });
    expect(found).toEqual([
      expect.stringMatching(/^es\/plan\.ts plan\.days: is not a message the app can read/),
      expect.stringMatching(/^en\/plan\.ts plan\.keep: says “Keep this” in both languages/),
    ]);
  });

  test('[CW9] words written in a component are found with their line', async () => {
    const found = await problemsWith({
      'screens/Plan.tsx': 'export const Plan = () => (\n  <p>Keep this</p>\n);',
    });
    expect(found).toEqual([
      'screens/Plan.tsx:2: says “Keep this” in the component. Put it in the catalogue.',
    ]);
  });
});

describe('inline words', () => {
  const words = (source: string): string[] => inlineWordsIn('a.tsx', source).map((one) => one.words);

  test.each([
    ['<a title="Home" />', 'Home'],
    ["<img alt={'A bird'} />", 'A bird'],
    ['<input placeholder={`Your name`} />', 'Your name'],
    ["<p>{open ? 'Close' : say('a.open')}</p>", 'Close'],
    ["<p>{name || 'Nobody'}</p>", 'Nobody'],
    ["<p aria-label={'Step ' + n}>{n}</p>", 'Step'],
    ['<p>{`${n} días`}</p>', 'días'],
  ])('%s says words', (jsx, said) => {
    expect(words(`const a = ${jsx};`)).toEqual([said]);
  });

  test.each([
    '<p className="own">{say(\'plan.keep\')}</p>',
    '<p>{`${n} · ${m}`}</p>',
    '<input type="text" autoComplete="off" aria-describedby="help" />',
    "<p>{kind === 'alcohol' ? 1 : 2}</p>",
    '<p> — </p>',
  ])('%s says none', (jsx) => {
    expect(words(`const a = ${jsx};`)).toEqual([]);
  });

  test('a file that cannot be parsed is an error, not a file without words', () => {
    expect(() => inlineWordsIn('a.tsx', '<p>')).toThrow(/a\.tsx cannot be parsed/);
  });
});

describe('reading age', () => {
  test('grows with long sentences and long words, and is not given for a label', () => {
    const short = readingAge('You can stop here. You can come back.') ?? 0;
    const long =
      readingAge(
        'Irrespective of circumstances, participation necessitates continuous individual authorisation.',
      ) ?? 0;
    expect(short).toBeLessThan(9);
    expect(long).toBeGreaterThan(18);
    expect(readingAge('Keep this')).toBeNull();
    expect(fewestWords).toBeGreaterThan(2);
  });

  test('agrees with the formula worked by hand: ten words, two sentences, fourteen syllables', () => {
    // 0.39 × 10/2 + 11.8 × 14/10 − 15.59 = 2.88, and five years more.
    expect(readingAge('The water is cold now. Seven people stand beside it.')).toBeCloseTo(7.88, 5);
  });

  test('reads the "other" branch of a plural and leaves values and tags out', () => {
    expect(plainEnglish('<b>At least</b> {n, plural, one {# day} other {# days}} for {name}')).toBe(
      'At least days for',
    );
  });

  test('one line names the median, the longest sentence and the hardest text', () => {
    const line = readingAgeLine([
      { file: 'a', key: 'easy', text: 'You can stop here and come back.' },
      {
        file: 'a',
        key: 'hard',
        text: 'Participation necessitates continuous individual authorisation notwithstanding circumstances.',
      },
      { file: 'a', key: 'label', text: 'Keep' },
    ]);
    expect(line).toMatch(
      /^Reading age of English: [\d.]+ years \(median of 2 texts\), longest sentence 7 words/,
    );
    expect(line).toMatch(/hardest text [\d.]+ years \(hard\)$/);
    expect(readingAgeLine([])).toContain('no text');
  });
});

test('[CW6, CW8, CW9] nothing in our own catalogue, content and components is to be changed', async () => {
  const { problems, texts } = await checkWords(ours);
  expect(problems.map(({ where, what }) => `${where}: ${what}`)).toEqual([]);
  expect(texts).toBeGreaterThan(400);
});
