/** Finding a person, a page or shared words at a desk. */
export const find = {
  'find.title': 'Find',
  'find.intro': 'People by the name you gave them, pages, and words people share with you.',
  'find.label': 'A person, a page, or words they share',
  'find.hint':
    'It looks on this device only. It never looks in your own notes or in notes you are still writing. Arrows choose, Enter opens.',
  'find.list': 'What was found',
  'find.group.person': 'People',
  'find.group.page': 'Pages',
  'find.group.words': 'Shared words',
  'find.nothing': 'Nothing found with these letters.',
  'find.more': 'There is more. Another word makes the list shorter.',
  'find.not-yet': 'Not everything was looked at yet. It goes on by itself.',
  'find.count': '{count, plural, one {# found} other {# found}}',
  'desk.order.next': 'By next contact',
  'desk.diary.today': 'Today',
  'desk.diary.tomorrow': 'Tomorrow',
  'desk.diary.open': 'No date set',
  'desk.diary.proposed': 'Not agreed yet',
  'desk.diary.drop-in': 'Drop in, until {until}',
  'desk.diary.theirs': '{time} where they are ({zone})',
} as const;
