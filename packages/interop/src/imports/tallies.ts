import { line, type ImportLine } from './preview.ts';

/** Counts how often a thing was met, so that a hundred of the same are one line with `count` in it. */
export class Tallies {
  readonly #met = new Map<string, { line: ImportLine; count: number }>();

  add(key: ImportLine['key'], values: ImportLine['values'] = {}): void {
    const id = JSON.stringify([key, values]);
    const so = this.#met.get(id);
    if (so) so.count += 1;
    else this.#met.set(id, { line: line(key, values), count: 1 });
  }

  /** In the order in which each was first met. */
  lines(): readonly ImportLine[] {
    return [...this.#met.values()].map(({ line: { key, values }, count }) => line(key, { ...values, count }));
  }
}
