/**
 * A relay in the attacker's hands. It folds no roster, checks no signature and lets everybody do everything. What it keeps, it
 * keeps once for each person, so that it can show them different things:
 *
 * - `view(who)`: plain lists of statements, entries and messages. Whatever a story changes in them is what that person's
 *   devices are shown when they ask next (`connectAgain`).
 * - `passes`: what comes of a thing on its way from one to the other: as it is when left alone, several, others, or none.
 * - `answers`: what the relay says instead of what it would have said; null leaves it alone.
 * - `push`: says something unasked.
 *
 * Left alone it behaves, so that every story can first show that nothing is wrong without the attack.
 */
import type { Signed } from '@handrail/proof/verified.ts';
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import { readStatement } from '@handrail/sync/roster/read-statement.ts';
import type { Socket } from '@handrail/sync/session/session.ts';
import type { Answer, MailboxMessage, Placed, Push, Request } from '@handrail/sync/wire/messages.ts';
import { readToRelay, writeFromRelay } from '@handrail/sync/wire/wire.ts';
import { startStory, type Story, type StoryParts } from '../two/world.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
export type Who = 'imani' | 'dana';

export interface RoomList {
  readonly statements: Signed[];
  readonly entries: Placed[];
}
export interface Mailbox {
  expires: number;
  readonly messages: MailboxMessage[];
}
/** What one person is shown. */
export interface View {
  /** The room as this person is shown it; empty before anything came. */
  readonly room: (roomId: string) => RoomList;
  readonly rooms: ReadonlyMap<string, RoomList>;
  readonly mailboxes: Map<string, Mailbox>;
}

/** On its way to `to`: a thing may arrive as others, several times, or not at all. `from` may be `to` itself. */
export interface Passes {
  statement: (to: Who, roomId: string, signed: Signed, from: Who) => readonly Signed[];
  entry: (to: Who, roomId: string, entry: Bytes, from: Who) => readonly Bytes[];
  message: (to: Who, invitation: string, message: MailboxMessage, from: Who) => readonly MailboxMessage[];
  signal: (to: Who, roomId: string, sealed: Bytes, from: Who) => readonly Bytes[];
}

export interface HostileRelay {
  readonly between: NonNullable<StoryParts['between']>;
  readonly view: (who: Who) => View;
  readonly passes: Passes;
  answers: (who: Who, request: Request) => Promise<Answer | null> | Answer | null;
  /** Every request that came, in order. */
  readonly heard: readonly { readonly who: Who; readonly request: Request }[];
  /** Says something unasked to every device of this person that is connected. */
  readonly push: (who: Who, push: Push) => void;
  /** As if somebody had asked for it: into every view, and pushed, whoever is said to have sent it. */
  readonly addStatement: (roomId: string, signed: Signed, from: Who) => void;
  readonly addEntry: (roomId: string, entry: Bytes, from: Who) => void;
  /** What the relay says the time is. */
  now: () => number;
}

const everybody: readonly Who[] = ['imani', 'dana'];

const emptyView = (): View => {
  const rooms = new Map<string, RoomList>();
  return {
    rooms,
    mailboxes: new Map(),
    room: (roomId) => {
      const list = rooms.get(roomId) ?? { statements: [], entries: [] };
      rooms.set(roomId, list);
      return list;
    },
  };
};

/** One device's connection: whose, and which rooms and mailboxes it asked to hear of. */
interface Line {
  readonly who: Who;
  readonly listensTo: Set<string>;
}

const aboutOf = (push: Push): string =>
  push.type === 'going' ? '' : push.type === 'message' ? push.invitation : push.roomId;

/** Whether somebody beside the founder stands in it: an honest relay shows a roster to nobody else before. */
const isConfirmed = (statements: readonly Signed[]): boolean =>
  statements.some(({ statement }) => {
    const read = readStatement(statement);
    return read.ok && read.value.kind === 'confirmed';
  });

const indexOf = ({ statement }: Signed): number => {
  const read = readStatement(statement);
  return read.ok ? read.value.index : -1;
};

const idOf = (entry: Bytes): string => {
  const outside = readEnvelope(entry);
  return outside.ok ? outside.value.entryId : '';
};

