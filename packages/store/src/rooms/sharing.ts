/**
 * Everything about sharing that the worker needs, in one piece that is loaded when there is something to share: alone on
 * one's own it never is, and the first screen does not carry it.
 */
import type { Sharing } from '../device.ts';
import { shareNoMore } from './opening.ts';
import { connectionOpened, pushed } from './pushes.ts';
import { workOn } from './room-work.ts';

export const sharing: Sharing = { work: workOn, opened: connectionOpened, pushed, stop: shareNoMore };

export { checkNote } from '../notes/check-note.ts';
export { resealProcess } from '../notes/reseal-process.ts';
export { addToNote, signNote } from '../notes/sign-note.ts';
export { connectAsNeeded, tryRelay } from './connection.ts';
export { devicesOf, removeDevice } from './devices.ts';
export { endRoom } from './ending.ts';
export {
  answerInvitation,
  invite,
  lookAtInvitation,
  sayDifferent,
  sayYes,
  withdrawInvitation,
} from './invitation.ts';
export { openLying } from './loading.ts';
export { sealInvitations } from './invitation-kept.ts';
export { openForPage, wake } from './awake.ts';
export { search } from './search.ts';
export { shareAgain, tellAllSharing } from './opening.ts';
export { joinSession, stopLive, whereIAm } from './live.ts';
export { keepInRoom, putBackInRoom, removeInRoom } from './own-words.ts';
export { historyInRoom } from './projection-history.ts';
export { afterHome } from './projection-keeping.ts';
export { resealRooms } from './resealing.ts';
export { openText, settleAllTyping, typeInText } from './typing.ts';
export { textsIn } from './typing-words.ts';
