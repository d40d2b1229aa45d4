import type { Chance } from '@handrail/kernel/chance.ts';
import { utf8Text, type Bytes } from '@handrail/proof/bytes.ts';

import type { Label } from '../labels.ts';
import { derivable, deriveSealingKey } from '../seal/derive.ts';

const vaultKeyLength = 32;

/**
 * The key of one notebook: seals its keyring and its small things. Opaque to callers, who may only `forget()` it; prints
 * as nothing (private fields are not shown by any printer, and there is nothing to serialise).
 *
 * Its raw bytes are kept while the notebook is open, because a new lock (a new kit, say) wraps them [V14].
 */
export class VaultKey {
  #raw: Bytes | null;
  readonly #base: CryptoKey;
  readonly #derived = new Map<string, Promise<CryptoKey>>();

  private constructor(raw: Bytes, base: CryptoKey) {
    this.#raw = raw;
    this.#base = base;
  }

  /** Takes `raw` over: it is wiped by `forget`. For the vault's own files. */
  static async from(raw: Bytes): Promise<VaultKey> {
    if (raw.length !== vaultKeyLength) throw new TypeError('a vault key has 32 bytes');
    return new VaultKey(raw, await derivable(raw));
  }

  /** Wipes the raw bytes and lets go of the keys; using this key afterwards throws. Call when a notebook is locked. */
  forget(): void {
    this.#raw?.fill(0);
    this.#raw = null;
    this.#derived.clear();
  }

  /** For the vault's own files: the bytes a lock wraps. */
  raw(): Bytes {
    // A forgotten key must not be wrapped: its bytes are zeros, and the lock would look fine.
    if (this.#raw === null) throw new Error('this vault key has been forgotten');
    return this.#raw;
  }

  /** For the vault's own files: a key for one purpose, derived once. */
  sealingKey(label: Label, facts: Bytes): Promise<CryptoKey> {
    this.raw();
    const name = `${label}\0${utf8Text(facts) ?? ''}`;
    const known = this.#derived.get(name);
    if (known) return known;
    const derived = deriveSealingKey(this.#base, label, facts);
    this.#derived.set(name, derived);
    return derived;
  }
}

/** A new notebook's key: 32 random bytes. */
export const newVaultKey = (chance: Chance): Promise<VaultKey> => VaultKey.from(chance.bytes(vaultKeyLength));
