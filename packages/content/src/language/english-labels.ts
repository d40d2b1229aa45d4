import type { WordEntry } from './entry.ts';

const drugs =
  '(?:drugs?|substances?|alcohol|opioids?|opiates?|medicines?|medications?|prescriptions?|heroin|cocaine|meth)';
const crime = 'Makes the person the illness or the deed.';
const insult = 'An insult.';

/** From the list of pairs for professionals, as far as a word could stand in our own copy. The order follows that list. */
export const englishLabels: readonly WordEntry[] = [
  {
    word: 'addict',
    pattern: '(?:drug |ex |former |reformed |porn |sex |food |game |gaming )?addict(?:s|ed)?',
    instead: 'person who uses; person with an addiction',
    why: crime,
  },
  {
    word: 'addiction',
    pattern: 'addict(?:ions?|ive)',
    instead: 'behaviour; the person’s own word',
    why: 'Names a fault before anyone has said what happens.',
    allow: ['person with an addiction', 'people with an addiction'],
  },
  {
    word: 'abuse',
    pattern: 'abus(?:e|es|ed|er|ers|ing|ive)',
    instead: 'use; harmful use; non-prescribed use',
    why: 'A word for harm to people; for drugs it judges.',
    allow: [
      '(?:child|sexual|domestic|physical|emotional|verbal|elder|financial|partner) abuse',
      'abused as a child',
      'abusive (?:partner|relationship|person|home)',
      'abus(?:e|es|ed|ing) (?:you|me|him|her|them|someone|somebody|a child|children)',
      'Substance Abuse and Mental Health Services Administration',
      'National Institute on Drug Abuse',
      'National Institute on Alcohol Abuse and Alcoholism',
    ],
  },
  {
    word: 'substance abuser',
    pattern: `${drugs} abusers?|${drugs} (?:abuse|misuse)`,
    instead: 'person who uses drugs; substance use',
    why: 'Judged more harshly in trials than the same person described by what they do.',
    allow: ['National Institute on Drug Abuse', 'Substance Abuse and Mental Health Services Administration'],
  },
  {
    word: 'alcoholic',
    pattern: 'alcoholics?|alcoholism',
    instead: 'person who drinks; drinking',
    why: crime,
    allow: [
      'alcoholic drinks?',
      'non alcoholic',
      'Alcoholics Anonymous',
      'National Institute on Alcohol Abuse and Alcoholism',
    ],
  },
  {
    word: 'drunk',
    pattern: '(?:a|the|that) drunk|drunks|drunkards?|winos?',
    instead: 'person who drinks; had been drinking',
    why: crime,
  },
  {
    word: 'junkie',
    pattern:
      'junk(?:ie|y|ies)|crack ?heads?|tweak(?:er|ers|ing)|meth ?heads?|pot ?heads?|stoners?|drugg(?:y|ies|ie)|dope fiends?',
    instead: 'person who uses drugs',
    why: insult,
  },
  {
    word: 'drug user',
    pattern: `(?:iv |injecting |intravenous )?${drugs} users?|(?:iv|injecting) users?`,
    instead: 'person who uses drugs; person who injects',
    why: 'First the person.',
  },
  {
    word: 'clean',
    pattern: 'clean',
    instead: 'not using; negative; sterile, new; washed',
    why: 'It says that others are dirty.',
    allow: [
      'clean (?:needles?|syringes?|works|water|hands?|cloths?|skin|air|dressings?|bandages?|spoons?|towels?|clothes|sheets?|pipes?|page|paper|sheet)',
      'clean (?:the|your|a|it|around|any)',
      '(?:keep|keeping|kept|wash|washed) (?:\\p{L}+ ){0,3}clean',
      'clean(?:,| and) (?:dry|covered|moist)',
      '(?:moist|dry)(?:,| and) clean',
    ],
  },
  {
    word: 'dirty',
    pattern: 'dirty',
    instead: 'positive; used',
    why: 'It shames.',
    allow: ['dirty (?:dishes|laundry|clothes|hands|water|wounds?|jokes?|cloths?)'],
  },
  {
    word: 'habit',
    pattern: '(?:drug|drinking|bad|gambling|smoking) habits?|kick(?:s|ed|ing)? (?:the|a|your) habit',
    instead: 'use; what you do',
    why: 'It says that it is only a choice.',
  },
  {
    word: 'in denial',
    pattern: 'in denial|unmotivated|lacks? motivation|manipulative|resistant (?:clients?|people|person)',
    instead: 'sees it another way; has other things first',
    why: 'Reads a mind and blames it.',
  },
  {
    word: 'drug-seeking',
    pattern: '(?:drug|attention) seeking|frequent flyers?',
    instead: 'asking for relief; asking for company',
    why: 'Most often a need was not met.',
  },
  {
    word: 'hard to reach',
    pattern:
      'hard to reach (?:people|persons?|groups?|populations?)|the vulnerable|at risk (?:people|persons?|youth|groups?|populations?)',
    instead: 'people we have not reached; people facing a risk',
    why: 'It puts the cause in the person.',
  },
  {
    word: 'refused',
    pattern: 'refus(?:es?|ed|ing) (?:care|treatment|help|medication|medicine|meds|a test|to comply)',
    instead: 'said no; chose not to',
    why: 'Saying no is allowed.',
  },
  {
    word: 'admits',
    pattern:
      'admit(?:s|ted|ting)? (?:to )?(?:using|drinking|gambling|use)|den(?:y|ies|ied) (?:using|drinking|gambling|use)|(?:client|patient|person) claims|confess(?:es|ed|ing|ion)?',
    instead: 'says; told me',
    why: 'Court words.',
  },
  {
    word: 'binge',
    pattern: 'bing(?:e|es|ed|ing|eing)',
    instead: 'a lot in a short time',
    why: 'Vague, and it judges.',
  },
  {
    word: 'recreational use',
    pattern: 'recreational (?:drug )?use|drugs? of choice',
    instead: 'use for pleasure; main drug',
    why: 'Unclear, and a choice it often is not.',
  },
  {
    word: 'rock bottom',
    pattern: '(?:hit |hitting )?rock bottom',
    instead: 'the hardest time',
    why: 'Nobody has to fall first.',
  },
  {
    word: 'enabler',
    pattern: 'enablers?|co ?dependen(?:t|ts|cy)',
    instead: 'someone who helps; family',
    why: 'It blames the family.',
  },
  {
    word: 'substitution',
    pattern:
      '(?:opioid|opiate) (?:substitution|replacement)|medication assisted treatment|methadonians?|methadone patients?',
    instead: 'methadone or buprenorphine; medicine for opioid use',
    why: 'The medicine is the treatment.',
  },
  {
    word: 'MAT',
    pattern: 'MAT',
    only: 'capitals',
    instead: 'medicine for opioid use',
    why: 'The medicine is the treatment.',
  },
  {
    word: 'crack baby',
    pattern: 'crack bab(?:y|ies)|addicted bab(?:y|ies)|born addicted',
    instead: 'baby with withdrawal',
    why: 'A baby has no addiction.',
  },
  {
    word: 'overdosed on purpose',
    pattern: "overdosed on purpose|od'?d|od'?ing",
    instead: 'had an overdose',
    why: 'It assumes, or labels.',
  },
  {
    word: 'opioid epidemic',
    pattern: '(?:opioid|drug|overdose) epidemic|war on drugs',
    instead: 'overdose crisis; toxic supply',
    why: 'People are not a contagion, nor an enemy.',
  },
  {
    word: 'drug problem',
    pattern: '(?:drug|drink|drinking|gambling|alcohol) problems?|problem (?:drinkers?|gamblers?|users?)',
    instead: 'name the harm',
    why: 'Vague; the person names what is hard.',
  },
  {
    word: 'hooked',
    pattern: 'hooked(?: on)?|strung out|high as a kite',
    instead: 'uses often; unwell',
    why: 'It makes light of it.',
  },
  {
    word: 'whore',
    pattern: '(?:crack )?whores?|prostitut(?:e|es|ion)',
    instead: 'person who does sex work',
    why: insult,
  },
  {
    word: 'convict',
    pattern: '(?:ex )?con(?:vict)?s|ex cons?|ex convicts?|convicts?|felons?|offenders?|inmates?|criminals?',
    instead: 'person who was in prison',
    why: crime,
    allow: ['criminal (?:law|case|charges?|record|courts?)'],
  },
  {
    word: 'the homeless',
    pattern: 'the homeless|vagrants?|bums?|transients',
    instead: 'people without housing',
    why: crime,
    allow: ['the homeless (?:shelters?|services?)'],
  },
  {
    word: 'committed suicide',
    pattern: 'commit(?:s|ted|ting)? suicide|completed suicide|suicide threats?|threaten(?:s|ed)? suicide',
    instead: 'died by suicide; has thoughts of suicide',
    why: 'Suicide is no crime, and no threat.',
  },
  {
    word: 'self-mutilation',
    pattern: 'self mutilat\\w*|cutters?',
    instead: 'self-injury; person who self-injures',
    why: crime,
  },
  {
    word: 'the mentally ill',
    pattern: 'the mentally ill|schizophrenics?|borderlines|psychos?|crazy|insane|lunatics?',
    instead: 'person who lives with …',
    why: crime,
  },
  {
    word: 'suffers from',
    pattern: 'suffer(?:s|ed|ing)? from|victims? of|victims?',
    instead: 'lives with; has; was hurt by',
    why: 'Pity looks down.',
  },
  {
    word: 'compulsive gambler',
    pattern: '(?:compulsive|degenerate|pathological) gamblers?',
    instead: 'person hurt by gambling',
    why: crime,
  },
  {
    word: 'infected person',
    pattern:
      '(?:hiv|hcv|aids) infected|infected (?:persons?|people|individuals?|patients?)|aids (?:victims?|patients?)',
    instead: 'person living with HIV',
    why: 'People are not a contagion.',
  },
  {
    word: 'sobriety',
    pattern: 'sobriety|sober',
    instead: 'the change you want; your goal',
    why: 'It takes one direction for granted.',
  },
  {
    word: 'patient',
    pattern: 'patients?|clients?',
    instead: 'person; their name',
    why: 'First the person.',
    allow: ['(?:be|being|been|is|are|was) (?:very |so )?patient', 'patient with (?:yourself|me|us|it)'],
  },
];
