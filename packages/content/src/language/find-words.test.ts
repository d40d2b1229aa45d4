import { describe, expect, test } from 'vitest';
import { findWords } from './find-words.ts';
import { wordsWeDoNotUse } from './words-we-do-not-use.ts';

const english = (text: string): string[] => findWords(text, 'en').map(({ word }) => word);
const spanish = (text: string): string[] => findWords(text, 'es').map(({ word }) => word);

/** One everyday sentence for each pair that professionals are asked to mind, in the order of that list. */
const pairs = [
  'an addict',
  'a drug addict',
  'substance abuser',
  'abuse of alcohol',
  'substance abuse',
  'he is an alcoholic',
  'a drunk',
  'wino',
  'junkie',
  'crackhead',
  'tweaker',
  'meth head',
  'pothead',
  'the user',
  'IV drug user',
  'ex-addict',
  'reformed addict',
  'you stayed clean',
  'a clean test',
  'a dirty test',
  'dirty needle',
  'clean and sober',
  'drug habit',
  'kicked the habit',
  'relapsed',
  'fell off the wagon',
  'slipped',
  'failed detox',
  'treatment failure',
  'non-compliant',
  'non-adherent',
  'resistant client',
  'in denial',
  'unmotivated',
  'manipulative',
  'drug-seeking',
  'attention-seeking',
  'frequent flyer',
  'hard-to-reach groups',
  'at-risk people',
  'refused treatment',
  'admits to using',
  'client claims',
  'confessed',
  'binge',
  'recreational drug use',
  'drug of choice',
  'rock bottom',
  'enabler',
  'codependent',
  'opioid substitution therapy',
  'medication-assisted treatment',
  'methadonian',
  'crack baby',
  'overdosed on purpose',
  "OD'd",
  'opioid epidemic',
  'war on drugs',
  'drug problem',
  'hooked on',
  'strung out',
  'high as a kite',
  'crack whore',
  'ex-con',
  'an inmate',
  'the homeless',
  'vagrant',
  'committed suicide',
  'failed suicide attempt',
  'suicide threat',
  'self-mutilation',
  'the mentally ill',
  'crazy',
  'suffers from',
  'compulsive gambler',
  'porn addict',
  'infected person',
  'sobriety',
];

describe('words that do not stand in our own copy', () => {
  test.each(pairs)('[P11] "%s" is found', (text) => {
    expect(english(text)).not.toEqual([]);
  });

  test.each([
    'Streak',
    '12 days since',
    '3 days in a row',
    'Congratulations',
    'Well done',
    'Great job',
    'Submit',
    'OK',
    'Okay',
    'Try again!',
    'Oops',
    'Invalid date',
    'Saved successfully',
    'It failed',
    'the server',
    'encrypted',
    'revoke',
    'Your task',
    'Log a drink',
    'clinically proven',
    'We monitor this',
  ])('[P5, P13] the product does not say "%s"', (text) => {
    expect(english(text)).not.toEqual([]);
  });

  test.each([
    'drogadicto',
    'Drogadictas',
    'toxicómano',
    'toxicómana',
    'los adictos',
    'tu adicción',
    'recaída',
    'Recaíste',
    'sigues limpio',
    'prueba sucia',
    'el paciente',
    'la usuaria',
    'Enhorabuena',
    '¡Felicidades',
    'fracaso',
    'fracasaste',
    'abuso de sustancias',
    'abuso de alcohol',
    'racha',
    'tres días sin beber',
    'es alcohólico',
    'una borracha',
    'yonqui',
    'consumidor',
    'ludópata',
    'enganchada',
    'tocar fondo',
    'sobriedad',
    'se suicidó: suicidio consumado',
    'con éxito',
    'Aceptar',
    'Vale',
    'el servidor',
    'cifrado',
    'usted puede',
    'vuestro plan',
    'coger el teléfono',
    'la terapia de sustitución',
    'enfermo mental',
    'un síntoma',
    'garantizado',
    'Bien hecho',
    'monitoreamos',
  ])('[P11] in Spanish "%s" is found', (text) => {
    expect(spanish(text)).not.toEqual([]);
  });
});

describe('everyday senses pass', () => {
  test.each([
    'a clean needle',
    'clean water',
    'Keep the wound clean.',
    'Wash it clean and dry it.',
    'dirty dishes',
    'a dirty joke',
    'a slip of paper',
    'a pay slip',
    'an alcoholic drink',
    'child abuse',
    'someone who abuses you',
    'Be patient with yourself.',
    'a criminal record',
    'It is OK to leave this empty.',
    'Nobody monitors this.',
    'You need no user name.',
    'Log out',
    'the failsafe',
    'usually',
    'infected wound',
    'stoneware',
    'Substance Abuse and Mental Health Services Administration',
    'nicotine replacement therapy',
    'a yoga mat',
  ])('"%s"', (text) => {
    expect(english(text)).toEqual([]);
  });

  test.each([
    'agua limpia',
    'Limpia la piel.',
    'una aguja limpia',
    'Mantén la herida limpia.',
    'platos sucios',
    'ropa sucia',
    'bebida alcohólica',
    'abuso sexual',
    'Si alguien abusa de ti',
    'Sé paciente contigo.',
    'una racha de viento',
    'Nadie vigila esto.',
    'sentir que me vigilan',
    'persona con una adicción',
    'Vale la pena mirarlo.',
    'Puedes aceptar o no.',
    'mañana',
    'la limpieza',
    'los pasos',
    'falta poco',
    'valentía',
  ])('"%s"', (text) => {
    expect(spanish(text)).toEqual([]);
  });
});

describe('finding', () => {
  test('[CW6] a hit says where it stands, and why, and what to say instead', () => {
    const [hit, ...others] = findWords('After a relapse', 'en');
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ word: 'relapse', at: 8, length: 7 });
    expect(hit?.instead).toContain('more than I planned');
    expect(hit?.why).toMatch(/\.$/);
  });

  test('[CW7] a letter written as two code points, a soft hyphen and curly quotes hide nothing, and the place is that of the original', () => {
    const decomposed = 'Una recai\u0301da más';
    expect(findWords(decomposed, 'es')).toMatchObject([{ word: 'recaída', at: 4, length: 8 }]);
    const hyphenated = 'a re\u00adlapse';
    expect(findWords(hyphenated, 'en')).toMatchObject([{ at: 2, length: 8 }]);
    expect(english('OD\u2019d last year')).toEqual(['overdosed on purpose']);
    expect(english('non\u2011compliant')).toEqual(['compliance']);
  });

  test('[CW7] accented letters are letters: a word does not begin or end in the middle of another', () => {
    expect(spanish('ñuso éxitoñ')).toEqual([]);
    expect(english('éuser')).toEqual([]);
  });

  test('of a phrase and a word inside it, only the phrase is reported', () => {
    expect(english('a drug addict')).toHaveLength(1);
    expect(english('failed suicide attempt')).toHaveLength(1);
  });

  test('[CW7] an allowed phrase excuses its own word and no other', () => {
    expect(english('clean water for people who stay clean')).toEqual(['clean']);
  });

  test('one text after the other gives the same answer', () => {
    expect([english('relapse'), english('relapse')]).toEqual([['relapse'], ['relapse']]);
  });
});

test('every entry has a name of its own, something to say instead and one sentence why', () => {
  for (const entries of Object.values(wordsWeDoNotUse)) {
    expect(new Set(entries.map(({ word }) => word)).size).toBe(entries.length);
    for (const { instead, why } of entries) {
      expect(instead).not.toBe('');
      expect(why).toMatch(/^\p{Lu}.*\.$/u);
    }
  }
});
