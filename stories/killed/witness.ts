/**
 * Listens on the lines between devices and the relay and remembers what the relay said is so: entries and statements it
 * acknowledged, and what it showed at which position. Afterwards that is held against what lies in its file.
 */
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import type { Socket } from '@handrail/sync/session/session.ts';
import type { Answer, Push, Request } from '@handrail/sync/wire/messages.ts';
import { readFromRelay, readToRelay } from '@handrail/sync/wire/wire.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const hex = (bytes: Bytes): string => Buffer.from(bytes).toString('hex');

export interface Witness {
  /** Listens on this line and hands everything on. */
  readonly onLine: (socket: Socket) => Socket;
  /** Room → position → the entry's bytes (hex), as acknowledged or shown. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** Room → statements (hex) that the relay said it has. */
  readonly statements: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where it said two different things. */
  readonly contradictions: readonly string[];
}

export const startWitness = (): Witness => {
  const entries = new Map<string, Map<number, string>>();
  const statements = new Map<string, Set<string>>();
  const places = new Map<string, number>();
  const contradictions: string[] = [];

  const entryAt = (roomId: string, position: number, entry: Bytes): void => {
    const room = entries.get(roomId) ?? new Map<number, string>();
    entries.set(roomId, room);
    const read = readEnvelope(entry);
    const id = read.ok ? read.value.entryId : 'unreadable';
    const [before, place] = [room.get(position), places.get(id)];
    if (before !== undefined && before !== hex(entry))
      contradictions.push(`position ${position} of ${roomId}`);
    if (place !== undefined && place !== position)
      contradictions.push(`entry ${id} at ${place} and ${position}`);
    room.set(position, hex(entry));
    places.set(id, position);
  };
  const statementIn = (roomId: string, statement: Bytes): void => {
    statements.set(roomId, (statements.get(roomId) ?? new Set()).add(hex(statement)));
  };

  const answered = (request: Request, answer: Answer): void => {
    if (request.type === 'append' && answer.type === 'appended')
      entryAt(request.roomId, answer.position, request.entry);
    if (request.type === 'follow' && answer.type === 'entries')
      for (const { position, entry } of answer.entries) entryAt(request.roomId, position, entry);
    if (request.type === 'add-statement' && answer.type === 'added')
      statementIn(request.roomId, request.signed.statement);
    if (request.type === 'roster' && answer.type === 'statements')
      for (const { statement } of answer.statements) statementIn(request.roomId, statement);
  };
  const pushed = (push: Push): void => {
    if (push.type === 'entry') entryAt(push.roomId, push.placed.position, push.placed.entry);
    if (push.type === 'statement') statementIn(push.roomId, push.signed.statement);
  };

  const onLine = (inner: Socket): Socket => {
    const asked = new Map<number, Request>();
    const socket: Socket = {
      send: (bytes) => {
        const read = readToRelay(bytes);
        if (read.ok) asked.set(read.value.n, read.value.request);
        inner.send(bytes);
      },
      close: () => inner.close(),
      onopen: null,
      onmessage: null,
      onclose: null,
    };
    inner.onopen = () => socket.onopen?.();
    inner.onclose = () => socket.onclose?.();
    inner.onmessage = (bytes) => {
      const read = readFromRelay(bytes);
      if (read.ok && 'push' in read.value) pushed(read.value.push);
      if (read.ok && 'answer' in read.value) {
        const request = asked.get(read.value.n);
        if (request) answered(request, read.value.answer);
      }
      socket.onmessage?.(bytes);
    };
    return socket;
  };
  return { onLine, entries, statements, contradictions };
};
