/** The open notebook, for components: read with `useRecords`, write with `useNotebook().keep`. */
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { newId } from '@handrail/kernel/chance.ts';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { todayFor } from '@handrail/domain/about/day.ts';
import type { Kind, RecordOf } from '@handrail/domain/records.ts';
import type {
  Author,
  DeviceState,
  InvitationView,
  Present,
  Refusal,
  RelayView,
  RoomView,
} from '@handrail/store/protocol.ts';
import type { NotebookClient, OpenNotebook } from './client.ts';
import { webChance, webClock } from './platform.ts';

const ClientContext = createContext<NotebookClient | null>(null);
export const NotebookProvider = ClientContext.Provider;

/** The client itself, for commands. */
export const useNotebook = (): NotebookClient => {
  const client = use(ClientContext);
  if (!client) throw new Error('useNotebook needs a NotebookProvider above it');
  return client;
};

/** Everything of one kind, oldest first; the same array until something of that kind changes. */
export const useRecords = <K extends Kind>(kind: K): readonly RecordOf<K>[] => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () => client.records(kind));
};

/** One thing, or `undefined` when it is not in the notebook (any more). */
export const useRecord = <K extends Kind>(kind: K, id: string | undefined): RecordOf<K> | undefined => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () =>
    id === undefined ? undefined : client.record(kind, id),
  );
};

export type AllRecords = <K extends Kind>(kind: K) => readonly RecordOf<K>[];

/** Every kind at once, for what is worked out of all of them; another function after each change. */
export const useAllRecords = (): AllRecords => {
  const client = useNotebook();
  const changes = useSyncExternalStore(client.subscribe, () => client.changes);
  return useMemo(() => {
    void changes;
    return (kind) => client.records(kind);
  }, [client, changes]);
};

export const useAbout = (): RecordOf<'about'> | undefined => useRecord('about', 'about');

export const useDevice = (): DeviceState | null => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () => client.device);
};

export const useOpenNotebook = (): OpenNotebook | null => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () => client.open);
};

/** Rooms of the open notebook, open ones and ended ones, in the order they came. */
export const useRooms = (): readonly RoomView[] => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () => client.rooms);
};

export const useRoom = (id: string | undefined): RoomView | undefined =>
  useRooms().find((room) => room.id === id);

/** Everything of one kind that stands in a room, oldest first; the same array until something of that kind changes. */
export const useRoomRecords = <K extends Kind>(roomId: string, kind: K): readonly RecordOf<K>[] => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () => client.roomRecords(roomId, kind));
};

export const useRoomRecord = <K extends Kind>(
  roomId: string,
  kind: K,
  id: string | undefined,
): RecordOf<K> | undefined => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () =>
    id === undefined ? undefined : client.roomRecord(roomId, kind, id),
  );
};

/** Who wrote a thing into a room first, as its signature says. */
export const useRoomAuthor = (): ((roomId: string, kind: Kind, id: string) => Author | undefined) => {
  const client = useNotebook();
  return useCallback((roomId, kind, id) => client.roomAuthor(roomId, kind, id), [client]);
};

/** Who else has the page of this shared session open now; nobody unless both have joined. */
export const usePresent = (roomId: string, sessionId: string): readonly Present[] => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () => client.present(roomId, sessionId));
};

/** Invitations that were made or answered here and are not forgotten. */
export const useInvitations = (): readonly InvitationView[] => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () => client.invitations);
};

export const useRelay = (): RelayView => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () => client.relay);
};

/** Why the last draft could not be kept, while that stands. */
export const useDraftRefused = (): Refusal | null => {
  const client = useNotebook();
  return useSyncExternalStore(client.subscribe, () => client.draftRefused);
};

export const freshId = (): string => newId(webChance);
export const nowMs = (): number => webClock.now();

/** The person's calendar day: where the device is, with the hour at which their day ends. */
export const useToday = (): LocalDay => {
  const about = useAbout();
  const [, setMinute] = useState(0);
  useEffect(() => {
    // Once a minute is enough to notice that the day has changed while the page stayed open.
    const timer = setInterval(() => setMinute((minute) => minute + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
  return todayFor(about, webClock, Intl.DateTimeFormat().resolvedOptions().timeZone);
};

const pauseMs = 200;
/** Somebody who writes without a pause is kept up with all the same. */
const mostMs = 2000;

/**
 * What is being written, kept sealed after a short pause so that a crash loses nothing. `key` names the place
 * ("goal/new"). `drop` when it was kept for good or given up.
 */
export const useDraft = <T extends object>(
  key: string,
  empty: T,
): readonly [draft: T, set: (patch: Partial<T>) => void, drop: () => void, found: boolean] => {
  const client = useNotebook();
  const found = client.draft(key) !== undefined;
  const [draft, setDraft] = useState<T>(() => {
    const kept = client.draft(key);
    return kept === undefined ? empty : { ...empty, ...(JSON.parse(kept) as Partial<T>) };
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(draft);
  /** When the oldest word that is not handed in was written; on the page's own clock. */
  const since = useRef(0);
  const handIn = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    client.keepDraft(key, JSON.stringify(latest.current));
  }, [client, key]);
  const set = useCallback(
    (patch: Partial<T>) => {
      latest.current = { ...latest.current, ...patch };
      setDraft(latest.current);
      if (timer.current === undefined) since.current = performance.now();
      clearTimeout(timer.current);
      timer.current = setTimeout(handIn, pauseMs);
      if (performance.now() - since.current > mostMs) handIn();
    },
    [handIn],
  );
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    client.dropDraft(key);
  }, [client, key]);
  useEffect(() => {
    const done = client.onHandIn(key, handIn);
    return () => {
      done();
      // Leaving the page before the pause was over: what was written is kept now.
      handIn();
    };
  }, [client, key, handIn]);
  return [draft, set, drop, found];
};
