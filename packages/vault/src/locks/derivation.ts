/**
 * From a passphrase to a key: Argon2id (RFC 9106, version 0x13). The cost stands in the lock, so whoever can change the
 * lock could lower it (to guess faster) or raise it (to exhaust the device). Both bounds are constants, checked before
 * anything is derived [V6].
 */
import type { Redacted } from '@handrail/kernel/redacted.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { utf8, type Bytes } from '@handrail/proof/bytes.ts';

/** Cost of Argon2id. `lanes` is 1 in this version: WebAssembly here has one thread. */
export interface DerivationCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly lanes: number;
}
/** 64 MiB, 3 passes: RFC 9106's second recommended option, with one lane; about a quarter of a second here. */
export const defaultCost: DerivationCost = { memoryKiB: 65_536, iterations: 3, lanes: 1 };
/** 19 MiB, 2 passes: OWASP's minimum. Anything below is refused before deriving. */
export const floorCost: DerivationCost = { memoryKiB: 19_456, iterations: 2, lanes: 1 };
/** 256 MiB, 4 passes: more would end the tab of a cheap phone. Anything above is refused before deriving. */
export const ceilingCost: DerivationCost = { memoryKiB: 262_144, iterations: 4, lanes: 1 };

/** One derivation: the cost, and what it is over. */
export interface Argon2Input extends DerivationCost {
  readonly password: Bytes;
  readonly salt: Bytes;
  /** Bytes wanted: 32. */
  readonly length: number;
  /** When it aborts, the derivation may be ended; whatever the promise then does is ignored. */
  readonly signal?: AbortSignal;
}
/**
 * Runs Argon2id. Passed in, so that the app can run it in a worker that it may end. `password` is wiped once the promise
 * has settled, so a deriver that works elsewhere sends a copy.
 */
export interface Deriver {
  readonly argon2id: (input: Argon2Input) => Promise<Bytes>;
}

const shortest = 8;

/** What is derived from: NFKC, so that the same letters typed on another keyboard are the same passphrase; never trimmed. */
const normalised = (passphrase: string): string => passphrase.normalize('NFKC');

/** `null` when the passphrase may be used: at least 8 code points after NFKC. */
export const passphraseProblem = (passphrase: string): 'passphrase-too-short' | null =>
  Array.from(normalised(passphrase)).length < shortest ? 'passphrase-too-short' : null;

const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const costInRange = ({ memoryKiB, iterations, lanes }: DerivationCost): boolean =>
  within(memoryKiB, floorCost.memoryKiB, ceilingCost.memoryKiB) &&
  within(iterations, floorCost.iterations, ceilingCost.iterations) &&
  lanes === 1;

/** The 32 bytes behind a passphrase; the caller wipes them. A deriver that fails for any other reason throws through. */
export const deriveFromPassphrase = async (
  passphrase: Redacted<string>,
  salt: Bytes,
  cost: DerivationCost,
  { deriver, signal }: { readonly deriver: Deriver; readonly signal?: AbortSignal },
): Promise<Result<Bytes, 'derivation-out-of-range' | 'cancelled'>> => {
  if (!costInRange(cost)) return err('derivation-out-of-range');
  if (signal?.aborted) return err('cancelled');
  const password = utf8(normalised(passphrase.reveal()));
  const wipe = (): void => void password.fill(0);
  const { memoryKiB, iterations, lanes } = cost;
  const running = deriver.argon2id({
    password,
    salt,
    memoryKiB,
    iterations,
    lanes,
    length: 32,
    ...(signal && { signal }),
  });
  running.then(wipe, wipe);
  return signal ? unlessCancelled(running, signal) : ok(await running);
};

/** Answers at once when cancelled: a derivation in this thread cannot be stopped, but nobody has to wait for it. */
const unlessCancelled = (running: Promise<Bytes>, signal: AbortSignal): Promise<Result<Bytes, 'cancelled'>> =>
  new Promise((resolve, reject) => {
    const cancelled = (): void => resolve(err('cancelled'));
    signal.addEventListener('abort', cancelled, { once: true });
    running.then(
      (derived) => {
        signal.removeEventListener('abort', cancelled);
        if (!signal.aborted) return resolve(ok(derived));
        derived.fill(0);
        cancelled();
      },
      (thrown: unknown) => {
        signal.removeEventListener('abort', cancelled);
        if (signal.aborted) cancelled();
        else reject(thrown instanceof Error ? thrown : new Error('the deriver failed'));
      },
    );
  });
