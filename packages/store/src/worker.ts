/**
 * The inside of the worker: takes commands one after the other, lets one tab write, and answers in the words of
 * `protocol.ts`. The composition root gives it the parts of the world; nothing here knows a browser.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { later, loadSharing, nothingShared, whyNoTurn, type Device, type Parts } from './device.ts';
import { historyOf } from './document/history.ts';
import { settleAway } from './notebook/away.ts';
import { copiesOf, makeBackup, makeKit } from './notebook/copies.ts';
import { coverOf, freshSlots, readDirectory } from './notebook/directory.ts';
import { dropDraft, keepDraft } from './notebook/drafts.ts';
import { erase, keep, putBack, remove, removedIn } from './notebook/keep.ts';
import { machineCopy } from './notebook/machine-copy.ts';
import { makeNotebook } from './notebook/make.ts';
import { openedMessage, type Notebook } from './notebook/notebook.ts';
import { setPassphrase } from './notebook/passphrase.ts';
import { roomsPlaces, slotsPlace, turnPlace } from './notebook/places.ts';
import { pocketPut, pocketTake, readPocket } from './notebook/pocket.ts';
import { deleteEverything, removeNotebook } from './notebook/removal.ts';
import { restore } from './notebook/restore.ts';
import { lookAhead, unlock, unlockWithKit } from './notebook/unlock.ts';
import type { Answer, CommandName, Commands, DeviceState, Opened, Refusal, ToWorker } from './protocol.ts';

/** Answers nothing itself: what it has to say goes through `post`. Resolves when the command is done. Never rejects. */
export type Receive = (message: ToWorker) => Promise<void>;

type Handlers = {
  readonly [C in CommandName]: (device: Device, input: Commands[C]['in']) => Promise<Answer<C>>;
};

const deviceState = async (device: Device): Promise<DeviceState> => ({
  notebooks: (await readDirectory(device)).map(coverOf),
  open: device.open && coverOf(device.open.line),
  writer: device.holds ? 'here' : 'elsewhere',
});

const postDevice = async (device: Device): Promise<void> =>
  device.parts.post({ type: 'device', device: await deviceState(device) });

const giveUp = (device: Device): void => device.deriving?.abort();

/** Keys leave the memory as far as the platform lets go of them. */
const close = (device: Device): void => {
  device.ahead = null;
  const notebook = device.open;
  if (!notebook) return;
  device.open = null;
  device.sharing.stop(notebook);
  notebook.vaultKey.forget();
  device.parts.post({ type: 'closed' });
};

const show = async (device: Device, opened: Result<Notebook, Refusal>): Promise<Result<Opened, Refusal>> => {
  if (!opened.ok) return opened;
  close(device);
  if (!device.turn) {
    // Another tab took over while this one was deriving.
    opened.value.vaultKey.forget();
    return err(whyNoTurn(device));
  }
  device.open = opened.value;
  device.parts.post(openedMessage(opened.value));
  await postDevice(device);
  if (await sharesAnything(device, opened.value))
    await following(device, async () => (await loadSharing(device)).shareAgain(device, opened.value));
  return ok({ notebook: coverOf(opened.value.line) });
};

/** This tab's turn to write begins: every commit of an earlier turn is refused from here on. */
const begin = async (device: Device): Promise<void> => {
  const { storage, chance } = device.parts;
  const [slots, before] = await Promise.all([storage.get(slotsPlace), storage.get(turnPlace)]);
  const turn = [turnPlace, chance.bytes(16)] as const;
  // Taken away while it began: the turn of the tab that has it now must not be written over.
  if (!device.holds) return;
  const written = await storage.commit({ put: slots ? [turn] : [turn, freshSlots(device)] });
  if (!device.holds) return;
  // On a full device the turn before this one is used again, so that what is kept can still be opened and removed.
  device.turn = written.ok ? turn : before && [turnPlace, before];
  if (device.turn) await settleAway(device);
};

const lost = (device: Device): void => {
  device.holds = false;
  device.turn = null;
  giveUp(device);
  close(device);
  postDevice(device).catch(device.parts.fault);
};

const takeTurnIfFree = async (device: Device): Promise<void> => {
  if (device.turn) return;
  device.holds ||= await device.parts.locks.hold(() => lost(device));
  if (device.holds) await begin(device);
};

