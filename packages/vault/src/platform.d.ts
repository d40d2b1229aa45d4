/**
 * All that this package, and the packages it imports, take from the platform. Nothing else slips in: `lib` is the
 * language only. (Where a program also has the platform's own types, these are the same members, fewer.)
 */
type KeyUse = 'encrypt' | 'decrypt' | 'sign' | 'verify' | 'deriveKey' | 'deriveBits';
interface CryptoKey {
  readonly type: string;
  readonly extractable: boolean;
}
interface GcmParams {
  readonly name: 'AES-GCM';
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly additionalData: Uint8Array<ArrayBuffer>;
  readonly tagLength: 128;
}
interface HkdfDerivation {
  readonly name: 'HKDF';
  readonly hash: 'SHA-256';
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly info: Uint8Array<ArrayBuffer>;
}
interface SubtleCrypto {
  digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  importKey(
    format: 'raw' | 'pkcs8',
    key: Uint8Array<ArrayBuffer>,
    algorithm: 'AES-GCM' | 'HKDF' | 'Ed25519' | 'X25519',
    extractable: boolean,
    usages: readonly KeyUse[],
  ): Promise<CryptoKey>;
  exportKey(format: 'raw' | 'pkcs8', key: CryptoKey): Promise<ArrayBuffer>;
  exportKey(format: 'jwk', key: CryptoKey): Promise<{ readonly x?: string; readonly d?: string }>;
  deriveBits(
    algorithm: HkdfDerivation | { readonly name: 'X25519'; readonly public: CryptoKey },
    key: CryptoKey,
    bits: number,
  ): Promise<ArrayBuffer>;
  deriveKey(
    algorithm: HkdfDerivation,
    key: CryptoKey,
    derived: { readonly name: 'AES-GCM'; readonly length: 256 },
    extractable: boolean,
    usages: readonly KeyUse[],
  ): Promise<CryptoKey>;
  encrypt(algorithm: GcmParams, key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  decrypt(algorithm: GcmParams, key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  sign(algorithm: 'Ed25519', key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  verify(
    algorithm: 'Ed25519',
    key: CryptoKey,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}
interface Crypto {
  readonly subtle: SubtleCrypto;
  getRandomValues(into: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
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

interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
