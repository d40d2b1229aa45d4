/** Invitations as they lie on the disk, opened with their notebook; what goes on with them is loaded when there are some. [T32] */
import { Redacted } from '@handrail/kernel/redacted.ts';
import { openSmall, type VaultKey } from '@handrail/vault';
import { fromJson } from '../device.ts';
import { invitationPlaces } from '../notebook/places.ts';
import type { Bytes } from '../persistence/storage.ts';
import type { CardText, InvitationParty } from '../protocol.ts';
import type { InvitationState } from './invitation-state.ts';

export interface KeptInvitation {
  /** Its public key. */
  readonly id: string;
  readonly state: InvitationState;
  /** The secret, as it was written down; null once it is of no use. */
  readonly code: Redacted<string> | null;
  /** What I call myself there, and a therapist's card. */
  readonly name: string;
  readonly card: CardText | null;
  /** My nonce, base64url. */
  readonly nonce: string;
  /** My own offer or answer, base64url: once it was written, these very bytes are put, and the six digits cover them. */
  readonly said: string | null;
  /** The other's offer or answer as it came, base64url; read and checked before it was kept. */
  readonly theirs: string | null;
  readonly other: InvitationParty | null;
  readonly roomId: string | null;
  /** Name and card were put where they belong, after the room came. */
  readonly greeted: boolean;
}

/** All of a notebook's, and when to look again. Lives with the open notebook. */
export interface Invitations {
  readonly all: Map<string, KeptInvitation>;
  /** Gives up the look that is planned. */
  cancelLook: (() => void) | null;
  /** Milliseconds until the next one. */
  wait: number;
  /** One goes on with them at a time. */
  working: boolean;
  again: boolean;
}
export const noInvitations = (): Invitations => ({
  all: new Map(),
  cancelLook: null,
  wait: 0,
  working: false,
  again: false,
});

/** With its secret in the clear: only ever inside a seal. */
export interface OnDisk extends Omit<KeptInvitation, 'code'> {
  readonly v: 1;
  readonly code: string | null;
}

/**
 * Opens what is kept of a notebook's invitations. What does not open is left as it lies and counted; `newer`: whether some
 * are a later version's, whose key must not be taken away. [D13]
 */
export const openInvitations = async (
  vaultKey: VaultKey,
  notebookId: string,
  kept: ReadonlyMap<string, Bytes>,
): Promise<{ readonly invitations: Invitations; readonly altered: number; readonly newer: boolean }> => {
  const invitations = noInvitations();
  let altered = 0;
  let newer = false;
  for (const [place, bytes] of kept) {
    if (!place.startsWith(invitationPlaces(notebookId))) continue;
    const opened = await openSmall(vaultKey, 'invite', place, bytes);
    if (!opened.ok) {
      if (opened.error === 'damaged') altered += 1;
      if (opened.error === 'newer-version') newer = true;
      continue;
    }
    const onDisk = fromJson(opened.value) as OnDisk;
    if (onDisk.v !== 1) {
      newer = true;
      continue;
    }
    const { v: _, code, ...rest } = onDisk;
    invitations.all.set(rest.id, { ...rest, code: code === null ? null : new Redacted(code) });
  }
  return { invitations, altered, newer };
};
