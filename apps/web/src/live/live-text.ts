/**
 * One text that two people type at once, as this page holds it: the Yjs document, what was typed here and is on its way to
 * the worker, whose letters stand where, and one's own undo. It knows no React and no DOM, so that a property test can type.
 */
import type * as Yjs from 'yjs';
import type { Author, Refusal } from '@handrail/store/protocol.ts';
import { bytesFrom, textFrom } from './base64url.ts';
import { editBetween, pieces, type Delta } from './edits.ts';

/** Letters that stand beside each other and were written by the same one. */
export interface Run {
  /** Nobody, when a newer device of theirs is not known here yet. */
  readonly who: Author | undefined;
  readonly letters: string;
}

/** What the page needs of the world around a text. */
export interface TextWorld {
  /** Hands letters to the worker; they are kept once it answers `null`. */
  readonly send: (update: string) => Promise<Refusal | null>;
  /** Runs it soon, at most once a frame. */
  readonly soon: (run: () => void) => void;
}

/** A change as it reached the letters. `theirs`: by somebody else, so a caret has to be moved along `delta`. */
export interface Changed {
  readonly theirs: boolean;
  readonly delta: Delta;
}

/** The one shared type in a text's document, and the most of one update (store, T40). */
const root = 'text';
const largestUpdate = 49_152;
/** In one go; three bytes a unit at most, so that each piece fits into one update. */
const pieceUnits = 8_192;

const own = 'own hand';

export class LiveText {
  readonly #yjs: typeof Yjs;
  readonly #doc: Yjs.Doc;
  readonly #text: Yjs.Text;
  readonly #undo: Yjs.UndoManager;
  readonly #world: TextWorld;
  readonly #authors = new Map<number, Author>();
  readonly #listeners = new Set<(changed: Changed | null) => void>();
  /** Typed here and not kept yet, oldest first. */
  #unkept: Uint8Array[] = [];
  #handing: Promise<void> | null = null;
  #asked = false;
  /** Others' letters that wait while a keyboard is in the middle of a word. */
  #waiting: Uint8Array[] | null = null;
  /** Why the last letters could not be kept; they are in the box and nowhere else. */
  refused: Refusal | null = null;
  /** Goes up with everything that is shown. */
  changes = 0;

