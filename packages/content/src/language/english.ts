import type { WordEntry } from './entry.ts';
import { englishLabels } from './english-labels.ts';

const scorekeeping: readonly WordEntry[] = [
  {
    word: 'streak',
    pattern: 'streaks?|winning run',
    instead: 'leave it out',
    why: 'Nobody keeps score; a streak can only be lost.',
  },
  {
    word: 'days since',
    pattern: 'days? (?:since|without|free of)|(?:days|weeks) in a row|day \\d+ (?:sober|clean)',
    instead: 'leave it out',
    why: 'A counter turns a life into a score that resets.',
  },
  {
    word: 'congratulations',
    pattern:
      'congratulat\\w*|congrats|well done|(?:good|great|nice|amazing|excellent) (?:job|work|going)|keep it up|way to go|(?:so )?proud of you|hooray|bravo|kudos|awesome|you did it',
    instead: 'say what happened',
    why: 'Praise for one thing is blame for its opposite.',
  },
  {
    word: 'success',
    pattern: 'success(?:es|ful|fully)?|succeed(?:s|ed|ing)?',
    instead: 'it worked; done; say what happened',
    why: 'Success is what the person says it is.',
  },
  {
    word: 'failure',
    pattern: 'fail(?:s|ed|ing|ures?)?',
    instead: 'what happened; it did not work; it did not help',
    why: 'Failure frames a person; what happened can be looked at.',
  },
  {
    word: 'relapse',
    pattern: 'relaps(?:e|es|ed|ing)',
    instead: 'more than I planned; used again; what happened',
    why: 'It is all or nothing, and belongs to illness.',
  },
  {
    word: 'lapse',
    pattern: 'laps(?:e|es|ed)',
    instead: 'more than I planned; what happened',
    why: 'It is measured against somebody else’s rule.',
    allow: ['time lapse'],
  },
  {
    word: 'slip',
    pattern: 'slip(?:s|ped|ping)?(?: ups?)?',
    instead: 'more than I planned; a day of use',
    why: 'A moral word for a day.',
    allow: ['(?:pay|paper|permission|folded) slips?', 'slips? of paper', 'slip away', 'slipped disc'],
  },
  {
    word: 'fell off the wagon',
    pattern: '(?:fell|falling|fall|fallen) off the wagon|on the wagon',
    instead: 'used again',
    why: 'It frames use as a fall.',
  },
  {
    word: 'reward',
    pattern: 'badges?|troph(?:y|ies)|leaderboards?|high scores?',
    instead: 'leave it out',
    why: 'Nobody keeps score.',
  },
  {
    word: 'good progress',
    pattern: '(?:good|great|nice) progress|on track|off track',
    instead: 'say what happened',
    why: 'The person judges, the app reports.',
  },
];

const machine: readonly WordEntry[] = [
  {
    word: 'submit',
    pattern: 'submit(?:s|ted|ting)?|submissions?',
    instead: 'say what happens: "Keep this", "Send"',
    why: 'Nobody submits to an app.',
  },
  {
    word: 'OK',
    pattern: 'ok|okay',
    only: 'alone',
    instead: 'say what happens: "Keep this"',
    why: 'A button says what it does.',
  },
  {
    word: 'exclamation mark',
    pattern: '[!\u00a1\uff01]',
    only: 'sign',
    instead: 'a full stop',
    why: 'It shouts, and beside a danger it scares.',
  },
  {
    word: 'oops',
    pattern: 'oops|uh oh|whoops',
    instead: 'say what happened',
    why: 'It makes light of a loss.',
  },
  {
    word: 'invalid',
    pattern: 'invalid|illegal (?:value|input)',
    instead: 'say what is needed',
    why: 'It blames the person for a form.',
  },
  {
    word: 'user',
    pattern: 'users?',
    instead: 'person, people; their name',
    why: 'First the person.',
    allow: ['user names?'],
  },
  {
    word: 'log',
    pattern: 'log(?:s|ged|ging)?',
    instead: 'check-in; write down; keep',
    why: 'Something said, not something caught.',
    allow: ['log (?:in|out|on|off)', 'logged (?:in|out)', 'access log'],
  },
  {
    word: 'server',
    pattern: 'servers?|backends?|(?:in|to|from|on) the cloud|cloud (?:storage|backup|account)',
    instead: 'relay',
    why: 'It passes sealed things on; it does not know.',
  },
  {
    word: 'encrypt',
    pattern: '(?:en|de)crypt(?:s|ed|ing|ion)?',
    instead: 'seal, sealed, open',
    why: 'One word per thing.',
  },
  {
    word: 'revoke',
    pattern: 'revok(?:e|es|ed|ing)|revocation',
    instead: 'stop sharing',
    why: 'Promise the future, not the past.',
  },
  {
    word: 'tenant',
    pattern: 'tenants?|vaults?|backend',
    instead: 'circle; notebook',
    why: 'One word per thing.',
  },
  { word: 'task', pattern: 'tasks?|targets?', instead: 'step; goal', why: 'Small, agreed and changeable.' },
  {
    word: 'self-monitoring',
    pattern: 'self monitor\\w*',
    instead: 'check-in',
    why: 'Nobody is kept under watch.',
  },
  {
    word: 'monitor',
    pattern: 'monitor(?:s|ed|ing)?',
    instead: 'say who looks, and when',
    why: 'The app never claims that somebody is watching.',
    allow: ["(?:nobody|no one|not|never|does not|doesn't|cannot|can't) (?:be )?monitor(?:s|ed|ing)?"],
  },
  {
    word: 'proven',
    pattern: 'clinically (?:proven|tested)|proven to|guarantee(?:s|d)?|evidence based',
    instead: 'say what was tested, and where',
    why: 'This software itself has not been tested.',
  },
  {
    word: 'symptom',
    pattern: 'symptoms?|comorbid\\w*',
    instead: 'sign; concern; the person’s own word',
    why: 'Theirs to name.',
  },
  {
    word: 'compliance',
    pattern: '(?:non )?complian(?:t|ce)|noncomplian(?:t|ce)|(?:non )?adheren(?:t|ce)|nonadheren(?:t|ce)',
    instead: 'has not been able to take; chose not to',
    why: 'It makes help a duty to obey.',
  },
];

/** Words for people come first, so that of two entries for one word the one about the person gives the reason. */
export const english: readonly WordEntry[] = [...englishLabels, ...scorekeeping, ...machine];
