/**
 * The page's end of the wire to the worker. It holds a read-only copy of the open record, tells listeners what
 * changed, and sends commands. `send` always answers with a `Result`: `failed` too when the worker could not be started.
 */
import type { Change, Kind, RecordOf } from '@handrail/domain/records.ts';
import type {
  Answer,
  Author,
  CommandName,
  Commands,
  DeviceState,
  FromWorker,
  InvitationView,
  Newer,
  NotebookCover,
  Present,
  Refusal,
  RelayView,
  RoomView,
  ToWorker,
  Trouble,
} from '@handrail/store/protocol.ts';
import { Shelves } from './shelves.ts';

export interface OpenNotebook {
  readonly cover: NotebookCover;
  readonly personId: string;
  readonly newer: readonly Newer[];
  readonly trouble: readonly Trouble[];
}

/** Nothing is shared and nobody was invited: there is no connection. */
const noRelay: RelayView = { relay: { state: 'off' }, unsent: 0, clockOff: null };
const noRooms: readonly RoomView[] = [];
const noInvitations: readonly InvitationView[] = [];
const emptyRoom = new Shelves();
const nobody: readonly Present[] = [];

type Typed = Extract<FromWorker, { type: 'typed' }>;

/** The part of a worker the client needs, so that a test can stand in its place with the real store inside. */
export interface WorkerEnd {
  postMessage(message: ToWorker): void;
  /** A whole record comes as JSON text (`worker/start.ts`), and so does everything in a room. */
  onmessage: ((event: MessageEvent<FromWorker | string>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** How long after an error the worker may still say its first word: then it was an error and not its end. */
const firstWordMs = 1_000;

/** What closes the open notebook: words that are still in a form are handed in before. */
const closing: ReadonlySet<CommandName> = new Set([
  'lock',
  'open',
  'openWithKit',
  'makeNotebook',
  'restoreBackup',
]);
/** A draft refused for these is no news: the screen that follows says it. */
const saidElsewhere: ReadonlySet<Refusal> = new Set(['locked', 'elsewhere']);

export class NotebookClient {
  readonly #worker: WorkerEnd;
  readonly #waiting = new Map<number, (answer: never) => void>();
  readonly #listeners = new Set<() => void>();
  readonly #unhanded = new Set<() => void>();
  readonly #drafts = new Map<string, string>();
  /** Drafts on their way into what is kept. */
  readonly #beingKept = new Set<string>();
  /** Drafts whose form already says why they could not be kept. */
  readonly #saidInForm = new Set<string>();
  readonly #own = new Shelves();
  /** What stands in each room, by its id. */
  readonly #inRooms = new Map<string, Shelves>();
  #n = 0;
  /** Goes up with everything that is told: for what is worked out of many kinds at once. */
  changes = 0;
  /** `waiting` until the worker's first word; `dead` when it could not be started. */
  #life: 'waiting' | 'alive' | 'dead' = 'waiting';
  device: DeviceState | null = null;
  open: OpenNotebook | null = null;
  rooms: readonly RoomView[] = noRooms;
  invitations: readonly InvitationView[] = noInvitations;
  relay: RelayView = noRelay;
  /** Who else has the session page of this one open; of every other page nothing is known. */
  #present: Extract<FromWorker, { type: 'present' }> | null = null;
  readonly #typing = new Map<string, Set<(typed: Typed) => void>>();
  /** Why the last draft could not be kept; its words are in the box and nowhere else. `null` when it was. */
  draftRefused: Refusal | null = null;

  constructor(worker: WorkerEnd) {
    this.#worker = worker;
    worker.onmessage = ({ data }) =>
      this.#receive(typeof data === 'string' ? (JSON.parse(data) as FromWorker) : data);
    worker.onerror = () => void setTimeout(() => this.#giveUp(), firstWordMs);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A form gives a function that hands in what was typed since its last draft; the answer takes the form off again. */
  onHandIn(key: string, hand: () => void): () => void {
    this.#unhanded.add(hand);
    return () => {
      this.#unhanded.delete(hand);
      this.#saidInForm.delete(key);
    };
  }

  /** What was typed in the last moments goes to the worker now: the page is about to close, or to be put away. */
  handIn(): void {
    for (const hand of this.#unhanded) hand();
  }

  send<C extends CommandName>(command: C, input: Commands[C]['in']): Promise<Answer<C>> {
    if (this.#life === 'dead') return Promise.resolve({ ok: false, error: 'failed' });
    if (closing.has(command)) this.handIn();
    const n = ++this.#n;
    return new Promise((resolve) => {
      this.#waiting.set(n, resolve as (answer: never) => void);
      this.#worker.postMessage({ n, command, input } as ToWorker);
    });
  }

  keep(...changes: readonly Change[]): Promise<Answer<'keep'>> {
    return this.send('keep', { changes });
  }

  /**
   * Keeps what a form made of these drafts: they go in the same commit, so that a crash leaves either the drafts or
   * what was kept, never both. A pause in typing that ends meanwhile does not bring them back.
   */
  keepFrom(drafts: readonly string[], ...changes: readonly Change[]): Promise<Answer<'keep'>> {
    return this.#keeping(drafts, () => this.send('keep', { changes, drafts }));
  }

  /** The same for what a therapist writes into a room. */
  keepInRoomFrom(
    roomId: string,
    drafts: readonly string[],
    ...changes: readonly Change[]
  ): Promise<Answer<'keepInRoom'>> {
    return this.#keeping(drafts, () => this.send('keepInRoom', { roomId, changes, drafts }));
  }

  async #keeping<C extends 'keep' | 'keepInRoom'>(
    drafts: readonly string[],
    keep: () => Promise<Answer<C>>,
  ): Promise<Answer<C>> {
    for (const key of drafts) this.#beingKept.add(key);
    const answer = await keep();
    for (const key of drafts) {
      this.#beingKept.delete(key);
      const text = this.#drafts.get(key);
      if (answer.ok) this.#drafts.delete(key);
      else this.#saidInForm.add(key);
      if (!answer.ok && text !== undefined) void this.#sendDraft(key, text);
    }
    if (!answer.ok && drafts.length > 0) this.#sayDraft(null);
    return answer;
  }

  records<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return this.#own.list(kind);
  }

  record<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.#own.one(kind, id);
  }

  /** What stands in one room; empty for a room that is not here. */
  roomRecords<K extends Kind>(roomId: string, kind: K): readonly RecordOf<K>[] {
    return (this.#inRooms.get(roomId) ?? emptyRoom).list(kind);
  }

  roomRecord<K extends Kind>(roomId: string, kind: K, id: string): RecordOf<K> | undefined {
    return this.#inRooms.get(roomId)?.one(kind, id);
  }

  /** Logical time of the newest change to a thing in a room. */
  roomChangedAt(roomId: string, kind: Kind, id: string): number | undefined {
    return this.#inRooms.get(roomId)?.changedAt(kind, id);
  }

  /** Whose words a thing in a room is, as signatures say. */
  roomAuthor(roomId: string, kind: Kind, id: string): Author | undefined {
    return this.#inRooms.get(roomId)?.by(kind, id);
  }

  /** Who else has the page of this shared session open now; the same array until that changes. */
  present(roomId: string, sessionId: string): readonly Present[] {
    const known = this.#present;
    return known?.roomId === roomId && known.sessionId === sessionId ? known.others : nobody;
  }

  /** Letters of others in a co-typed text, as they come; the answer ends it, and so does the closing of the notebook. */
  onTyped(roomId: string, text: string, listener: (typed: Typed) => void): () => void {
    const key = `${roomId} ${text}`;
    const listeners = this.#typing.get(key) ?? new Set();
    this.#typing.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  draft(key: string): string | undefined {
    return this.#drafts.get(key);
  }

  /** Every draft whose key begins so: what is being written in one place, wherever in it. */
  draftsUnder(start: string): readonly (readonly [key: string, text: string])[] {
    return [...this.#drafts].filter(([key]) => key.startsWith(start));
  }

  /** Does nothing while locked: a form on its way out must not leave its words in this page's memory. */
  keepDraft(key: string, text: string): void {
    if (!this.open) return;
    this.#drafts.set(key, text);
    if (!this.#beingKept.has(key)) void this.#sendDraft(key, text);
  }

  dropDraft(key: string): void {
    if (this.#drafts.delete(key)) void this.send('dropDraft', { key });
  }

  async #sendDraft(key: string, text: string): Promise<void> {
    const answer = await this.send('keepDraft', { key, text });
    if (answer.ok) this.#saidInForm.delete(key);
    const quiet = answer.ok || saidElsewhere.has(answer.error) || this.#saidInForm.has(key);
    this.#sayDraft(quiet ? null : answer.error);
  }

  #sayDraft(refused: Refusal | null): void {
    if (refused === this.draftRefused) return;
    this.draftRefused = refused;
    this.#tell();
  }

  /** The worker's script could not be had or run, so nobody will ever answer. An error in one command is answered there. */
  #giveUp(): void {
    if (this.#life === 'alive') return;
    this.#life = 'dead';
    for (const answer of this.#waiting.values()) answer({ ok: false, error: 'failed' } as never);
    this.#waiting.clear();
  }

  #tell(): void {
    this.changes += 1;
    for (const listener of this.#listeners) listener();
  }

  #receive(message: FromWorker): void {
    this.#life = 'alive';
    switch (message.type) {
      case 'answer':
        this.#waiting.get(message.n)?.(message.answer as never);
        this.#waiting.delete(message.n);
        return;
      case 'device':
        this.device = message.device;
        break;
      case 'opened':
        this.#clear();
        this.#own.put(message.records);
        for (const [key, text] of Object.entries(message.drafts)) this.#drafts.set(key, text);
        this.open = {
          cover: message.notebook,
          personId: message.personId,
          newer: message.newer,
          trouble: message.trouble,
        };
        break;
      case 'changed':
        this.#own.put(message.set);
        this.#own.take(message.gone);
        for (const key of message.drafts) this.#drafts.delete(key);
        break;
      case 'room': {
        const { room } = message;
        const known = this.rooms.some(({ id }) => id === room.id);
        this.rooms = known
          ? this.rooms.map((one) => (one.id === room.id ? room : one))
          : [...this.rooms, room];
        if (!room.awake) this.#inRooms.delete(room.id);
        break;
      }
      case 'rooms': {
        const said = new Map(message.rooms.map((room) => [room.id, room]));
        const known = new Set(this.rooms.map(({ id }) => id));
        this.rooms = [
          ...this.rooms.map((room) => said.get(room.id) ?? room),
          ...message.rooms.filter(({ id }) => !known.has(id)),
        ];
        for (const { id, awake } of message.rooms) if (!awake) this.#inRooms.delete(id);
        break;
      }
      case 'room-records': {
        const shelves = message.whole ? new Shelves() : (this.#inRooms.get(message.roomId) ?? new Shelves());
        this.#inRooms.set(message.roomId, shelves);
        shelves.put(message.set);
        shelves.take(message.gone);
        break;
      }
      case 'invitations':
        this.invitations = message.invitations;
        break;
      case 'relay':
        this.relay = message.view;
        break;
      case 'typed': {
        const { roomId, text } = message;
        for (const listener of this.#typing.get(`${roomId} ${text}`) ?? []) listener(message);
        // Letters come many times a second; only who shows this text is told.
        return;
      }
      case 'present':
        this.#present = message;
        break;
      case 'closed':
        this.#clear();
        this.open = null;
        this.draftRefused = null;
        break;
    }
    this.#tell();
  }

  #clear(): void {
    this.#own.clear();
    this.#inRooms.clear();
    this.#drafts.clear();
    this.#typing.clear();
    this.#present = null;
    this.rooms = noRooms;
    this.invitations = noInvitations;
    this.relay = noRelay;
  }
}