type WithNotebook<C extends CommandName> = (
  device: Device,
  notebook: Notebook,
  input: Commands[C]['in'],
) => Promise<Answer<C>>;

/** Nothing is kept or told while locked. */
const opened =
  <C extends CommandName>(act: WithNotebook<C>) =>
  async (device: Device, input: Commands[C]['in']): Promise<Answer<C>> =>
    device.open ? act(device, device.open, input) : err('locked');

type Rooms = Awaited<ReturnType<typeof loadSharing>>;
/** A command about sharing: its part of the program comes with the first of them, and the line stays up until it is done. */
const shared = <C extends CommandName>(act: (rooms: Rooms) => WithNotebook<C>) =>
  opened<C>(async (device, notebook, input) => {
    const rooms = await loadSharing(device);
    notebook.relay.held += 1;
    try {
      return await act(rooms)(device, notebook, input);
    } finally {
      notebook.relay.held -= 1;
      rooms.connectAsNeeded(device, notebook);
    }
  });

/** A therapist's own notes come with the first of their commands. */
const loadProcessNotes = () => import('./notes/process-notes.ts');

/** Whether anything of rooms or invitations is kept, opened or not. */
const sharesAnything = async (
  { parts }: Device,
  { line, rooms, summaries, asleep, invitations }: Notebook,
): Promise<boolean> =>
  rooms.size + summaries.length + asleep.size + invitations.all.size > 0 ||
  (await parts.storage.names(roomsPlaces(line.id))).length > 0;

const done = ok(null);

/**
 * What follows from something that is kept already. It changes no answer: told that it failed, the person would keep it again.
 * What it did not do follows from what is kept, and is done the next time.
 */
const following = async (device: Device, follow: () => Promise<void>): Promise<void> => {
  try {
    await follow();
  } catch (error) {
    // Cut off because the turn was lost meanwhile: its keys are gone, and that is no mistake.
    if (device.holds) device.parts.fault(error);
  }
};

/** An act at home, and then what follows from it in the rooms. */
const home =
  <C extends 'keep' | 'remove' | 'putBack' | 'erase'>(act: WithNotebook<C>) =>
  (device: Device, input: Commands[C]['in']): Promise<Answer<C>> =>
    opened<C>(async (_device, notebook, what) => {
      const kept = await act(device, notebook, what);
      if (kept.ok && notebook.rooms.size > 0)
        await following(device, async () => (await loadSharing(device)).afterHome(device, notebook));
      return kept;
    })(device, input);

