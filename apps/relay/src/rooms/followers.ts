/** Who is told of what is new in which room. */
import type { Push } from '@handrail/sync/wire/messages.ts';
import { pushFrame, type Peer } from '../peer.ts';

type EntryPush = Extract<Push, { type: 'entry' }>;
type SignalPush = Extract<Push, { type: 'signal' }>;

/** While pages are read, new entries are held, so that none is lost or doubled between the last page and the first push. */
export interface Following {
  held: EntryPush[] | null;
}

interface Followers {
  /** Starts (or starts again) to hold entries of a room for a peer. */
  readonly hold: (roomId: string, peer: Peer) => Following;
  /** What is held beyond `position` is pushed now, and everything new from now on at once. */
  readonly goLive: (following: Following, peer: Peer, position: number) => void;
  /** Whether this is still what the peer follows. */
  readonly stands: (roomId: string, peer: Peer, following: Following) => boolean;
  readonly leave: (roomId: string, peer: Peer) => void;
  readonly leaveAll: (peer: Peer) => void;
  readonly roomsOf: (peer: Peer) => number;
  readonly peersIn: (roomId: string) => readonly Peer[];
  /** To everyone who follows the room but `sender`; answers to how many. */
  readonly tellEntry: (push: EntryPush, sender: Peer) => number;
  /** To everyone who has read the room's pages, but `sender`; answers how many it was handed to, and how many it was not. */
  readonly tellSignal: (
    push: SignalPush,
    sender: Peer,
  ) => { readonly told: number; readonly leftOut: number };
}

export const makeFollowers = (): Followers => {
  const rooms = new Map<string, Map<Peer, Following>>();
  const roomsByPeer = new Map<Peer, Set<string>>();

  const leave = (roomId: string, peer: Peer): void => {
    const room = rooms.get(roomId);
    room?.delete(peer);
    if (room?.size === 0) rooms.delete(roomId);
    const theirs = roomsByPeer.get(peer);
    theirs?.delete(roomId);
    if (theirs?.size === 0) roomsByPeer.delete(peer);
  };

  return {
    hold: (roomId, peer) => {
      const following: Following = { held: [] };
      const room = rooms.get(roomId) ?? new Map<Peer, Following>();
      rooms.set(roomId, room.set(peer, following));
      roomsByPeer.set(peer, (roomsByPeer.get(peer) ?? new Set()).add(roomId));
      return following;
    },
    goLive: (following, peer, position) => {
      const held = following.held ?? [];
      following.held = null;
      for (const push of held) if (push.placed.position > position) peer.send(pushFrame(push));
    },
    stands: (roomId, peer, following) => rooms.get(roomId)?.get(peer) === following,
    leave,
    leaveAll: (peer) => {
      for (const roomId of roomsByPeer.get(peer) ?? []) leave(roomId, peer);
    },
    roomsOf: (peer) => roomsByPeer.get(peer)?.size ?? 0,
    peersIn: (roomId) => [...(rooms.get(roomId)?.keys() ?? [])],
    tellEntry: (push, sender) => {
      let frame: Uint8Array<ArrayBuffer> | null = null;
      let told = 0;
      for (const [peer, following] of rooms.get(push.roomId) ?? []) {
        if (peer === sender) continue;
        told += 1;
        if (following.held) following.held.push(push);
        else peer.send((frame ??= pushFrame(push)));
      }
      return told;
    },
    tellSignal: (push, sender) => {
      const others = [...(rooms.get(push.roomId) ?? [])].filter(
        ([peer, { held }]) => peer !== sender && held === null,
      );
      if (others.length === 0) return { told: 0, leftOut: 0 };
      const frame = pushFrame(push);
      const told = others.filter(([peer]) => peer.signal(frame)).length;
      return { told, leftOut: others.length - told };
    },
  };
};
