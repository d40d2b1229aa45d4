/**
 * What a roster is made of (SPEC.md): an append-only, hash-chained list of statements, each signed by a device. This file
 * says what a statement may say; `read-statement.ts` reads and writes it, `roster.ts` folds it.
 *
 * Ids are 32 hex digits, keys, hashes and signatures base64url, times milliseconds, person ids 43 letters.
 */
import type { Signed } from '@handrail/proof/verified.ts';

/** A signature over a statement of the roster can be shown for nothing else. */
export const rosterLabel = 'handrail/roster/1';
/** Largest statement: an epoch for the 16 devices of two people is at most 44 kB, as it is usually written 13 kB. */
export const longestStatement = 65_536;

/** What stands in every statement. */
export interface StatementPlace {
  readonly roomId: string;
  /** 0, 1, 2 …: where it stands in the list. */
  readonly index: number;
  /** SHA-256 of the statement before it; `null` at index 0, and only there. */
  readonly previous: string | null;
  /** Device that signs it. */
  readonly by: string;
  /** What that device's clock said. Shown; and compared with an invitation's end, both by the owner's own clock. */
  readonly at: number;
}

/** A person as others come to know them: their founding, and certificates of devices that came later. */
export interface Introduction {
  readonly founding: Signed;
  /** Device certificates, signed by the root key in the founding. At most 8. */
  readonly certificates: readonly Signed[];
  /** Device removals, signed by the same root: whoever meets this person meets them without these. At most 64. */
  readonly removals: readonly Signed[];
}

/**
 * Where a device ends: by the word of whoever signs the statement, the last entry of it that still counts. `sequence` −1 and
 * `hash` null when none does.
 */
export interface Closing {
  readonly device: string;
  readonly sequence: number;
  readonly hash: string | null;
}

/** A device that goes: the word of its person's root, and where it ends. */
export interface DeviceGoing {
  readonly removal: Signed;
  readonly closing: Closing;
}

/** The room's key of one epoch, sealed to one device (HPKE letter). */
export interface Wrap {
  readonly device: string;
  readonly letter: Uint8Array<ArrayBuffer>;
}

export type StatementSays =
  /** Index 0. The room's owner. */
  | { readonly kind: 'founded'; readonly owner: Introduction }
  /** By the owner. `invitation`: public key of the invitation (32 bytes). `expires`: milliseconds. */
  | { readonly kind: 'invited'; readonly invitation: string; readonly expires: number }
  /** By the owner: the invitation is no longer good. */
  | { readonly kind: 'withdrawn'; readonly invitation: string }
  /** By the owner, after "yes, this is Dana". `joined`: the joiner's signature by the invitation key, see `joinBytes`. */
  | {
      readonly kind: 'confirmed';
      readonly invitation: string;
      readonly member: Introduction;
      readonly joined: Uint8Array<ArrayBuffer>;
    }
  /** By the owner: a new key, for every device that is a member's now and for nobody else. */
  | {
      readonly kind: 'epoch';
      readonly epoch: number;
      /** Commitment to the room key, 43 letters: a device refuses a key that does not match. */
      readonly commitment: string;
      readonly wraps: readonly Wrap[];
    }
  /**
   * By the new device itself; the certificate is signed by its person's root. `inPlaceOf`: a device of the same person that
   * goes as this one comes, so that who has eight can still bring another.
   */
  | { readonly kind: 'device'; readonly certificate: Signed; readonly inPlaceOf?: DeviceGoing }
  /**
   * By another device of the same person, or by the owner; the removal is signed by the person's root. A device that is not
   * there is kept out: its closing is −1.
   */
  | ({ readonly kind: 'device-removed' } & DeviceGoing)
  /** By a member's device: they leave. `closing` for each of their devices. */
  | { readonly kind: 'left'; readonly closing: readonly Closing[] }
  /** By the owner: a member is no longer one. `closing` for each of their devices. */
  | { readonly kind: 'removed'; readonly person: string; readonly closing: readonly Closing[] };

export type Statement = StatementPlace & StatementSays;
export type StatementKind = StatementSays['kind'];
/** By which somebody goes, or a device: let in however long a roster is, so that a full room can still be left and closed. */
export const goingKinds: ReadonlySet<StatementKind> = new Set(['device-removed', 'left', 'removed']);
/** Why bytes are no statement of this version. `newer-format`: also a kind that this version does not know. */
export type StatementRefusal = 'newer-format' | 'malformed' | 'too-long';