const handlers: Handlers = {
  device: async (device) => {
    await takeTurnIfFree(device);
    return ok(await deviceState(device));
  },
  takeOver: async (device) => {
    if (!device.holds) {
      await device.parts.locks.steal(() => lost(device));
      device.holds = true;
    }
    await takeTurnIfFree(device);
    await postDevice(device);
    return ok(await deviceState(device));
  },
  makeNotebook: async (device, input) => show(device, await makeNotebook(device, input)),
  lookAhead: async (device, { notebookId }) => {
    await lookAhead(device, notebookId);
    return done;
  },
  open: async (device, { notebookId, passphrase }) =>
    show(device, await unlock(device, notebookId, passphrase)),
  openWithKit: async (device, { notebookId, kit }) =>
    show(device, await unlockWithKit(device, notebookId, kit)),
  restoreBackup: async (device, input) => show(device, await restore(device, input)),
  cancel: async (device) => {
    giveUp(device);
    return done;
  },
  lock: async (device) => {
    close(device);
    await postDevice(device);
    return done;
  },
  removeNotebook: async (device, { notebookId }) => {
    const removed = await removeNotebook(device, notebookId);
    if (removed.ok && device.open?.line.id === notebookId) close(device);
    await postDevice(device);
    return removed;
  },
  deleteEverything: async (device) => {
    const deleted = await deleteEverything(device);
    if (deleted.ok) close(device);
    await postDevice(device);
    return deleted;
  },
  pocket: async (device) => ok(await readPocket(device)),

  keep: home<'keep'>((device, notebook, { changes, drafts = [] }) => keep(device, notebook, changes, drafts)),
  remove: home<'remove'>((device, notebook, { kind, id }) => remove(device, notebook, kind, id)),
  putBack: home<'putBack'>((device, notebook, { kind, id }) => putBack(device, notebook, kind, id)),
  erase: home<'erase'>((device, notebook, { kind, id }) => erase(device, notebook, kind, id)),
  removed: opened<'removed'>(async (device, notebook) => ok(removedIn(device, notebook))),
  history: opened<'history'>(async (device, notebook, { kind, id, roomId }) => {
    if (roomId === undefined) return ok(historyOf(notebook.document, kind, id));
    const { wake, historyInRoom } = await loadSharing(device);
    const room = await wake(device, notebook, roomId);
    return room ? ok(historyInRoom(room, kind, id)) : err('not-found');
  }),
  keepDraft: opened<'keepDraft'>((device, notebook, { key, text }) => keepDraft(device, notebook, key, text)),
  dropDraft: opened<'dropDraft'>((device, notebook, { key }) => dropDraft(device, notebook, key)),

  setPassphrase: opened<'setPassphrase'>(async (device, notebook, { current, passphrase }) => {
    const set = await setPassphrase(device, notebook, current, passphrase);
    if (!set.ok) return set;
    // The first passphrase makes a new person id and changes how the cover reads: the page starts from this again.
    device.parts.post(openedMessage(notebook));
    if (await sharesAnything(device, notebook))
      await following(device, async () => (await loadSharing(device)).tellAllSharing(device, notebook));
    await postDevice(device);
    return set;
  }),
  newKit: opened<'newKit'>((device, notebook) => makeKit(device, notebook)),
  backup: opened<'backup'>((device, notebook) => makeBackup(device, notebook)),
  copies: opened<'copies'>(async (device, notebook) => ok(await copiesOf(device, notebook))),
  machineCopy: opened<'machineCopy'>(async (device, notebook) =>
    ok({ json: await machineCopy(device, notebook) }),
  ),
  pocketPut: opened<'pocketPut'>((device, notebook, { items }) => pocketPut(device, notebook, items)),
  pocketTake: opened<'pocketTake'>((device, notebook, { id }) => pocketTake(device, notebook, id)),

  invite: shared<'invite'>(({ invite }) => invite),
  lookAtInvitation: shared<'lookAtInvitation'>(
    ({ lookAtInvitation }) =>
      (device, notebook, { code }) =>
        lookAtInvitation(device, notebook, code),
  ),
  answerInvitation: shared<'answerInvitation'>(
    ({ answerInvitation }) =>
      (device, notebook, { code, ...words }) =>
        answerInvitation(device, notebook, code, words),
  ),
  sayYes: shared<'sayYes'>(
    ({ sayYes }) =>
      (device, notebook, { invitation }) =>
        sayYes(device, notebook, invitation),
  ),
  sayDifferent: shared<'sayDifferent'>(
    ({ sayDifferent }) =>
      (device, notebook, { invitation }) =>
        sayDifferent(device, notebook, invitation),
  ),
  withdrawInvitation: shared<'withdrawInvitation'>(
    ({ withdrawInvitation }) =>
      (device, notebook, { invitation }) =>
        withdrawInvitation(device, notebook, invitation),
  ),
  openRoom: shared<'openRoom'>(({ openForPage }) => openForPage),
  search: shared<'search'>(({ search }) => search),
  endRoom: shared<'endRoom'>(({ endRoom, wake }) => async (device, notebook, { roomId }) => {
    const room = await wake(device, notebook, roomId);
    if (!room) return err('not-found');
    const ended = await endRoom(device, notebook, room);
    if (ended.ok) device.sharing.work(device, notebook, room);
    return ended;
  }),
  keepInRoom: shared<'keepInRoom'>(({ keepInRoom }) => keepInRoom),
  removeInRoom: shared<'removeInRoom'>(({ removeInRoom }) => removeInRoom),
  putBackInRoom: shared<'putBackInRoom'>(({ putBackInRoom }) => putBackInRoom),
  joinSession: shared<'joinSession'>(({ wake, joinSession }) => async (device, notebook, input) => {
    const room = await wake(device, notebook, input.roomId);
    return room ? joinSession(device, notebook, room, input.sessionId) : err('not-found');
  }),
  whereIAm: shared<'whereIAm'>(
    ({ whereIAm }) =>
      async (device, notebook, input) =>
        whereIAm(device, notebook, input),
  ),
  leaveSession: shared<'leaveSession'>(({ stopLive, settleAllTyping }) => async (device, notebook) => {
    stopLive(device, notebook);
    await settleAllTyping(device, notebook);
    return done;
  }),
  openText: shared<'openText'>(({ wake, openText }) => async (device, notebook, { roomId, text }) => {
    const room = await wake(device, notebook, roomId);
    return room ? openText(device, notebook, room, text) : err('not-found');
  }),
  typeInText: shared<'typeInText'>(({ wake, typeInText }) => async (device, notebook, input) => {
    const room = await wake(device, notebook, input.roomId);
    return room ? typeInText(device, notebook, room, input) : err('not-found');
  }),
  devices: shared<'devices'>(
    ({ devicesOf }) =>
      async (_device, notebook) =>
        ok(devicesOf(notebook)),
  ),
  removeDevice: shared<'removeDevice'>(
    ({ removeDevice }) =>
      (device, notebook, { deviceId }) =>
        removeDevice(device, notebook, deviceId),
  ),
  signNote: shared<'signNote'>(({ signNote }) => signNote),
  addToNote: shared<'addToNote'>(({ addToNote }) => addToNote),
  checkNote: opened<'checkNote'>(async (device, notebook, input) =>
    (await loadSharing(device)).checkNote(device, notebook, input),
  ),
  processNotes: opened<'processNotes'>(async (device, notebook, input) =>
    (await loadProcessNotes()).processNotes(device, notebook, input),
  ),
  keepProcessNote: opened<'keepProcessNote'>(async (device, notebook, input) =>
    (await loadProcessNotes()).keepProcessNote(device, notebook, input),
  ),
  removeProcessNote: opened<'removeProcessNote'>(async (device, notebook, input) =>
    (await loadProcessNotes()).removeProcessNote(device, notebook, input),
  ),
  tryRelay: shared<'tryRelay'>(({ tryRelay }) => async (device, notebook) => {
    tryRelay(device, notebook);
    return done;
  }),
};