  constructor(yjs: typeof Yjs, client: number, mine: Author, world: TextWorld) {
    this.#yjs = yjs;
    this.#world = world;
    this.#doc = new yjs.Doc();
    this.#doc.clientID = client;
    this.#authors.set(client, mine);
    this.#text = this.#doc.getText(root);
    // What others wrote is theirs to take back: only edits of this hand are undone.
    this.#undo = new yjs.UndoManager(this.#text, { trackedOrigins: new Set([own]) });
    this.#doc.on(
      'update',
      (update: Uint8Array, _origin: unknown, _doc: Yjs.Doc, { local }: Yjs.Transaction) => {
        if (!local) return;
        this.#unkept.push(update);
        this.#handSoon();
      },
    );
    this.#text.observe((event, { local }) => this.#tell({ theirs: !local, delta: event.delta as Delta }));
  }

  subscribe = (listener: (changed: Changed | null) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get letters(): string {
    return this.#text.toJSON();
  }

  /** The letters by who wrote them, in order. */
  get runs(): readonly Run[] {
    const runs: { who: Author | undefined; letters: string }[] = [];
    for (let item = this.#text._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof this.#yjs.ContentString)) continue;
      const who = this.#authors.get(item.id.client);
      const last = runs.at(-1);
      if (last && last.who === who) last.letters += item.content.str;
      else runs.push({ who, letters: item.content.str });
    }
    return runs;
  }

  /** Letters from the worker: of others, and at first one's own of before. */
  take(updates: readonly string[], authors: Readonly<Record<string, Author>>): void {
    for (const [client, who] of Object.entries(authors)) this.#authors.set(Number(client), who);
    const bytes = updates.flatMap((update) => bytesFrom(update) ?? []);
    if (this.#waiting) this.#waiting.push(...bytes);
    else this.#apply(bytes);
  }

  /** While a keyboard composes, the box must not be written into; what others type waits. */
  hold(): void {
    this.#waiting ??= [];
  }

  release(): void {
    const waited = this.#waiting;
    this.#waiting = null;
    if (waited) this.#apply(waited);
  }

  #apply(updates: readonly Uint8Array[]): void {
    // Yjs takes another client id when letters under its own come from elsewhere (those of before); ours is the device's.
    const { clientID } = this.#doc;
    this.#doc.clientID = 0;
    for (const update of updates) {
      try {
        this.#yjs.applyUpdate(this.#doc, update, 'theirs');
      } catch {
        // The store has checked it; what still cannot be read is left out, and everything else stands.
        continue;
      }
    }
    this.#doc.clientID = clientID;
  }

  /** The box now says `letters`, and its caret stands at `caret`. */
  typed(letters: string, caret: number): void {
    const edit = editBetween(this.letters, letters, caret);
    if (!edit) return;
    if (edit.gone > 0) this.#doc.transact(() => this.#text.delete(edit.at, edit.gone), own);
    let at = edit.at;
    for (const piece of pieces(edit.come, pieceUnits)) {
      const place = at;
      this.#doc.transact(() => this.#text.insert(place, piece), own);
      at += piece.length;
    }
  }

  /** One's own last edit, back or again; where the caret belongs then, or `null` when there was none. */
  undo(): number | null {
    return this.#step(() => this.#undo.undo());
  }

  redo(): number | null {
    return this.#step(() => this.#undo.redo());
  }

  #step(go: () => unknown): number | null {
    const before = this.letters;
    if (go() === null) return null;
    const after = this.letters;
    // No caret says where it was: as much as can be has stayed at the end.
    const edit = editBetween(before, after, 0);
    return edit ? edit.at + edit.come.length : null;
  }

  /** The next letter begins an edit of its own. */
  pause(): void {
    this.#undo.stopCapturing();
  }

  /** A place that stays behind its letter whatever others write, as text for the way. */
  placeOf(index: number): string {
    const place = this.#yjs.createRelativePositionFromTypeIndex(this.#text, index, -1);
    return JSON.stringify(this.#yjs.relativePositionToJSON(place));
  }

  /** Where such a place stands here now; `null` when it says nothing that this text knows. Never throws. */
  indexOf(place: string | undefined): number | null {
    if (place === undefined) return null;
    try {
      const relative = this.#yjs.createRelativePositionFromJSON(JSON.parse(place));
      const absolute = this.#yjs.createAbsolutePositionFromRelativePosition(relative, this.#doc);
      return absolute?.type === this.#text ? Math.min(absolute.index, this.#text.length) : null;
    } catch {
      // It came from the other one's app: what is no place shows no cursor.
      return null;
    }
  }

  #handSoon(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#world.soon(() => {
      this.#asked = false;
      void this.handIn();
    });
  }

  /** What was typed goes to the worker now. One at a time, in order; what is refused is handed in again with the next. */
  handIn(): Promise<void> {
    this.#handing ??= this.#handAll().finally(() => {
      this.#handing = null;
    });
    return this.#handing;
  }

  async #handAll(): Promise<void> {
    while (this.#unkept.length > 0) {
      const batch = this.#batch();
      const refused = await this.#world.send(textFrom(this.#yjs.mergeUpdates(batch)));
      if (refused !== this.refused) {
        this.refused = refused;
        this.#tell(null);
      }
      if (refused !== null) break;
      this.#unkept = this.#unkept.slice(batch.length);
    }
  }

  /** As many as fit into one update; at least one. */
  #batch(): Uint8Array[] {
    let bytes = 0;
    const end = this.#unkept.findIndex((update, at) => {
      bytes += update.length;
      return at > 0 && bytes > largestUpdate;
    });
    // A copy: what is typed while these are on their way is not among them.
    return this.#unkept.slice(0, end === -1 ? undefined : end);
  }

  #tell(changed: Changed | null): void {
    this.changes += 1;
    for (const listener of this.#listeners) listener(changed);
  }
}
