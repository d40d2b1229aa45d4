/**
 * A secret that cannot be printed by accident: logging, string building and JSON give "[redacted]".
 * `reveal` is the only way in, so that a search for it lists every place where a secret is used.
 */
export class Redacted<T> {
  readonly #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  reveal(): T {
    return this.#value;
  }
  toString(): string {
    return '[redacted]';
  }
  toJSON(): string {
    return '[redacted]';
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[redacted]';
  }
}