/** Safety is reached, and a derivation given up, whatever else is going on and whoever may write. */
const atOnce: ReadonlySet<CommandName> = new Set(['cancel', 'pocket']);
const withoutTurn: ReadonlySet<CommandName> = new Set(['device', 'takeOver', 'lock', 'cancel', 'pocket']);

const run = <C extends CommandName>(
  device: Device,
  command: C,
  input: Commands[C]['in'],
): Promise<Answer<C>> => handlers[command](device, input);

const answer = async (device: Device, { n, command, input }: ToWorker): Promise<void> => {
  const { post, fault } = device.parts;
  if (!device.turn && !withoutTurn.has(command))
    return post({ type: 'answer', n, answer: err(whyNoTurn(device)) });
  try {
    post({ type: 'answer', n, answer: await run(device, command, input) });
  } catch (error) {
    // A command cut off because the turn was lost meanwhile found its keys gone; that is no mistake.
    if (!device.holds) return post({ type: 'answer', n, answer: err('elsewhere') });
    fault(error);
    post({ type: 'answer', n, answer: err('failed') });
  }
};

/** Starts the store in this worker. The first thing said is the state of the device. */
export const startWorker = (parts: Parts): Receive => {
  const device: Device = {
    parts,
    holds: false,
    turn: null,
    open: null,
    deriving: null,
    ahead: null,
    queue: Promise.resolve(),
    sharing: nothingShared,
  };
  const start = async (): Promise<void> => {
    await takeTurnIfFree(device);
    await postDevice(device);
  };
  void later(device, () => start().catch(parts.fault));
  return async (message) => {
    if (atOnce.has(message.command)) return answer(device, message);
    // Leaving must not wait for a derivation that nobody wants any more.
    if (message.command === 'lock') {
      giveUp(device);
      // Nor for an answer of the relay.
      if (device.open) device.sharing.stop(device.open);
    }
    await later(device, () => answer(device, message));
  };
};
