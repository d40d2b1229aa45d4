/**
 * All that this package takes from the platform. Nothing else slips in: `lib` is the language only. (Where a program
 * also has the platform's own types, these are the same members, fewer.)
 */
interface CryptoKey {
  readonly type: string;
  readonly extractable: boolean;
}
interface SubtleCrypto {
  digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  importKey(
    format: 'raw',
    key: Uint8Array<ArrayBuffer>,
    algorithm: 'Ed25519',
    extractable: boolean,
    usages: readonly 'verify'[],
  ): Promise<CryptoKey>;
  verify(
    algorithm: 'Ed25519',
    key: CryptoKey,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}
interface Crypto {
  readonly subtle: SubtleCrypto;
}
declare var crypto: Crypto;

interface TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare var TextEncoder: { new (): TextEncoder };
interface TextDecoder {
  decode(bytes: Uint8Array<ArrayBuffer>): string;
}
declare var TextDecoder: {
  new (label: 'utf-8', options: { readonly fatal: true; readonly ignoreBOM: true }): TextDecoder;
};
