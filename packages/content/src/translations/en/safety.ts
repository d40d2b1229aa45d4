/** Safety, the person's own plans, and what may be read before unlocking. No exclamation marks, nobody is said to watch. */
export const safety = {
  'safety.title': 'Safety',
  'safety.intro':
    'This page works without a connection. Nobody is watching it and nothing is sent. To reach someone, call.',
  'safety.back': 'Safety',

  // calling
  'safety.call-someone': 'Call someone',
  'safety.call': 'Call',
  'safety.text': 'Text',
  'safety.danger-now': 'Danger to life, now',
  'safety.danger-now-in': 'Danger to life, now. {country}',
  'safety.or-dial': 'or {number}',
  'safety.text-word': 'Send the word {word}',
  'safety.text-line': 'By text message',
  'safety.chat': 'Chat page: {address}',
  'safety.languages': 'In {languages}',
  'safety.last-checked': 'Last checked on {day}. It may have changed.',
  'safety.you-said': 'You said:',
  'safety.no-lines':
    'No page of a helpline here could be read while this was made, so none is listed. The emergency number stands above.',
  'safety.lines': 'Who else you can call',
  'safety.choose-country': 'Choose where you are, above, to see the lines of that country.',
  'safety.kind.emergency': 'Emergency',
  'safety.kind.crisis': 'When it gets very dark',
  'safety.kind.spotting': 'Someone stays on the line while you use',
  'safety.kind.drug-help': 'Drugs and alcohol',
  'safety.kind.poison': 'Poison',
  'safety.kind.violence': 'When someone hurts you',

  // where numbers come from
  'safety.from': 'Where these numbers come from',
  'safety.from-more':
    'Each number was read in a copy of an official page. How old the copy was is not known. Numbers change: if one does not answer, use the emergency number.',
  'safety.read-stored': 'Read on {day} in a stored copy of the page.',
  'safety.read-live': 'Read on {day} on the page itself.',
  'safety.page-date': 'The page itself is from {day}.',
  'safety.no-hours': 'The page does not say when it answers.',

  // country
  'safety.country': 'Where are you?',
  'safety.country-more': 'The numbers of that country come first. This stays on this device.',
  'safety.country.us': 'United States',
  'safety.country.ca': 'Canada',
  'safety.country.gb': 'United Kingdom',
  'safety.country.ie': 'Ireland',
  'safety.country.es': 'Spain',
  'safety.country.mx': 'Mexico',

  // cards
  'safety.tiles': 'Is anything dangerous right now?',
  'safety.tiles-more': 'Touch what fits, and the page for it opens. Nothing is asked and nothing is kept.',
  'safety.cards': 'All the pages',
  'safety.beside': 'Also here',
  'safety.offers': 'Make a goal of it: gradual, or with a doctor',
  'safety.plan-link': 'Your own plan',

  // own plans
  'safety.plans': 'Your own plans',
  'safety.plans-more': 'In your own words, for a hard moment.',
  'safety.plan.crisis': 'When it gets very dark',
  'safety.plan.overdose': 'If I take too much',
  'safety.plan.using-alone': 'When I use alone',
  'safety.plan.crisis-about': 'Signs, people to call, and what makes it safer around you.',
  'safety.plan.overdose-about': 'For you, and for whoever finds you.',
  'safety.plan.using-alone-about': 'Someone who knows, an open door, a slow start.',
  'safety.plan.empty': 'Nothing written yet.',
  'safety.plan.change': 'Change the plan',
  'safety.plan.print': 'Print the plan',
  'safety.plan.start': 'Start anywhere. One line is enough, and you can leave the rest.',
  'safety.plan.beside': 'Good to know',
  'safety.plan.elsewhere': 'More, made with a newer version',
  'safety.locked-plans': 'Your own plans are closed. Open the notebook to read them.',
  'safety.open-notebook': 'Open a notebook',
  'safety.to-pocket': 'Choose lines to read without unlocking',

  // headings of the crisis plan
  'safety.section.getting-bad': 'How I know it is getting bad',
  'safety.section.getting-bad-hint': 'A thought, a feeling, something you stop doing.',
  'safety.section.by-myself': 'What I can do by myself',
  'safety.section.by-myself-hint': 'Cold water, a walk, a song. Small is good.',
  'safety.section.places-and-people': 'Places and people that take my mind off it',
  'safety.section.places-and-people-hint': 'They do not need to know why you are there.',
  'safety.section.people-to-ask': 'People I can ask',
  'safety.section.people-to-ask-hint': 'Someone you could tell. Their number makes it one touch to call.',
  'safety.section.services': 'Services I can call',
  'safety.section.services-hint': 'A number you have tried once is easier to call again.',
  'safety.section.safer-around-me': 'Making it safer around me',
  'safety.section.safer-around-me-hint':
    'Pills, your stash, weapons, high places: who could keep them, or where could they go?',
  'safety.section.stay-for': 'What I want to stay for',
  'safety.section.stay-for-hint': 'People, animals, things, a day that is coming.',
  // headings of the overdose plan
  'safety.section.what-i-use': 'What I use',
  'safety.section.what-i-use-hint': 'It helps whoever comes to know this.',
  'safety.section.too-much-signs': 'How you can tell it is too much',
  'safety.section.too-much-signs-hint': 'What people who know you would see.',
  'safety.section.naloxone-where': 'Where my naloxone is',
  'safety.section.naloxone-where-hint': 'Say it so that a stranger could find it.',
  'safety.section.who-is-there': 'Who is there',
  'safety.section.who-is-there-hint': 'Who is with you, or who can be there fast.',
  'safety.section.what-they-do': 'What they do',
  'safety.section.what-they-do-hint': 'Have you talked about it, or tried it together?',
  'safety.section.afterwards': 'Afterwards',
  'safety.section.afterwards-hint': 'Who stays with you, and what you want to happen.',
  // headings of the using-alone plan
  'safety.section.who-knows': 'Who knows that I am using now',
  'safety.section.who-knows-hint': 'A friend, a neighbour, someone at a service.',
  'safety.section.check-in-way': 'How we check that I am all right',
  'safety.section.check-in-way-hint': 'A call before and after, a message at a set time, a knock.',
  'safety.section.spotting-line': 'A line that stays with me',
  'safety.section.spotting-line-hint': 'In some countries someone stays on the phone while you use.',
  'safety.section.door-and-phone': 'Door and phone',
  'safety.section.door-and-phone-hint': 'Door not locked, phone charged and in reach.',
  'safety.section.go-slow': 'Going slow',
  'safety.section.go-slow-hint': 'A little first, then wait. Less after a break.',

  // a line
  'safety.line.add': 'Add a line',
  'safety.line.add-to': 'Add a line: {section}',
  'safety.line.change-of': 'Change this line: {words}',
  'safety.line.words': 'In your own words',
  'safety.line.name': 'Who',
  'safety.line.phone': 'Telephone number',
  'safety.line.hours': 'When they answer',
  'safety.line.tried': 'The day you tried it',
  'safety.line.tried-hint': 'Blank is fine.',
  'safety.line.tried-on': 'Tried on {day}',
  'safety.line.hours-of': 'When: ',
  'safety.line.up': 'Move up',
  'safety.line.down': 'Move down',
  'safety.line.moved': 'Moved. It is now line {place} of {count}.',
  'safety.line.at-end': 'It is line {place} of {count} already.',
  'safety.line.something-first': 'Write something first.',
  'safety.line.no-words': 'No words yet',

  // what is not there yet, in words only
  'safety.need.person': 'There is no person to call here yet.',
  'safety.need.service': 'There is no service to call here yet.',
  'safety.need.safer': 'There is nothing yet about making it safer around you.',
  'safety.need.add': 'Add it now',
  'safety.need.can-wait': 'This can wait, too.',

  // overdose and not wanting to wake up
  'safety.wake.title': 'A question for you alone',
  'safety.wake.ask': 'Is there a chance that you would use more so as not to wake up?',
  'safety.wake.more':
    'If there is, tell someone today, and let it stand in your other plan. You do not have to answer here.',
  'safety.wake.plan': 'To the plan for when it gets very dark',
  'safety.wake.card': 'If you think about dying',

  // readable before unlocking
  'safety.pocket.title': 'Readable without unlocking',
  'safety.pocket.intro':
    'You can put single lines of your plans where they can be read while the notebook is closed.',
  'safety.pocket.good': 'What it gives you',
  'safety.pocket.good-more':
    'In a bad moment you, or someone who helps you, can read these lines without the passphrase.',
  'safety.pocket.cost': 'What it costs',
  'safety.pocket.cost-more':
    'These lines are not sealed. Anyone holding this device can read them, and a search of its storage finds them. A name or a number can tell a lot.',
  'safety.pocket.choose': 'Choose line by line',
  'safety.pocket.none': 'There are no lines in your plans yet.',
  'safety.pocket.readable': 'Readable without unlocking',
  'safety.pocket.sealed': 'Sealed',
  'safety.pocket.put': 'Make readable',
  'safety.pocket.put-of': 'Make readable: {words}',
  'safety.pocket.take': 'Seal it again',
  'safety.pocket.take-of': 'Seal it again: {words}',
  'safety.pocket.put-done': 'This line can be read without unlocking now.',
  'safety.pocket.take-done':
    'This line is sealed again. The browser may hold the old place until it clears it.',
  'safety.pocket.chosen':
    'You chose to keep these readable without unlocking. Anyone holding this phone can read them.',
  'safety.pocket.old': 'Readable, but not in your plans any more',
} as const;
