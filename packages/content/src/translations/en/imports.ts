export const imports = {
  'imports.title': 'Bring in days from elsewhere',
  'imports.intro':
    'If you kept a record in another app or in a table, you can add it here. You see everything first. It only adds: nothing here is changed or removed.',
  'imports.stays': 'The file is read on this device. It is not sent anywhere.',
  'imports.choose': 'Choose a file',
  'imports.choose-another': 'Choose another file',
  'imports.what-fits': 'What can be read',
  'imports.fits.journal': 'An export from the PsychonautWiki Journal app. It ends in .json.',
  'imports.fits.days':
    'A table with one line a day: a date, and an amount. It ends in .csv. The first line names the columns, like “date, amount”.',
  'imports.reading': 'Reading the file…',
  'imports.file': 'File: {file}',
  'imports.kind.psychonautwiki-journal': 'This is an export from the PsychonautWiki Journal app.',
  'imports.kind.day-by-day-csv': 'This is a table with one line a day.',
  'imports.refused.too-big':
    'This file is larger than 20 MB. Split it into smaller files, for example one for each year, and add them one by one.',
  'imports.refused.too-many-rows':
    'This file has more than 200,000 lines. Split it into smaller files, for example one for each year, and add them one by one.',
  'imports.refused.empty': 'There is nothing in this file. Export it again, then choose the new file.',
  'imports.refused.not-text':
    'This file is not text. In your table program, save it as CSV, then choose that file.',
  'imports.refused.unreadable':
    'This device could not read the file. Save it on this device first, then choose it again.',
  'imports.refused.own-copy':
    'This is a copy made by this app. To open a sealed file, go to My data and choose “Restore”.',
  'imports.refused.not-json':
    'This file looks like an export, but it breaks off or is damaged. Export it again, then choose the new file.',
  'imports.refused.not-a-journal':
    'This is not an export from the PsychonautWiki Journal app. In that app, open Settings, choose “Export file”, then choose that file here.',
  'imports.refused.no-date-column':
    'No column for the date was found. Write “date” at the top of that column, save the file, then choose it again.',
  'imports.refused.no-amount-column':
    'No column for the amount was found. Write “amount” at the top of that column, save the file, then choose it again.',
  'imports.refused.dates-two-ways':
    'These dates can be read in two ways: is 03/04 in March or in April? Write them as year-month-day, like 2026-03-25, save the file, then choose it again.',
  'imports.refused.no-day-read':
    'No line in this file could be read. A line needs a date like 2026-03-25 and a number.',
  'imports.nothing-changed': 'Nothing here has changed.',
  'imports.whose': 'Whose days are these?',
  'imports.whose-more':
    '{count, plural, one {There is one person in this file.} other {There are # people in this file. Choose one. The others are not added.}}',
  'imports.whose.no-name': 'no name',
  'imports.whose.lines': '{count, plural, one {# line} other {# lines}}',
  'imports.where': 'What are these days about?',
  'imports.where.new': 'Something new, in my own word',
  'imports.where.new-word': 'My word for it',
  'imports.where.new-kind': 'What kind of thing is it? You can leave this blank.',
  'imports.unit': 'One of what? Glasses, bags, hours, pounds…',
  'imports.unit-hint': 'You can leave this blank. The numbers stay as they are in the file.',
  'imports.unit.use': 'Use {unit}',
  'imports.substances': 'Where each one goes',
  'imports.substance.new': '{own} becomes a new word on your map.',
  'imports.substance.here': '{own} goes with {other}.',
  'imports.substance.put': 'Put {own} with one of yours',
  'imports.preview': 'What will happen',
  'imports.will-add': 'Will be added',
  'imports.will-add.count': '{count, plural, =0 {Nothing. } one {# check-in} other {# check-ins}}',
  'imports.will-add.behaviour': '{own}: {count, plural, one {# check-in} other {# check-ins}}',
  'imports.will-add.new': 'new on your map',
  'imports.already':
    '{count, plural, one {# check-in is here already, or you removed it before. It is not added again.} other {# check-ins are here already, or you removed them before. They are not added again.}}',
  'imports.all-here': 'Everything in this file is here already. There is nothing to add.',
  'imports.nothing-to-add': 'There is nothing in this file that can be added.',
  'imports.read-as': 'How it was read',
  'imports.unknown': 'Not known',
  'imports.unknown-more': 'Not known is not zero. It stays unknown here.',
  'imports.left-out': 'Left out, and why',
  'imports.conflicts': 'Said in two ways',
  'imports.conflicts-more': 'Both are kept, and Look back shows both. Nobody decides for you which is right.',
  'imports.nothing-left-out': 'Nothing is left out.',
  'imports.more-lines': '{count, plural, one {and # more like this} other {and # more like this}}',
  'imports.show-all': 'Show them all',
  'imports.add': 'Add these',
  'imports.adding': 'Adding them now',
  'imports.rest': 'Some of it could not be kept. What was added stays. You can try the rest again.',
  'imports.try-rest': 'Try the rest',
  'imports.start-over': 'Bring in something else',
  'imports.progress': '{done} of {total} kept',
  'imports.stop': 'Stop here',
  'imports.done': '{count, plural, one {# check-in was added.} other {# check-ins were added.}}',
  'imports.stopped':
    'Stopped. {count, plural, one {# check-in was added and stays.} other {# check-ins were added and stay.}} To add the rest, choose the same file again: nothing is added twice.',
  'imports.to-look-back': 'See it in Look back',
  'imports.to-map': 'See it on the map',
  'imports.before': 'Brought in before',
  'imports.before.row': '{count, plural, one {# check-in} other {# check-ins}} added on {day}',
  'imports.field.note': 'the note',
  'imports.field.place': 'the place',
  'imports.field.reports': 'the amount',
  'imports.field.other': 'one part',
  'imports.line.somebody-else':
    '{count, plural, one {{own} is marked as taken by {name}, so it is not yours.} other {{own}, # times, is marked as taken by {name}, so it is not yours.}}',
  'imports.line.dose-unknown':
    '{count, plural, one {{own}: one amount is not known. It is kept as “some”.} other {{own}: # amounts are not known. They are kept as “some”.}}',
  'imports.line.estimate-without-size':
    '{count, plural, one {{own}: one amount is a guess, and the file does not say how far off it may be.} other {{own}: # amounts are guesses, and the file does not say how far off they may be.}}',
  'imports.line.custom-unit':
    '{count, plural, one {{own}: one amount names a unit of your own, {other}. The number is kept as it stands in the file, in {unit}, with the name in the note.} other {{own}: # amounts name a unit of your own, {other}. The numbers are kept as they stand in the file, in {unit}, with the name in the note.}}',
  'imports.line.dose-without-time':
    '{count, plural, one {{own}: one line has no time, so its day is not known.} other {{own}: # lines have no time, so their day is not known.}}',
  'imports.line.dose-without-name':
    '{count, plural, one {One line has no name of what it was.} other {# lines have no name of what it was.}}',
  'imports.line.words-without-day':
    '{count, plural, one {One note has no date.} other {# notes have no date.}}',
  'imports.line.details':
    '{count, plural, one {One dose says more (the way it was taken, when it ended, how full the stomach was). There is no place for that here.} other {# doses say more (the way it was taken, when it ended, how full the stomach was). There is no place for that here.}}',
  'imports.line.coordinates': 'Points on a map are never brought in. The name of a place is.',
  'imports.line.ratings-as-words': 'Ratings like ++ are kept as words in the note.',
  'imports.line.no-amounts-here':
    '{count, plural, one {{own}: one amount. This kind has no amounts here.} other {{own}: # amounts. This kind has no amounts here.}}',
  'imports.line.field-too-much':
    '{count, plural, one {In one check-in {field} does not fit here.} other {In # check-ins {field} does not fit here.}}',
  'imports.line.conflict-here': '{day}, {own}: the file says something else than what is here.',
  'imports.line.conflict-in-file': '{day}, {own}: the file has two amounts, {amounts}.',
  'imports.line.columns': 'Days are from the column “{date}”, amounts from the column “{amount}”.',
  'imports.line.day-first': 'Dates are read with the day first: 25/03 is 25 March.',
  'imports.line.month-first': 'Dates are read with the month first: 03/25 is 25 March.',
  'imports.line.zero-is-none':
    '{count, plural, one {One line says 0. It is kept as “none” for the whole day.} other {# lines say 0. They are kept as “none” for the whole day.}}',
  'imports.line.days-without-line':
    '{count, plural, one {One day between {first} and {last} has no line.} other {# days between {first} and {last} have no line.}}',
  'imports.line.lines-without-number':
    '{count, plural, one {One line has a date and no number.} other {# lines have a date and no number.}}',
  'imports.line.other-people':
    '{count, plural, one {The days of one other person.} other {The days of # other people.}}',
  'imports.line.days-to-come':
    '{count, plural, one {One day that has not come yet.} other {# days that have not come yet.}}',
  'imports.line.same-line-twice':
    '{count, plural, one {One line says the same as another. It is added once.} other {# lines say the same as another. Each is added once.}}',
  'imports.line.other-columns': '{count, plural, one {The column “{names}”.} other {The columns “{names}”.}}',
  'imports.line.bad-date': 'Line {at}: the date cannot be read: “{text}”. Write it like 2026-03-25.',
  'imports.line.bad-amount':
    'Line {at}: the amount cannot be read: “{text}”. Write it as a number, like 2 or 2.5.',
  'imports.line.two-way-amount':
    'Line {at}: the amount can be read in two ways: “{text}”. Write it without a sign for thousands.',
  'imports.line.bad-quotes': 'Line {at}: a quotation mark is not closed: “{text}”.',
} as const;
