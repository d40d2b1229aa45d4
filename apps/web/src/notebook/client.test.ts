/** The page's end of the wire, with the real store at the other end. */
import { expect, test, vi } from 'vitest';
import { startWorker } from '@handrail/store/worker.ts';
import type { FromWorker, RoomLine, RoomView, ToWorker } from '@handrail/store/protocol.ts';
import { goal, passphrase, startWorld, type World } from '../../../../packages/store/stories/world.ts';
import { NotebookClient, type WorkerEnd } from './client.ts';

const lock = { kind: 'passphrase', passphrase } as const;

/** A worker with the store inside; `full.now` makes its disk full. */
const startClient = (world: World = startWorld(), full = { now: false }): NotebookClient => {
  const end: WorkerEnd = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToWorker) => void receive(structuredClone(message)),
  };
  const receive = startWorker({
    ...world,
    storage: {
      ...world.storage,
      commit: (batch) =>
        full.now ? Promise.resolve({ ok: false, error: 'no-room' }) : world.storage.commit(batch),
    },
    post: (message: FromWorker) =>
      end.onmessage?.({ data: structuredClone(message) } as MessageEvent<FromWorker>),
    fault: (error) => {
      throw error;
    },
  });
  return new NotebookClient(end);
};

test('[P12, T11] what was typed a moment before locking is sealed, and leaves the page’s memory', async () => {
  const client = startClient();
  const made = await client.send('makeNotebook', { role: 'own', lock, first: [] });
  const id = made.ok ? made.value.notebook.id : '';
  // A form whose pause is not over yet, as `useDraft` hands it in.
  const done = client.onHandIn('goal/new', () => client.keepDraft('goal/new', 'half a sentence'));
  await client.send('lock', null);
  expect(client.draft('goal/new')).toBeUndefined();
  // The form goes away after the lock: its words do not come back into memory.
  done();
  client.keepDraft('goal/new', 'half a sentence');
  expect(client.draft('goal/new')).toBeUndefined();
  await client.send('open', { notebookId: id, passphrase });
  expect(client.draft('goal/new')).toBe('half a sentence');
});

test('[P12] a draft for which there is no room is said, until one is kept again', async () => {
  const full = { now: false };
  const client = startClient(startWorld(), full);
  await client.send('makeNotebook', { role: 'own', lock, first: [] });
  full.now = true;
  client.keepDraft('goal/new', 'half');
  await vi.waitFor(() => expect(client.draftRefused).toBe('no-room'));
  // The form then says it about itself: two sentences would be one too many.
  expect(await client.keepFrom(['goal/new'], goal('g', { label: 'half' }))).toMatchObject({ ok: false });
  expect(client.draftRefused).toBeNull();
  client.keepDraft('goal/new', 'half a');
  await client.send('device', null);
  expect(client.draftRefused).toBeNull();
  client.keepDraft('another', 'words');
  await vi.waitFor(() => expect(client.draftRefused).toBe('no-room'));
  full.now = false;
  client.keepDraft('another', 'words');
  await vi.waitFor(() => expect(client.draftRefused).toBeNull());
});

test('[T9] after an erase the page holds no draft that repeats the words', async () => {
  const client = startClient();
  await client.send('makeNotebook', { role: 'own', lock, first: [goal('g', { label: 'zephyr-quince' })] });
  client.keepDraft('somewhere', 'again zephyr-quince');
  await client.send('erase', { kind: 'goal', id: 'g' });
  expect(client.draft('somewhere')).toBeUndefined();
});

test('[P13] a worker that cannot be started answers "failed" instead of nothing', async () => {
  vi.useFakeTimers();
  const end: WorkerEnd = { onmessage: null, onerror: null, postMessage: () => {} };
  const client = new NotebookClient(end);
  const answer = client.send('device', null);
  end.onerror?.({} as ErrorEvent);
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  expect(await answer).toEqual({ ok: false, error: 'failed' });
  expect(await client.send('pocket', null)).toEqual({ ok: false, error: 'failed' });
});

const nothingSaid: RoomView['summary'] = {
  latest: {},
  appointments: [],
  appointmentAnswers: [],
  session: null,
  lastSession: null,
};

test('[T53] many rooms come in one message and one turn of the page; of one that sleeps nothing stands there', () => {
  const end: WorkerEnd = { onmessage: null, onerror: null, postMessage: () => {} };
  const client = new NotebookClient(end);
  const say = (message: FromWorker): void => end.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  const room = (id: string, awake: boolean): RoomView => ({
    id,
    mine: 'member',
    other: null,
    state: 'open',
    sharesFromHere: true,
    unsent: [],
    trouble: [],
    awake,
    summary: nothingSaid,
  });
  const ids = Array.from({ length: 300 }, (_, at) => `r${at}`);
  let told = 0;
  client.subscribe(() => (told += 1));
  say({ type: 'rooms', rooms: ids.map((id) => room(id, false)) });
  expect([client.rooms.length, told]).toEqual([300, 1]);
  const records = (roomId: string): FromWorker => ({
    type: 'room-records',
    roomId,
    whole: true,
    set: [['comment', { id: 'c', madeAt: 1, words: 'one' } as never, 1, 'member']],
    gone: [],
  });
  for (const id of ['r3', 'r4']) {
    say({ type: 'room', room: room(id, true) });
    say(records(id));
  }
  say({ type: 'room', room: room('r3', false) });
  say({ type: 'rooms', rooms: [room('r4', true), room('new', false)] });
  expect(client.rooms.map(({ id }) => id)).toEqual([...ids, 'new']);
  expect([client.roomRecords('r3', 'comment').length, client.roomRecords('r4', 'comment').length]).toEqual([
    0, 1,
  ]);
  say({ type: 'rooms', rooms: [room('r4', false)] });
  expect(client.roomRecords('r4', 'comment')).toEqual([]);
});

test('[P8] what stands in rooms comes in pieces and leaves the page’s memory with the notebook', () => {
  const end: WorkerEnd = { onmessage: null, onerror: null, postMessage: () => {} };
  const client = new NotebookClient(end);
  const say = (message: FromWorker): void => end.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  const room: RoomView = {
    id: 'r',
    mine: 'owner',
    other: null,
    state: 'open',
    sharesFromHere: true,
    unsent: [],
    trouble: [],
    awake: true,
    summary: nothingSaid,
  };
  const comment = (id: string, words: string): RoomLine => [
    'comment',
    { id, madeAt: 1, words } as never,
    1,
    'member',
  ];
  say({ type: 'room', room });
  say({ type: 'room', room: { ...room, state: 'ended' } });
  expect(client.rooms).toEqual([{ ...room, state: 'ended' }]);
  say({
    type: 'room-records',
    roomId: 'r',
    whole: true,
    set: [comment('a', 'one'), comment('b', 'two')],
    gone: [],
  });
  say({ type: 'room-records', roomId: 'r', whole: false, set: [], gone: [['comment', 'a']] });
  expect(client.roomRecords('r', 'comment').map(({ id }) => id)).toEqual(['b']);
  // The same list as long as nothing of its kind changes.
  expect(client.roomRecords('r', 'comment')).toBe(client.roomRecords('r', 'comment'));
  say({ type: 'room-records', roomId: 'r', whole: true, set: [comment('c', 'three')], gone: [] });
  expect(client.roomRecords('r', 'comment').map(({ id }) => id)).toEqual(['c']);
  expect(client.records('comment')).toEqual([]);
  say({ type: 'closed' });
  expect(client.rooms).toEqual([]);
  expect(client.roomRecords('r', 'comment')).toEqual([]);
  expect(client.relay.relay.state).toBe('off');
});
