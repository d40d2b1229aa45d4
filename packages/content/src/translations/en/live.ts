/** The session that two hold together from afar. `{name}`: the other one. */
export const live = {
  'live.title': 'Session with {name}',
  'live.back': '{name}',
  'live.room-ended': 'This room has ended. What was written stays here to read.',

  // who reads it
  'live.reads': '{name} reads this',
  'live.reads-some': '{name} reads only some of this',
  'live.reads-not': '{name} does not see this',
  'live.you-elsewhere': 'you, on another device',
  'live.part.show': 'Show it to {name}',
  'live.part.some': 'Show {name} more of it',
  'live.part.not-shared': '{name} does not share this with you now.',

  // a text that both type into
  'live.text.not-opened': 'This text could not be opened. {why}',
  'live.text.not-kept': 'Your last words are in the box and not kept yet. {why}',
  'live.text.is-writing': '{name} is writing in this box.',
  'live.text.by': '{name}: ',
  'live.text.by-you': 'You: ',
  'live.text.again': 'Try to keep them again',

  // before it begins
  'live.before.title': 'The next session with {name}',
  'live.before.intro': 'You and {name} can both write down what should have time. Begin when you like.',
  'live.before.agenda': 'For next time',
  'live.begin.title': 'Begin',
  'live.begin.intro': 'Either can begin: you or {name}. You can skip all of these.',
  'live.begin.way': 'How do you meet?',
  'live.way.in-person': 'In one room',
  'live.way.video': 'By video',
  'live.way.phone': 'By phone',
  'live.way.other': 'Another way',
  'live.begin.place': 'Where?',
  'live.begin.place-hint': 'Blank is fine.',
  'live.begin.present': 'Is anybody else there?',
  'live.begin.present-hint': 'Their names, as you want them to stand here.',
  'live.begin.begin': 'Begin the session',
  'live.begin.facts': 'How and where you meet',
  'live.also-here': 'Also here: {names}',

  'live.card': 'What {name} must act on, and when they read what you write',

  // what should have time
  'live.agenda.empty': 'Nothing on the list yet.',
  'live.agenda.yours': 'yours',
  'live.agenda.theirs': 'from {name}',
  'live.agenda.label': 'What should have time?',
  'live.agenda.add': 'Add it',
  'live.agenda.remove-of': 'Remove: {words}',
  'live.agenda.removed': 'Removed from the list.',
  'live.last-time': 'What {name} took with them last time',

  // the page
  'live.with': 'With {name}.',
  'live.with-since': 'With {name}, since {at}.',
  'live.pause': 'Close for now',
  'live.pause-note': 'If you close this page, the session stays open until one of you ends it.',
  'live.another-day':
    'This session was begun on {day} and left open. You can go on with it, or end it and begin a new one.',
  'live.begun-apart':
    'You and {name} had each begun a session apart. You go on here together. What was written in the other one will stand under “Sessions before” when you end this one.',
  'live.safety.flag-reads': '{name} reads at once that one of you asked for this.',
  'live.five': 'Only five minutes today',
  'live.followed.words': 'What {name} said, day by day',
  'live.notice-hint': 'You and {name} can both write here, at the same time.',
  'live.end.title': 'End the session for you and {name}?',
  'live.end.means':
    'What you both wrote stays, and you can both read it later. {name} sees that it has ended. What you have begun to write waits for next time.',
  'live.end.stay': 'Stay here',
  'live.end.done': 'The session has ended.',

  // who is here
  'live.presence.not-yet': 'When {name} opens this page too, you will see it here.',
  'live.presence.here': '{name} is here.',
  'live.presence.at': '{name} is at: {place}.',
  'live.presence.left': '{name} was here and has left the page. What is written stays.',
  'live.presence.own-device': 'This page is also open on another device of yours.',
  'live.presence.no-line': 'You can go on. It goes to {name} when the line is back.',

  // pencil and decisions
  'live.pencil.new': '{name} put something in pencil:',
  'live.pencil.below': 'it is on this page.',
  'live.pencil.yes-means': 'It becomes yours only when you say yes. Then {name} sees that you decided it.',
  'live.pencil.yes-means-older':
    'It becomes yours only when you say yes. That you decided it is kept here, and your newer device lets {name} see it.',
  'live.yes-told-older':
    'What you say yes to is kept here, and your newer device lets {name} see it. Its words stand on this sheet.',
  'live.pencil.taken-back': '{name} has taken this back. Your words are still here.',
  'live.pencil.keep-own': 'Keep it as my own',
  'live.pencil.let-go': 'Let my words go',
  'live.pencil.loose': 'In pencil, without a goal of this page',
  'live.pencil.loose-more': '{name} chooses which goal it belongs to.',
  'live.pencil.not-now-means': '“Not now” is told to nobody.',
  'live.decided.title': 'Decided today',
  'live.decided.you': 'What you decided here',
  'live.decided.they': 'What {name} decided here',
  'live.decided.seen': '{name} reads this list, and nothing else of your plan because of it.',
  'live.decided.of.goal': 'A goal',
  'live.decided.of.step': 'A step',
  'live.decided.of.if-then': 'If this happens, then that',
  'live.decided.of.strategy': 'A safer way',
  'live.decided.of.scale': 'A scale I wrote',
  'live.decided.of.rating': 'Where I am now',
  'live.decided.of.use-plan': 'My use plan',
  'live.decided.of.own': 'In own words',
  'live.decided.theirs.scale': 'A scale in {name}’s words',
  'live.decided.theirs.rating': 'Where {name} is now',
  'live.decided.theirs.use-plan': 'A use plan',
  'live.decided.on-sheet': 'The words are on the sheet.',
  'live.decided.take-back-of': 'Take it back: {words}',
  'live.let-see': 'Let {name} see that I decided this',
  'live.let-see.words': 'Only if you press this, {name} reads these words.',
  'live.let-see.words-and-sure': 'Only if you press this, {name} reads these words and how sure you are.',
  'live.let-see.older': 'It is kept here then, and your newer device lets {name} read it.',
  'live.let-see.waits': 'Kept here. {name} does not see it yet.',
  'live.let-see.told': '{name} sees that you decided this.',
  'live.let-see.sure': 'Let {name} see how sure I am: {value} of 10',
  'live.let-see.take-back': 'Take it back',
  'live.strategies.take': 'I will try this',
  'live.strategies.take-of': 'I will try this: {words}',

  // safety, the last part, private paper
  'live.safety.intro':
    'Is anything dangerous right now? Each of these opens the right page. Which of them you open is not kept.',
  'live.safety.theirs':
    'One of you asked to come back to safety. {name} opens their own pages; you see here what {name} shares.',
  'live.take.theirs': 'A line or two for {name} to take along.',
  'live.take.hint': 'The last word on it is {name}’s.',
  'live.note': 'Write the note about this session',

  // sheets
  'live.sheets': 'Sheets',
  'live.sheets.take': 'Take a sheet',
  'live.sheets.intro':
    'A sheet of paper for both of you: you and {name} see every line once it is put on the sheet.',
  'live.sheets.back': 'Back to the session',
  'live.sheets.others': 'The other sheets',
  'live.sheets.gone': 'This sheet is not here any more.',
  'live.sheets.left': 'Left half-way',
  'live.sheets.left-note':
    'A sheet does not have to be finished. You can go on with it, or leave it as it is.',
  'live.sheets.left-on': 'This sheet was begun on {day}. It goes on where you left it.',

  // over
  'live.over.title': 'A session with {name}',
  'live.over.title-day': 'The session with {name} on {day}',
  'live.over.intro': 'It has ended. You and {name} can both read it.',
  'live.over.take': 'For {name} to take along',
  'live.over.page': 'The page to take with me, and how it was',
  'live.over.page-theirs': 'What stands after it',
  'live.over.next': 'The next session with {name}',
  'live.past': 'Sessions before',
  'live.past.no-day': 'A session without a day',

  // where it is offered
  'live.block.title': 'Session',
  'live.block.running': 'A session with {name} is open.',
  'live.block.join': 'Join it',
  'live.block.open': 'Open the session page',
  'live.block.for-next':
    '{count, plural, =0 {Nothing on the list for next time yet.} one {# line on the list for next time.} other {# lines on the list for next time.}}',
  'live.today.open': 'The session with {name} is open',
};
