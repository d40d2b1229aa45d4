/**
 * What the relay writes down: names of events, counts and durations. No address, no body, no name, no id of anything:
 * `event` takes numbers and nothing else, so that a line cannot carry one.
 */
import { pino, type DestinationStream, type Logger } from 'pino';

export interface Log {
  readonly event: (name: string, counts?: Readonly<Record<string, number>>) => void;
  /** Something failed. Only the error's class and code are written: its message may quote what it failed on. */
  readonly failure: (name: string, thrown: unknown) => void;
}

/** Lines of JSON to `stream` (the standard output when there is none). */
export const makeLog = (stream?: DestinationStream): Log => {
  const options = { base: null, messageKey: 'event', formatters: { level: (level: string) => ({ level }) } };
  const logger: Logger = stream ? pino(options, stream) : pino(options);
  return {
    event: (name, counts = {}) => logger.info(counts, name),
    failure: (name, thrown) => logger.error(kindOf(thrown), name),
  };
};

const kindOf = (thrown: unknown): { readonly kind: string; readonly code?: string | number } => {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const { code, errcode } = thrown as { readonly code?: unknown; readonly errcode?: unknown };
  const found = typeof errcode === 'number' ? errcode : code;
  const plain = typeof found === 'number' || (typeof found === 'string' && /^[A-Z0-9_]{1,40}$/.test(found));
  return { kind: thrown.name, ...(plain ? { code: found } : {}) };
};

/** For a relay inside a test that does not read the log. */
export const silent: Log = { event: () => {}, failure: () => {} };
