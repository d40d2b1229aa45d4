export const shell = {
  'shell.skip': 'Go to the page',
  'shell.safety': 'Safety',
  'shell.leave': 'Leave',
  'shell.close-session': 'Close',
  'shell.find': 'Find',
  'shell.menu': 'Menu',
  'shell.places': 'Places',
  'shell.today': 'Today',
  'shell.map': 'Map',
  'shell.plan': 'Plan',
  'shell.look-back': 'Look back',
  'shell.circle': 'Circle',
  'shell.name.handrail': 'Handrail',
  'shell.name.notes': 'Notes',
  'shell.light': 'Light',
  'shell.dark': 'Dark',
  'shell.as-device': 'As this device',
  'shell.light-or-dark': 'Light or dark',
  'shell.language': 'Language',
  'shell.honest': 'Based on methods tested in person. This software itself has not been tested.',
  'shell.undo': 'Undo',
  'shell.take-back': 'Take this back',
  'shell.keep': 'Keep this',
  'shell.not-now': 'Not now',
  'shell.back': 'Back',
  'shell.change': 'Change',
  'shell.add': 'Add',
  'shell.remove': 'Remove',
  'shell.close': 'Close',
  'shell.print': 'Print',
  'shell.kept': 'Kept on this device.',
  'shell.removed': 'Removed. You can put it back for 30 days.',
  'shell.opening': 'Opening…',
  'shell.too-long':
    'This is longer than one box can hold. Nothing is lost: it all stays here. Move the last part into a second note, then keep this one.',
  'shell.see': 'Who can see this:',
  'shell.see.only-you': 'Only you',
  'shell.see.afar': '{count, plural, one {{names} can see this.} other {{names} can see this.}}',
  'shell.see.some': 'Some of it: {names}.',
  'shell.see.here': '{name} is here and can see this page.',
  'shell.see.device': 'This is on {name}’s device; {name} can open it.',
  'shell.see.someone-here': 'Your therapist is here and can see this page.',
  'shell.see.someones-device': 'This is on your therapist’s device; they can open it.',
  'shell.see.nobody': 'Nobody sees this.',
  'shell.unreviewed': 'Not yet reviewed by a clinician or by people with lived experience.',
  'shell.reviewed': 'Reviewed by {names}.',
  'shell.source': 'Source: {title}. Read on {day}.',
  'shell.gone': 'This is not here any more.',
  'shell.gone-more': 'It may have been removed. Removed things can be put back for 30 days.',
  'shell.unsaid': 'unsaid',
  'shell.update': 'A new version is ready. It starts when you say so.',
  'shell.update-now': 'Start it now',
  'shell.elsewhere': 'This is open in another tab.',
  'shell.elsewhere-more': 'Only one tab can write at a time, so that nothing is lost. What you kept is safe.',
  'shell.use-here': 'Use it here',
  'shell.newer':
    '{count, plural, one {# thing was made with a newer version. It is kept as it is. Update to read it.} other {# things were made with a newer version. They are kept as they are. Update to read them.}}',
  'shell.trouble.gap':
    'Some kept entries are missing ({count}). What is here is as you left it. A sealed file may hold the rest.',
  'shell.trouble.altered':
    '{count, plural, one {# kept entry was} other {# kept entries were}} changed by something other than this app and cannot be opened. The rest is as you left it.',
  'shell.trouble.rolled-back':
    'This device holds an older copy than the last one you kept. A sealed file may hold the rest.',
  'shell.broke': 'Something went wrong on this page. What you kept is safe.',
  'shell.start-again': 'Start again',
  'shell.nothing-opens': 'This browser cannot open or keep anything here right now.',
  'shell.nothing-opens-more':
    'It may be a private window, or keeping things may be switched off for this page. Nothing was changed. Safety works all the same.',
  'shell.refusal.wrong-passphrase':
    'That is not the passphrase. Check for capitals and try again; you can try as often as you need.',
  'shell.refusal.wrong-kit':
    'That is not the code of this recovery kit. Check each group of letters and try again.',
  'shell.refusal.passphrase-too-short': 'Use at least 8 letters or signs. A few plain words work well.',
  'shell.refusal.cancelled': 'Stopped. Nothing has changed.',
  'shell.refusal.derivation-out-of-range':
    'The lock of this notebook asks for settings this app does not accept. Somebody may have changed the file. Nothing was opened.',
  'shell.refusal.damaged':
    'This file or notebook is damaged and cannot be opened. Nothing here has changed. Try another copy.',
  'shell.refusal.not-a-backup':
    'This is not a sealed file from this app. Choose the file whose name ends in .sealed.',
  'shell.refusal.newer-version':
    'This was made with a newer version. Update the app, then open it again. Nothing has changed.',
  'shell.refusal.no-room':
    'There is no room left on this device. Nothing was lost: what you wrote is still in the box. Free some space, then keep it again.',
  'shell.refusal.too-many-notebooks':
    'This device already holds 64 notebooks. Remove one you no longer need, then try again.',
  'shell.refusal.elsewhere': 'This is open in another tab. Use it there, or take it over here.',
  'shell.refusal.locked': 'This is locked. Open it and try again.',
  'shell.refusal.too-long':
    'One of the boxes holds more than fits. It all stays there. Shorten it, or move a part into a second note.',
  'shell.refusal.not-allowed': 'One of the answers could not be kept as it is. Change it and try again.',
  'shell.refusal.not-found': 'This is not here any more.',
  'shell.refusal.not-reached':
    'The relay cannot be reached right now, and nothing has changed. Check the connection, then try again.',
  'shell.refusal.relay-refused':
    'The relay does not accept this right now, and nothing has changed. The page about your circle says why.',
  'shell.refusal.passphrase-needed':
    'Before you share with anybody, this notebook needs a passphrase. Choose one, then try again.',
  'shell.refusal.not-an-invitation':
    'This is not an invitation. Check that you copied the whole code or link, then try again.',
  'shell.refusal.invitation-used':
    'This invitation was already used. Each one works once. Ask for a new one.',
  'shell.refusal.invitation-over': 'This invitation has ended. Ask for a new one, or make a new one.',
  'shell.refusal.invitation-own':
    'This is an invitation you made. Give it to the other person; it is opened on their device.',
  'shell.refusal.invitation-not-for-this':
    'This notebook cannot answer this invitation. A therapist’s invitation is answered from a notebook of your own, and a person’s from a therapist’s desk. Open the other one, then try again.',
  'shell.refusal.older-version':
    'This was made with a trial version, before the formats were settled, and cannot be opened here. It is kept as it is.',
  'shell.refusal.failed': 'That did not work, and nothing has changed. Try again.',
} as const;
