/** Bytes as text between page and worker: base64url without padding. */

/** `null` for what is not base64url. Never throws. */
export const bytesFrom = (text: string): Uint8Array | null => {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
  } catch {
    // A length that no bytes have: `atob` has no other way of saying it.
    return null;
  }
};

/** In pieces, because the arguments of a call are limited. */
const piece = 8_192;

export const textFrom = (bytes: Uint8Array): string => {
  let letters = '';
  for (let at = 0; at < bytes.length; at += piece)
    letters += String.fromCodePoint(...bytes.subarray(at, at + piece));
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};
