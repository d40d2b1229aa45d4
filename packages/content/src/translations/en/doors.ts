export const doors = {
  'doors.language.en': 'English',
  'doors.language.es': 'Español',
  'doors.title': 'Take hold where you like.',
  'doors.intro':
    'A quiet place to look at what you do, what lies behind it, and what you want. Let go and come back at any time.',
  'doors.open-mine': 'Open a notebook on this device',
  'doors.three-doors': 'Three doors',
  'doors.on-my-own': 'On my own',
  'doors.on-my-own-more': 'Nothing leaves this device. You can also sit at it together with someone.',
  'doors.invitation': 'I have an invitation',
  'doors.invitation-more': 'You share with your therapist what you choose, each on a device of your own.',
  'doors.therapist': 'I am a therapist',
  'doors.therapist-more': 'Set up a desk, and a notebook for each person you sit with.',
  'doors.before': 'Before you go in',
  'doors.before.no-account': 'No account. No e-mail. No phone number.',
  'doors.before.skip': 'Every question can be skipped. What you leave blank stays blank.',
  'doors.before.leave':
    'Leave closes the page at once; so does pressing Shift three times. Your browser’s own history may still show that you were here.',
  'doors.danger-now': 'Is anything dangerous right now?',
  'doors.restore': 'I have a sealed file',
  'doors.settings': 'Settings',
  'doors.back': 'The doors',
  'doors.about.title': 'Before the first word',
  'doors.about.what': 'What this is',
  'doors.about.what.text':
    'A notebook for what you do, what it gives you, what it costs, and where you want to go. Stopping is one way among many. So is carrying on more safely.',
  'doors.about.who': 'Who can see it',
  'doors.about.who.text':
    'Nobody sees this. It is sealed on this device. Until you set a passphrase, anyone who holds this device can open it.',
  'doors.about.who.desk':
    'Each person’s notebook is theirs: its own key, its own lock, its own sealed file. They are never mixed. The people you work with must know that their notebook is on your device.',
  'doors.about.leave': 'How to leave fast',
  'doors.about.leave.text':
    'Press Leave, or Shift three times. The notebook locks and a plain page takes its place. The browser’s own history stays.',
  'doors.about.where': 'Where it is kept',
  'doors.about.where.text':
    'On this device, and nowhere else, until you make a copy. If the browser is cleared, what is only here is gone. You can make a sealed copy at any time.',
  'doors.about.where.desk':
    'Your desk and these notebooks are on this device until you make a copy. What a person shares from their own device, and what you write to them, passes through a relay that cannot read it. If the browser is cleared, what is only here is gone. You can make a sealed copy at any time.',
  'doors.about.cannot': 'What it cannot do',
  'doors.about.cannot.text':
    'It does not watch over you and calls nobody. It is not for emergencies. It cannot hide from someone who makes you unlock it.',
  'doors.about.begin': 'Begin',
  'doors.about.more': 'How this works',
  'doors.how.title': 'How this works',
  'doors.how.method': 'What it is built on',
  'doors.how.method.text':
    'Harm reduction therapy: you and a therapist look at the whole of your life together, without judging, and take small steps that you choose. Nothing has to stop for you to be helped.',
  'doors.how.rights': 'What is yours',
  'doors.how.rights.text':
    'You can see all of it, say no, change or hide things, take a copy, and delete it. You decide your goals. You use your own words.',
  'doors.how.sealed': 'How it is sealed',
  'doors.how.sealed.text':
    'What you write is sealed before it is kept. Once you have set a passphrase, only it or your recovery kit opens it. Nobody can reset them for you, and nobody can read it without them. Lines of a safety plan that you make readable without unlocking are not sealed.',
  'doors.how.history': 'What leaves a trace',
  'doors.how.history.text':
    'The address and the title of this page are always the same, whatever you look at. Your browser’s own history still shows that this page was open.',
  'doors.how.force': 'What it cannot protect you from',
  'doors.how.force.text':
    'Someone who makes you unlock it. Someone who watches you type. A device with spying software on it. And a web page is only as honest as the one who sends it to you.',
  'doors.how.tested': 'What has been tested',
  'doors.how.tested.text':
    'It is based on methods tested in person. This software itself has not been tested. Its safety texts say who has reviewed them; so far nobody has.',
  'doors.how.code': 'Free software',
  'doors.how.code.text': 'Anyone may read, use and change its code under the licence AGPL-3.0-or-later.',
  'doors.help.title': 'What would you like help with?',
  'doors.help.intro': 'In your own words. One word is enough, and so is nothing.',
  'doors.help.label': 'What is going on',
  'doors.help.on': 'Keep this and go on',
  'doors.help.skip': 'Skip this',
  'doors.danger.title': 'Is anything dangerous right now?',
  'doors.danger.intro': 'This is asked once. Touch what fits and the matching page opens. You can skip it.',
  'doors.danger.overdose-or-alone': 'Taking too much, or using alone',
  'doors.danger.withdrawal': 'Feeling ill when I stop or cut down',
  'doors.danger.suicide-or-self-injury': 'Thoughts of dying or of hurting myself',
  'doors.danger.unsafe-with-someone': 'Someone hurts me or frightens me',
  'doors.danger.child-or-other-at-risk': 'A child or another person may be at risk',
  'doors.danger.body': 'A wound, an infection, pregnancy, or feeling ill',
  'doors.danger.on': 'Go on',
} as const;