export const hostileRelay = (): HostileRelay => {
  const views = { imani: emptyView(), dana: emptyView() };
  const lines = new Map<Socket, Line>();
  const founders = new Map<string, Who>();
  const heard: { who: Who; request: Request }[] = [];

  const tell = (who: Who, push: Push, but?: Socket): void => {
    for (const [socket, { who: whose, listensTo }] of lines)
      if (whose === who && socket !== but && listensTo.has(aboutOf(push)))
        socket.onmessage?.(writeFromRelay({ n: 0, push }));
  };
  const addStatement = (roomId: string, signed: Signed, from: Who, by?: Socket): void => {
    if (!founders.has(roomId)) founders.set(roomId, from);
    for (const to of everybody)
      for (const one of relay.passes.statement(to, roomId, signed, from)) {
        const { statements } = views[to].room(roomId);
        statements.push(one);
        tell(to, { type: 'statement', roomId, index: statements.length - 1, signed: one }, by);
      }
  };
  const addEntry = (roomId: string, entry: Bytes, from: Who, by?: Socket): number => {
    for (const to of everybody)
      for (const one of relay.passes.entry(to, roomId, entry, from)) {
        const { entries } = views[to].room(roomId);
        const placed = { position: (entries.at(-1)?.position ?? 0) + 1, entry: one };
        entries.push(placed);
        tell(to, { type: 'entry', roomId, placed }, by);
      }
    return views[from].room(roomId).entries.at(-1)?.position ?? 1;
  };
  const put = (asked: Extract<Request, { type: 'put-message' }>, from: Who, by: Socket): Answer => {
    const { invitation, slot, expires, message } = asked;
    if (views[from].mailboxes.get(invitation)?.messages.some((one) => one.slot === slot))
      return { type: 'refused', why: 'taken' };
    for (const to of everybody)
      for (const one of relay.passes.message(to, invitation, { slot, message }, from)) {
        const box = views[to].mailboxes.get(invitation) ?? { expires, messages: [] };
        views[to].mailboxes.set(invitation, box);
        box.messages.push(one);
        tell(to, { type: 'message', invitation, message: one }, by);
      }
    return { type: 'put' };
  };

  const behaved = (who: Who, request: Request, by: Socket): Answer => {
    switch (request.type) {
      case 'hello':
        return { type: 'challenge', wire: request.newest, nonce: crypto.getRandomValues(new Uint8Array(32)) };
      case 'sign-in':
        return { type: 'signed-in', now: relay.now() };
      case 'add-statement':
        if (indexOf(request.signed) !== views[who].room(request.roomId).statements.length)
          return { type: 'refused', why: 'moved' };
        addStatement(request.roomId, request.signed, who, by);
        return { type: 'added' };
      case 'roster': {
        const known = views[who].rooms.get(request.roomId)?.statements;
        if (!known?.length) return { type: 'refused', why: 'not-found' };
        const founder = founders.get(request.roomId);
        if (founder !== who && !isConfirmed(known)) return { type: 'refused', why: 'not-allowed' };
        return { type: 'statements', from: request.from, statements: known.slice(request.from) };
      }
      case 'append': {
        const { entries } = views[who].room(request.roomId);
        const known = entries.find(({ entry }) => idOf(entry) === idOf(request.entry));
        const position = known?.position ?? addEntry(request.roomId, request.entry, who, by);
        return { type: 'appended', position };
      }
      case 'follow': {
        lines.get(by)?.listensTo.add(request.roomId);
        const { entries, statements } = views[who].room(request.roomId);
        const newest = entries.at(-1)?.position ?? 0;
        const page = entries.filter(({ position }) => position > request.after);
        return { type: 'entries', entries: page, newest, rosterLength: statements.length, last: true };
      }
      case 'erase':
        return { type: 'erased', count: 0 };
      case 'put-message':
        return put(request, who, by);
      case 'watch-mailbox': {
        lines.get(by)?.listensTo.add(request.invitation);
        const box = views[who].mailboxes.get(request.invitation);
        if (!box) return { type: 'refused', why: 'not-found' };
        return { type: 'mailbox', ...box };
      }
      case 'close-mailbox':
        return { type: 'closed' };
      case 'signal': {
        const { roomId, sealed } = request;
        for (const to of everybody)
          for (const one of relay.passes.signal(to, roomId, sealed, who))
            tell(to, { type: 'signal', roomId, sealed: one }, by);
        return { type: 'signalled' };
      }
    }
  };

  const line = (who: Who): Socket => {
    let inOrder = Promise.resolve();
    const take = async (bytes: Bytes): Promise<void> => {
      const read = readToRelay(bytes);
      if (!read.ok) throw new Error(`a device said something unreadable: ${read.error}`);
      const { n, request } = read.value;
      heard.push({ who, request });
      const answer = (await relay.answers(who, request)) ?? behaved(who, request, socket);
      if (request.type === 'sign-in') lines.set(socket, { who, listensTo: new Set(['']) });
      socket.onmessage?.(writeFromRelay({ n, answer }));
    };
    const socket: Socket = {
      send: (bytes) => {
        const copy = bytes.slice();
        inOrder = inOrder.then(() => take(copy));
      },
      close: () => {
        lines.delete(socket);
        queueMicrotask(() => socket.onclose?.());
      },
      onopen: null,
      onmessage: null,
      onclose: null,
    };
    setTimeout(() => socket.onopen?.());
    return socket;
  };

  const relay: HostileRelay = {
    between: (who, honest) => {
      honest.close();
      return line(who);
    },
    view: (who) => views[who],
    passes: {
      statement: (_to, _room, signed) => [signed],
      entry: (_to, _room, entry) => [entry],
      message: (_to, _invitation, message) => [message],
      signal: (_to, _room, sealed) => [sealed],
    },
    answers: () => null,
    heard,
    push: tell,
    addStatement: (roomId, signed, from) => addStatement(roomId, signed, from),
    addEntry: (roomId, entry, from) => void addEntry(roomId, entry, from),
    now: () => Date.now(),
  };
  return relay;
};

export type HostileStory = Story & { readonly relay: HostileRelay };

/** Imani and Dana, and nobody between them but the attacker. */
export const startHostile = async (seed = 1): Promise<HostileStory> => {
  const relay = hostileRelay();
  const story = await startStory({ seed, between: relay.between });
  relay.now = story.now;
  return { ...story, relay };
};

/** The device loses its line and asks for everything that is new. */
export const connectAgain = async (story: Story, who: Who): Promise<void> => {
  story[who].offline();
  await story[who].online();
};

/** What this person is told of a room's troubles, by kind. */
export const troublesOf = (story: Story, who: Who, roomId: string): string[] =>
  (story[who].rooms().find(({ id }) => id === roomId)?.trouble ?? []).map(({ kind }) => kind);
