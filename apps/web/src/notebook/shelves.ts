/**
 * Records as they stand, by kind: of the notebook, or of one room (then with when each changed). A list is the same array
 * until its kind changes.
 */
import type { AnyRecord, Kind, RecordOf } from '@handrail/domain/records.ts';
import type { Author, RecordLine, RoomLine } from '@handrail/store/protocol.ts';

type Shelf = ReadonlyMap<string, AnyRecord>;
const emptyShelf: Shelf = new Map();
const noRecords: readonly AnyRecord[] = [];

export class Shelves {
  readonly #shelves = new Map<Kind, Shelf>();
  /** Records of a kind in the order they were made, computed once per change. */
  readonly #lists = new Map<Kind, readonly AnyRecord[]>();

  readonly #changedAt = new Map<string, number>();
  readonly #by = new Map<string, Author>();

  list<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    const shelf = this.#shelves.get(kind);
    if (!shelf) return noRecords as readonly RecordOf<K>[];
    let list = this.#lists.get(kind);
    if (!list) {
      list = [...shelf.values()].toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
      this.#lists.set(kind, list);
    }
    return list as readonly RecordOf<K>[];
  }

  one<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.#shelves.get(kind)?.get(id) as RecordOf<K> | undefined;
  }

  /** Whose words a thing of a room is, as signatures say. */
  by(kind: Kind, id: string): Author | undefined {
    return this.#by.get(`${kind} ${id}`);
  }

  /** Logical time of the newest change to a thing of a room. */
  changedAt(kind: Kind, id: string): number | undefined {
    return this.#changedAt.get(`${kind} ${id}`);
  }

  put(lines: readonly (RecordLine | RoomLine)[]): void {
    const fresh = new Map<Kind, Map<string, AnyRecord>>();
    for (const [kind, record, changedAt, by] of lines) {
      const shelf = fresh.get(kind) ?? new Map(this.#shelves.get(kind) ?? emptyShelf);
      shelf.set(record.id, record);
      fresh.set(kind, shelf);
      if (changedAt !== undefined) this.#changedAt.set(`${kind} ${record.id}`, changedAt);
      if (by !== undefined) this.#by.set(`${kind} ${record.id}`, by);
    }
    for (const [kind, shelf] of fresh) this.#shelve(kind, shelf);
  }

  take(gone: readonly (readonly [kind: Kind, id: string])[]): void {
    for (const [kind, id] of gone) {
      const shelf = new Map(this.#shelves.get(kind));
      shelf.delete(id);
      this.#shelve(kind, shelf);
    }
  }

  clear(): void {
    this.#shelves.clear();
    this.#lists.clear();
    this.#changedAt.clear();
    this.#by.clear();
  }

  #shelve(kind: Kind, shelf: Shelf): void {
    this.#shelves.set(kind, shelf);
    this.#lists.delete(kind);
  }
}
