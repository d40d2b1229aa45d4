const prefix = '#i=';
/** Longer than any code; what is longer is no invitation and is not read. */
const longest = 200;

/** Seven groups of four. */
const letterCount = 28;

/**
 * Whether this has the length of a code, or is a link with one: what a person mistyped is said before they make a notebook
 * for it. Whether it is a code after all, the worker says.
 */
export const mayBeInvitation = (text: string): boolean =>
  (/#i=([\p{L}\p{N}\p{Pd}]+)/u.exec(text)?.[1] ?? text).normalize('NFKC').replace(/[\s\p{Pd}]/gu, '')
    .length === letterCount;

/** The code in the part of a link that no relay is told, as it was written; `null` when there is none. */
export const codeInFragment = (hash: string): string | null => {
  if (!hash.startsWith(prefix) || hash.length > longest) return null;
  const written = hash.slice(prefix.length);
  try {
    return decodeURIComponent(written);
  } catch {
    // A percent sign that stands for nothing: taken as it is, and refused as no invitation.
    return written;
  }
};
