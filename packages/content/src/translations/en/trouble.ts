/**
 * What is named when something in a room or at the relay is not as it should be: what it is, what it may mean, what to
 * do now. The calm truth, nobody blamed. `.someone`: when the other one has no name here.
 */
export const trouble = {
  'trouble.title': 'Something is not as it should be',
  'trouble.safe': 'What you kept on this device is safe.',
  'trouble.how-many': '{count, plural, one {This is about one thing.} other {This is about # things.}}',
  'trouble.another-way': 'Another way is a call, or the next time you meet.',

  'trouble.withheld.title': 'Something is missing here.',
  'trouble.withheld.means':
    'A part of what {name} sent has not come. The relay may have lost it or may hold it back, or it may still be on its way.',
  'trouble.withheld.means.someone':
    'A part of what the other person sent has not come. The relay may have lost it or may hold it back, or it may still be on its way.',
  'trouble.withheld.do':
    'This device has asked for it again. What did come is as it was sent. If the gap stays, tell each other in another way.',

  'trouble.forked.title': 'There are two versions of one thing here.',
  'trouble.forked.means':
    'You and {name} may have been shown different things. A relay that is not honest can do this. A device that was set back to an older copy can do it too.',
  'trouble.forked.means.someone':
    'You and the other person may have been shown different things. A relay that is not honest can do this. A device that was set back to an older copy can do it too.',
  'trouble.forked.do':
    'The first version stands, and nothing was written over. Compare in another way what you both see. If you are not sure, end this room and start a new one.',

  'trouble.rolled-back.title': 'An older copy of this room has come back.',
  'trouble.rolled-back.means':
    'The relay may have been set up again from an older copy, or this device may have been. Neither you nor {name} need to have done anything for this.',
  'trouble.rolled-back.means.someone':
    'The relay may have been set up again from an older copy, or this device may have been. Neither of you need to have done anything for this.',
  'trouble.rolled-back.do':
    'This device gives the relay back what it still has. Look whether the last things you remember are here. A sealed file may hold what is not.',

  'trouble.replayed.title': 'One thing came twice.',
  'trouble.replayed.means':
    'Something from {name} came again in a place where it does not belong. The relay may have mixed it up, or somebody may have sent it again on purpose.',
  'trouble.replayed.means.someone':
    'Something from the other person came again in a place where it does not belong. The relay may have mixed it up, or somebody may have sent it again on purpose.',
  'trouble.replayed.do':
    'It counts once, where it was first. You need to do nothing. If it goes on, tell whoever runs the relay.',

  'trouble.forged.title': 'Something came that is not from who it says.',
  'trouble.forged.means':
    'It says it is from a device of yours or of {name}, and it is not signed by one. Somebody else may have made it, or it was damaged on its way. It tells you nothing about {name}.',
  'trouble.forged.means.someone':
    'It says it is from a device of yours or of the other person, and it is not signed by one. Somebody else may have made it, or it was damaged on its way. It tells you nothing about them.',
  'trouble.forged.do':
    'It was not let in, and nothing here has changed. If it goes on, tell each other in another way, and tell whoever runs the relay.',

  'trouble.not-allowed.title': 'Something was refused here.',
  'trouble.not-allowed.means':
    'It came from a device of {name}, and it would have changed what only you can change. An app that is broken or was changed can do this, and {name} may not know.',
  'trouble.not-allowed.means.someone':
    'It came from a device of the other person, and it would have changed what only you can change. An app that is broken or was changed can do this, and they may not know.',
  'trouble.not-allowed.do':
    'All of it was refused, and what is yours is as you left it. Ask whether their app is the newest one, and where it comes from.',

  'trouble.no-key.title': 'A key of this room does not work here.',
  'trouble.no-key.means':
    'This browser may be too old for it, or the key may have been damaged on this device. Or a device of {name} cannot be given a key. It opens nothing to anybody else.',
  'trouble.no-key.means.someone':
    'This browser may be too old for it, or the key may have been damaged on this device. Or a device of the other person cannot be given a key. It opens nothing to anybody else.',
  'trouble.no-key.do':
    'Update this browser, or open the app in another one. What you write is kept here, and goes out when there is a key. If it stays like this, end this room and start a new one.',

  'trouble.many-devices.title': 'This device is not in this room yet.',
  'trouble.many-devices.means':
    'There is a place for eight of your devices in a room, and eight are in this one. Each sealed file you opened made a new one, also where you do not use it any more.',
  'trouble.many-devices.means.someone':
    'There is a place for eight of your devices in a room, and eight are in this one. Each sealed file you opened made a new one, also where you do not use it any more.',
  'trouble.many-devices.do':
    'Go to “My devices” and remove one that you do not use any more. Then this one comes into the room.',

  'trouble.newer.title': 'Something here was made with a newer version.',
  'trouble.newer.means': 'The app of {name} is newer than this one.',
  'trouble.newer.means.someone': 'The app of the other person is newer than this one.',
  'trouble.newer.do': 'It is kept as it is. Update this app, then you can read it.',

  'trouble.waiting.title': 'Something came that cannot be opened yet.',
  'trouble.waiting.means': 'It is from the side of {name}. What is needed to open it has not come yet.',
  'trouble.waiting.means.someone':
    'It is from the side of the other person. What is needed to open it has not come yet.',
  'trouble.waiting.do':
    'It waits here and opens by itself. You need to do nothing. If it stays like this, you can both open the app at the same time.',

  'trouble.clock.title': 'The clock of this device differs.',
  'trouble.clock.ahead':
    '{minutes, plural, one {It is # minute ahead of the relay’s clock.} other {It is # minutes ahead of the relay’s clock.}}',
  'trouble.clock.behind':
    '{minutes, plural, one {It is # minute behind the relay’s clock.} other {It is # minutes behind the relay’s clock.}}',
  'trouble.clock.means':
    'One of the two clocks is not right. Days and times you write down may be shown wrong. The order of what you and others wrote stays right.',
  'trouble.clock.do':
    'Look at the date and time in the settings of this device. If they are right, you need to do nothing.',

  'trouble.relay.not-reached.title': 'The relay cannot be reached.',
  'trouble.relay.not-reached.means': 'This device may be offline, or the relay may be resting.',
  'trouble.relay.not-reached.do':
    'You can go on. All you write is kept here and goes out when there is a connection.',
  'trouble.relay.too-old.title': 'This app is too old for the relay.',
  'trouble.relay.too-old.means': 'The relay speaks a newer version. Nothing was sent, and nothing is lost.',
  'trouble.relay.too-old.do': 'Update the app. What waits here goes out then.',
  'trouble.relay.too-new.title': 'The relay is too old for this app.',
  'trouble.relay.too-new.means': 'Whoever runs the relay has not updated it yet. Nothing is lost.',
  'trouble.relay.too-new.do':
    'You can go on. What you write is kept here and goes out once the relay is updated.',
  'trouble.relay.wrong-origin.title': 'The relay does not know this address.',
  'trouble.relay.wrong-origin.means':
    'This page was opened at an address that the relay was not set up for. It may be a copy of the app in another place.',
  'trouble.relay.wrong-origin.do':
    'Open the app at the address you were first given. If that is where you are, tell whoever runs the relay.',
  'trouble.relay.forged.title': 'The relay did not accept this device’s signature.',
  'trouble.relay.forged.means':
    'The sign-in may have been damaged on its way, or the relay may have been set up anew.',
  'trouble.relay.forged.do':
    'What you write is kept here. Try again. If it goes on, tell whoever runs the relay.',
  'trouble.relay.no-room.title': 'The relay has no room left.',
  'trouble.relay.no-room.means': 'It can keep nothing more right now. Nothing of yours is lost.',
  'trouble.relay.no-room.do':
    'You can go on. What you write is kept here and goes out later. Whoever runs the relay can make room.',
  'trouble.relay.slow-down.title': 'The relay asks this device to wait.',
  'trouble.relay.slow-down.means': 'A lot came at once, from here or from others. Nothing is lost.',
  'trouble.relay.slow-down.do': 'You can go on. The rest goes out by itself in a while.',
  'trouble.relay.try': 'Try again now',
} as const;
