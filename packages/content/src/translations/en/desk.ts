export const desk = {
  // the card: what a therapist says before anyone says anything [D18]
  'desk.card.of': '{name}’s card',
  'desk.card.nameless': 'Your therapist’s card',
  'desk.card.must-act': 'What I must act on',
  'desk.card.when-read': 'When I read what you write here',
  'desk.card.in-between': 'What to do in between',
  'desk.card.not-written': 'Not written. You can ask about it before you go on.',

  // writing it
  'desk.write.title': 'Your card',
  'desk.write.intro':
    'People read it before hard questions and before anything is shared. Write it once, in your own words. It goes with each invitation and into every new notebook.',
  'desk.write.why': 'Why it comes first',
  'desk.write.why-more':
    'Someone who knows what you must act on can choose what to say. Someone who does not know has to guess.',
  'desk.write.name': 'Your name, as people call you',
  'desk.write.must-act-hint':
    'Perhaps a child in danger, or a plan to die soon. Say what you would do, and whether you would tell the person first.',
  'desk.write.when-read-hint': 'Perhaps only together, in a session. Say when nobody is reading.',
  'desk.write.in-between-hint': 'Perhaps who to call, and when you answer.',
  'desk.write.gaps':
    'What you leave blank is shown as “not written”, so that nothing is promised by silence.',
  'desk.write.seen': 'You, each person you invite, and each person whose notebook it goes into',
  'desk.write.something-first': 'Write one thing first.',

  // the card inside a person’s notebook
  'desk.card.title': 'The therapist’s card',
  'desk.card.intro':
    'Read this before you say anything. It says what the therapist must act on, and when they read what you write.',
  'desk.card.none': 'No card has been written in this notebook.',
  'desk.card.write': 'Write the card',
  'desk.card.change': 'Change the card',
  'desk.card.theirs': 'The therapist writes here. It stands in pencil, apart from your own words.',
  'desk.card.go-on': 'I have read it. Go on',
  'desk.card.carried': 'The card in this notebook is now as it stands on the desk.',

  // the door
  'desk.door.title': 'A desk of your own',
  'desk.door.intro':
    'The desk holds your card, the names you give, and what people share with you from their own devices. A notebook on this device has a lock of its own.',
  'desk.door.passphrase': 'A passphrase for the desk',
  'desk.door.hint': 'At least 8 letters or signs. A few plain words work well. Nobody can reset it for you.',
  'desk.door.differ': 'The two are not the same yet.',
  'desk.door.make': 'Make the desk',
  'desk.door.waiting': 'Making the lock. It takes a moment on purpose: that makes guessing slow.',
  'desk.door.exists': 'There is a desk on this device already. Open it with its passphrase.',
  'desk.door.open': 'Open the desk',

  // the desk
  'desk.title': 'Your desk',
  'desk.intro': 'In the order of the next contact, as they were added, or by name. Nobody is ranked here.',
  'desk.people': 'People',
  'desk.empty': 'Nobody is here yet.',
  'desk.empty-more':
    'Someone with a device of their own can share with you from there. Someone without one can have a notebook on this device: its own key, its own lock, its own sealed file. They are never mixed.',
  'desk.order': 'In which order',
  'desk.order.added': 'As they were added',
  'desk.order.name': 'By name',
  'desk.invite': 'Invite a person',
  'desk.join': 'I was invited',
  'desk.card-first': 'Your card comes first. People read it before they share anything.',
  'desk.new': 'New notebook on this device',
  'desk.restore': 'Bring in a sealed file',
  'desk.nameless': 'No name given',
  'desk.next': 'Next: {words}',
  'desk.no-next': 'No date set',
  'desk.lock.passphrase': 'A notebook on this device, locked with its own passphrase.',
  'desk.lock.later':
    'A notebook on this device, with no passphrase yet. Anyone who holds this device can open it.',
  'desk.open': 'Open',
  'desk.open-of': 'Open the notebook of {name}',
  'desk.open-closes': 'Your desk closes as the notebook opens.',
  'desk.open-theirs': 'The person types this, not you.',
  'desk.edit': 'Change',
  'desk.edit-of': 'Change the name or the next contact of {name}',
  'desk.edit.name': 'The name you use for this notebook',
  'desk.edit.name-hint': 'Only your desk holds it. A first name or a letter is enough.',
  'desk.edit.next': 'Next contact, in your own words',
  'desk.off': 'Take off this device',
  'desk.off-of': 'Take off this device: {name}',
  'desk.off.title': 'Take this notebook off the device?',
  'desk.off.whose': 'The notebook of {name}',
  'desk.off.lost':
    'Gone from this device: the map, harms, plan, check-ins, sessions, safety plans and drafts in this notebook, and its name on your desk. It cannot be undone here.',
  'desk.off.file':
    'Only a sealed file brings it back. The notebook is the person’s: ask them first, and save their file with them.',
  'desk.off.open-first': 'Open it first, to save the file',
  'desk.off.yes': 'Take it off this device',
  'desk.off.done': 'The notebook is off this device.',
  'desk.not-here': 'This notebook is not on this device any more.',
  'desk.name-off': 'Take the name off the desk',
  'desk.name-off-of': 'Take the name off the desk: {name}',
  'desk.name-off.done': 'The name is off the desk.',
  'desk.no-name-yet': 'This notebook has no name on your desk.',
  'desk.your-card': 'Your card',
  'desk.no-card': 'Your card is not written yet. People read it before their first word.',
  'desk.gaps': 'A part of your card is not written yet. People see the gap.',
  'desk.copies': 'Your desk and each notebook have a sealed file of their own.',
  'desk.copies-see': 'The desk’s file and kit',
  'desk.lock': 'Lock the desk',

  // a new notebook
  'desk.make.title': 'A new notebook',
  'desk.make.intro': 'One person’s, and only theirs. Sit together for this.',
  'desk.make.lock': 'How is it locked?',
  'desk.make.passphrase-now': 'The person chooses a passphrase now',
  'desk.make.later': 'No passphrase for now',
  'desk.make.later-more': 'Until they choose one, anyone who holds this device can open it and read it.',
  'desk.make.passphrase': 'The person’s own passphrase',
  'desk.make.passphrase-hint':
    'The person types this, not you. At least 8 letters or signs. Nobody can reset it for them.',
  'desk.make.hand-over':
    'The desk closes, and the new notebook opens with your card. Hand over the device then.',
  'desk.make.make': 'Make the notebook',
  'desk.make.lock-first': 'Choose how it is locked first.',
  'desk.make.passphrase-first': 'Type the passphrase twice first.',
  'desk.back': 'The desk',

  // a person’s sealed file
  'desk.file.title': 'Bring in a sealed file',
  'desk.file.intro':
    'It becomes a notebook of its own on this device. Nothing that is here changes. Its person has to agree that it lies on your device.',
  'desk.file.file': 'The sealed file',
  'desk.file.file-hint': 'The one the person saved from their own notebook.',
  'desk.file.choose': 'Choose the file',
  'desk.file.chosen': 'Chosen: {name}',
  'desk.file.opens': 'What opens the file?',
  'desk.file.passphrase': 'Its passphrase',
  'desk.file.kit': 'Its recovery kit',
  'desk.file.keeps': 'The notebook keeps this passphrase here.',
  'desk.file.kit-code': 'The code of the recovery kit',
  'desk.file.make': 'Open it as a notebook',
  'desk.file.file-first': 'Choose the file first.',
  'desk.file.opens-first': 'Choose what opens it, and type it.',
} as const;
