/**
 * Where a sheet lies: at home, where the person works on it alone, or in a room, where both write on it. The tools are
 * the same; they ask the place for what is there, whose it is, and how to keep something.
 */
import { useMemo, useSyncExternalStore } from 'react';
import type { Change, Kind, RecordOf } from '@handrail/domain/records.ts';
import type { Result } from '@handrail/kernel/result.ts';
import type { Author, Refusal } from '@handrail/store/protocol.ts';
import { useNames } from '../circle/rooms.ts';
import { useNotebook, useRoom } from '../notebook/notebook.tsx';

type SheetKind = 'sheet' | 'sheetLine';
type Kept = Promise<Result<unknown, Refusal>>;

export interface SheetPlace {
  /** What is there of one kind, oldest first. */
  lines<K extends SheetKind>(kind: K): readonly RecordOf<K>[];
  keep(...changes: readonly Change[]): Kept;
  /** The same, and the drafts it was made of go in the same commit. */
  keepFrom(drafts: readonly string[], ...changes: readonly Change[]): Kept;
  remove(kind: Kind, id: string): Kept;
  /** Whose words a thing is; `undefined` at home, where everything is the person's. */
  author(kind: Kind, id: string): Author | undefined;
  /** `null`: at home, alone. */
  readonly mine: Author | null;
  readonly roomId?: string;
  readonly sessionId?: string;
  /** The other one. */
  readonly name?: string;
  /** `false`: the room has ended, and what is there can only be read. */
  readonly open?: boolean;
}

/** A sheet at home. */
export const useHomePlace = (): SheetPlace => {
  const client = useNotebook();
  const changes = useSyncExternalStore(client.subscribe, () => client.changes);
  return useMemo(() => {
    void changes;
    return {
      lines: (kind) => client.records(kind),
      keep: (...kept) => client.keep(...kept),
      keepFrom: (drafts, ...kept) => client.keepFrom(drafts, ...kept),
      remove: (kind, id) => client.send('remove', { kind, id }),
      author: () => undefined,
      mine: null,
    };
  }, [client, changes]);
};

/** A sheet in a room, of one session of it. Its lines are signed by who wrote them. */
export const useRoomPlace = (roomId: string, sessionId: string | undefined, name?: string): SheetPlace => {
  const client = useNotebook();
  const changes = useSyncExternalStore(client.subscribe, () => client.changes);
  const room = useRoom(roomId);
  const mine = room?.mine ?? 'owner';
  const open = room?.state === 'open';
  const known = useNames()(roomId);
  const other = name ?? known;
  return useMemo(() => {
    void changes;
    return {
      lines: (kind) => client.roomRecords(roomId, kind),
      keep: (...kept) => client.send('keepInRoom', { roomId, changes: kept }),
      keepFrom: (drafts, ...kept) => client.keepInRoomFrom(roomId, drafts, ...kept),
      remove: (kind, id) => client.send('removeInRoom', { roomId, kind, id }),
      author: (kind, id) => client.roomAuthor(roomId, kind, id),
      mine,
      roomId,
      ...(sessionId !== undefined && { sessionId }),
      name: other,
      open,
    };
  }, [client, changes, roomId, sessionId, mine, other, open]);
};
