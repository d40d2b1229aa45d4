import { shell } from './shell.ts';
import { doors } from './doors.ts';
import { today } from './today.ts';
import { map } from './map.ts';
import { harms } from './harms.ts';
import { plan } from './plan.ts';
import { checkins } from './checkins.ts';
import { lookback } from './lookback.ts';
import { safety } from './safety.ts';
import { session } from './session.ts';
import { desk } from './desk.ts';
import { mydata } from './mydata.ts';
import { locks } from './locks.ts';
import { imports } from './imports.ts';
import { kinds } from './kinds.ts';
import { circle } from './circle.ts';
import { devices } from './devices.ts';
import { invitations } from './invitations.ts';
import { sharing } from './sharing.ts';
import { trouble } from './trouble.ts';
import { people } from './people.ts';
import { live } from './live.ts';
import { tools } from './tools.ts';
import { notes } from './notes.ts';
import { appointments } from './appointments.ts';
import { find } from './find.ts';

/** Every message of this language, by key. One file per feature; the same files in every language. */
export const es = {
  ...shell,
  ...doors,
  ...today,
  ...map,
  ...harms,
  ...plan,
  ...checkins,
  ...lookback,
  ...safety,
  ...session,
  ...desk,
  ...mydata,
  ...locks,
  ...imports,
  ...kinds,
  ...circle,
  ...devices,
  ...invitations,
  ...sharing,
  ...trouble,
  ...people,
  ...live,
  ...tools,
  ...notes,
  ...appointments,
  ...find,
};
