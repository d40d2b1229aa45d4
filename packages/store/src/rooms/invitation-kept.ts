/** An invitation as this device keeps it: sealed, with everything it needs to go on after a lock, a crash or a restart. [T32] */
import { fromBase64url, toBase64url } from '@handrail/proof/text-codes.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { sealSmall } from '@handrail/vault';
import { commit, toJson, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { invitationPlaces } from '../notebook/places.ts';
import type { Kept } from '../persistence/storage.ts';
import type { FromWorker, InvitationView } from '../protocol.ts';
import type { KeptInvitation, OnDisk } from './invitation-opened.ts';
import { hasEnded } from './invitation-state.ts';

const placeOf = (notebookId: string, id: string): string => `${invitationPlaces(notebookId)}${id}`;

const sealed = async (device: Device, notebook: Notebook, kept: KeptInvitation): Promise<Kept> => {
  const place = placeOf(notebook.line.id, kept.id);
  const onDisk: OnDisk = { ...kept, v: 1, code: kept.code?.reveal() ?? null };
  const bytes = await sealSmall(notebook.vaultKey, 'invite', place, toJson(onDisk), device.parts.chance);
  return [place, bytes];
};

/** Keeps it, and tells the page. Refusals are those of a commit; nothing has changed then. */
export const keepInvitation = async (device: Device, notebook: Notebook, kept: KeptInvitation) => {
  const done = await commit(device, { put: [await sealed(device, notebook, kept)] });
  if (!done.ok) return done;
  notebook.invitations.all.set(kept.id, kept);
  device.parts.post(invitationsMessage(notebook));
  return done;
};

/** How long an invitation that ended is still told of, after its time. */
const toldFor = 7 * 86_400_000;

/** All of them sealed again under the notebook's key as it is now, to be committed: when the vault key changes. */
export const sealInvitations = (device: Device, notebook: Notebook): Promise<Kept[]> =>
  Promise.all([...notebook.invitations.all.values()].map((kept) => sealed(device, notebook, kept)));

/** Takes away what ended long ago. */
export const dropOldInvitations = async (device: Device, notebook: Notebook): Promise<void> => {
  const old = [...notebook.invitations.all.values()].filter(
    ({ state }) => hasEnded(state) && state.closed && device.parts.clock.now() > state.expires + toldFor,
  );
  if (old.length === 0) return;
  const gone = await commit(device, { remove: old.map(({ id }) => placeOf(notebook.line.id, id)) });
  if (gone.ok) for (const { id } of old) notebook.invitations.all.delete(id);
};

/** Whether some invitation still needs the relay: one is going on, or its end has not been told there. */
export const invitationsNeedRelay = ({ invitations }: Notebook): boolean =>
  [...invitations.all.values()].some(({ state, greeted }) =>
    state.stage === 'done' ? !state.closed || !greeted : !hasEnded(state) || !state.closed,
  );

export const viewOf = ({ id, state, code, other, roomId }: KeptInvitation): InvitationView => {
  const { mine, made, stage, compare, expires } = state;
  const comparing = stage === 'compare' || stage === 'said-yes';
  return {
    id,
    mine,
    made,
    state: stage,
    code: made && stage === 'waiting' ? (code?.reveal() ?? null) : null,
    compare: comparing ? compare : null,
    other,
    expires,
    roomId,
  };
};

export const invitationsMessage = ({ invitations }: Notebook): FromWorker => ({
  type: 'invitations',
  invitations: [...invitations.all.values()].map(viewOf),
});

export const nonceOf = ({ nonce }: KeptInvitation): Bytes => bytesOf(nonce);
/** Base64url that this version wrote itself. */
export const bytesOf = (text: string): Bytes => {
  const bytes = fromBase64url(text, Math.floor((text.length * 3) / 4));
  if (bytes === null) throw new Error('an invitation was kept that cannot be read');
  return bytes;
};
export const textOf = toBase64url;
