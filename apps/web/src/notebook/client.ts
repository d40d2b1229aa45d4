/**
 * The page's end of the wire to the worker. It holds a read-only copy of the open record, tells listeners what
 * changed, and sends commands. `send` answers with a `Result`; it throws only when the worker itself has died.
 */
import type { AnyRecord, Change, Kind, RecordOf } from '@handrail/domain/records.ts';
import type {
  Answer,
  CommandName,
  Commands,
  DeviceState,
  FromWorker,
  Newer,
  NotebookCover,
  RecordLine,
  ToWorker,
  Trouble,
} from '@handrail/store/protocol.ts';

export interface OpenNotebook {
  readonly cover: NotebookCover;
  readonly personId: string;
  readonly newer: readonly Newer[];
  readonly trouble: readonly Trouble[];
}

type Shelf = ReadonlyMap<string, AnyRecord>;
const emptyShelf: Shelf = new Map();
const noRecords: readonly AnyRecord[] = [];

/** The part of a worker the client needs, so that a test can stand in its place with the real store inside. */
export interface WorkerEnd {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
}

export class NotebookClient {
  readonly #worker: WorkerEnd;
  readonly #waiting = new Map<number, (answer: never) => void>();
  readonly #listeners = new Set<() => void>();
  readonly #drafts = new Map<string, string>();
  /** Drafts on their way into what is kept. */
  readonly #beingKept = new Set<string>();
  readonly #shelves = new Map<Kind, Shelf>();
  /** Records of a kind in the order they were made, computed once per change. */
  readonly #lists = new Map<Kind, readonly AnyRecord[]>();
  #n = 0;
  device: DeviceState | null = null;
  open: OpenNotebook | null = null;

  constructor(worker: WorkerEnd) {
    this.#worker = worker;
    worker.onmessage = (event) => this.#receive(event.data);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  send<C extends CommandName>(command: C, input: Commands[C]['in']): Promise<Answer<C>> {
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
  async keepFrom(drafts: readonly string[], ...changes: readonly Change[]): Promise<Answer<'keep'>> {
    for (const key of drafts) this.#beingKept.add(key);
    const answer = await this.send('keep', { changes, drafts });
    for (const key of drafts) {
      this.#beingKept.delete(key);
      const text = this.#drafts.get(key);
      if (answer.ok) this.#drafts.delete(key);
      else if (text !== undefined) void this.send('keepDraft', { key, text });
    }
    return answer;
  }

  records<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    const shelf = this.#shelves.get(kind);
    if (!shelf) return noRecords as readonly RecordOf<K>[];
    let list = this.#lists.get(kind);
    if (!list) {
      list = [...shelf.values()].toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
      this.#lists.set(kind, list);
    }
    return list as readonly RecordOf<K>[];
  }

  record<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.#shelves.get(kind)?.get(id) as RecordOf<K> | undefined;
  }

  draft(key: string): string | undefined {
    return this.#drafts.get(key);
  }

  keepDraft(key: string, text: string): void {
    this.#drafts.set(key, text);
    if (!this.#beingKept.has(key)) void this.send('keepDraft', { key, text });
  }

  dropDraft(key: string): void {
    if (this.#drafts.delete(key)) void this.send('dropDraft', { key });
  }

  #receive(message: FromWorker): void {
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
        this.#put(message.records);
        for (const [key, text] of Object.entries(message.drafts)) this.#drafts.set(key, text);
        this.open = {
          cover: message.notebook,
          personId: message.personId,
          newer: message.newer,
          trouble: message.trouble,
        };
        break;
      case 'changed':
        this.#put(message.set);
        for (const [kind, id] of message.gone) {
          const shelf = new Map(this.#shelves.get(kind));
          shelf.delete(id);
          this.#shelve(kind, shelf);
        }
        break;
      case 'closed':
        this.#clear();
        this.open = null;
        break;
    }
    for (const listener of this.#listeners) listener();
  }

  #clear(): void {
    this.#shelves.clear();
    this.#lists.clear();
    this.#drafts.clear();
  }

  #put(lines: readonly RecordLine[]): void {
    const fresh = new Map<Kind, Map<string, AnyRecord>>();
    for (const [kind, record] of lines) {
      const shelf = fresh.get(kind) ?? new Map(this.#shelves.get(kind) ?? emptyShelf);
      shelf.set(record.id, record);
      fresh.set(kind, shelf);
    }
    for (const [kind, shelf] of fresh) this.#shelve(kind, shelf);
  }

  #shelve(kind: Kind, shelf: Shelf): void {
    this.#shelves.set(kind, shelf);
    this.#lists.delete(kind);
  }
}
