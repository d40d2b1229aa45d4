/**
 * An answer the caller can act on. Expected failures travel in the type; a thrown error means a mistake in
 * the program that no caller can mend.
 */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
});

/** For the default branch of a switch: a new case that nobody handled does not compile, and never passes in silence. */
export const exhausted = (value: never): never => {
  throw new Error(`A case was not handled: ${String((value as { kind?: string }).kind ?? typeof value)}`);
};
