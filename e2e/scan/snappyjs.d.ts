/** The compressor that plants what the scanner's own reader has to find. */
declare module 'snappyjs' {
  export const compress: (bytes: Uint8Array) => Uint8Array;
}
