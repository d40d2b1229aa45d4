/** Words both apps use about what is shared, with whom, and the stop of it. `{name}`: the other one, as this notebook calls them. */
export const sharing = {
  'sharing.part.map': 'Map',
  'sharing.part.harms': 'Harms',
  'sharing.part.plan': 'Goals and steps',
  'sharing.part.check-ins': 'Check-ins',
  'sharing.part.follow': 'What I follow',
  'sharing.part.safety-plan': 'Safety plans',
  'sharing.part.map.more':
    'What you do, what it gives you, what lies behind it, what holds you, and your lines between them.',
  'sharing.part.harms.more':
    'Your harms, how much each bothers you over time, and your order of what matters most. Only harms that are shared stand in the order.',
  'sharing.part.plan.more':
    'Goals with their steps, scales, if-then plans and reviews, ways you want to try, and your use plan and how it went.',
  'sharing.part.check-ins.more':
    'What you said day by day, breaks, and changes such as a stay in hospital or custody. The day goes along, not the hour. Amounts go along only for what is shared from your map.',
  'sharing.part.follow.more': 'What you chose to follow, and what you wrote down about it.',
  'sharing.part.safety-plan.more': 'Every line of your safety plans, with the phone numbers in them.',

  'sharing.kept-here': 'Kept here',
  'sharing.sent': 'Sent',
  'sharing.not-sent':
    '{count, plural, one {# thing is kept here and not sent yet.} other {# things are kept here and not sent yet.}}',
  'sharing.not-shared-now': 'Not shared now',
  'sharing.not-shared-now.more': 'No reason or date is given with this. It may never have been shared.',

  'sharing.see.you-and': 'You and {name}',
  'sharing.see.you-and-someone': 'You and your therapist',
  'sharing.see.before': 'Before it goes, you see here who will see it.',
  'sharing.see.private': 'You share nothing until you say so.',

  'sharing.share.this': 'Share this with {name}',
  'sharing.share.this.more':
    'From now on, {name} sees this and what belongs to it, as it is and as you change it.',
  'sharing.share.kind': 'Share all of this kind with {name}',
  'sharing.share.kind.more': 'From now on, {name} sees everything of this kind that you keep.',
  'sharing.share.links':
    'A link to something goes along only when both ends are shared. Where things lie on your map picture stays here.',
  'sharing.shared-with': 'Shared with {name}.',
  'sharing.goes-with': 'This goes along with what it belongs to.',
  'sharing.except': 'Things you stopped sharing one by one stay with you.',
  'sharing.about-stopped':
    'This is about something you stopped sharing. It stays here, unless you share it by itself.',
  'sharing.yes-is-not-share':
    'Your yes makes this yours. It shares nothing: {name} sees it only if you share it.',

  'sharing.past': 'Does what is already there go too?',
  'sharing.past.yes': 'Yes, what is there now and what comes later',
  'sharing.past.no': 'No, only what comes from now on',
  'sharing.past.choose-first': 'Choose one of the two first.',

  'sharing.stop.this': 'Stop sharing this',
  'sharing.stop.this.more':
    'It stays with you. From now on, {name} gets no more of it and sees “not shared now”.',
  'sharing.stop.kind': 'Stop sharing this kind',
  'sharing.stop.kind.more':
    'All of this kind stays with you, also what you shared one by one. From now on, {name} gets no more of it and sees “not shared now”.',
  'sharing.stop.room': 'End the room with {name}',
  'sharing.stop.room.more':
    'From now on, nothing goes from you to {name}, and nothing comes from {name} to you. Your notebook stays as it is. To share again, you need a new invitation.',
  'sharing.stop.no-reason': 'You need no reason, and {name} is told none.',
  'sharing.stays-read': 'What {name} already read stays read.',
  'sharing.stopped.this': 'This is no longer shared with {name}.',
  'sharing.stopped.kind': 'This kind is no longer shared with {name}.',
  'sharing.stopped.room': 'The room with {name} has ended.',

  'sharing.self-claimed': 'You call {name} your therapist. Handrail has not checked this.',
  'sharing.self-claimed.someone': 'You call this person your therapist. Handrail has not checked this.',
  'sharing.opened': 'What {name}’s app reports it opened',
  'sharing.opened.someone': 'What their app reports it opened',
  'sharing.opened.none': 'It has reported nothing.',
  'sharing.nobody-can-check': 'Nobody can check it.',
} as const;
