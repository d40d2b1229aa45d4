export const devices = {
  'devices.link': 'My devices',
  'devices.link-more': 'Which ones are you, for the people in your circle',
  'devices.title': 'My devices',
  'devices.intro':
    'Each device that opened this notebook signs what it sends. The people in your circle see that it is you.',
  'devices.this': 'This device',
  'devices.number': 'Device {number}',
  'devices.since': 'Since {day}',
  'devices.since-unknown': 'Since when is not known',
  'devices.removed': 'Removed',
  'devices.remove': 'Remove',
  'devices.remove-title': 'Remove device {number}?',
  'devices.remove-goes':
    'It gets no new key in any room, and nothing it writes from now on counts. Do this when it is lost or no longer yours.',
  'devices.remove-stays':
    'What is on that device stays on it, and whoever has its passphrase can read it. A removed device does not come back.',
  'devices.remove-yes': 'Remove it',
  'devices.removed-note': 'That device is removed.',
  'devices.means': 'What this means',
  'devices.means-new': 'A device comes here when you open a sealed file on it.',
  'devices.means-restored':
    'What you share goes out from the newest device. An older one can still read and keep.',
  'devices.means-lost': 'A lost device can be removed. Then it counts as nobody.',
} as const;
