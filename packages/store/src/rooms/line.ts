/** The line of an open notebook to the relay, as it stands. */
import type { Session, Socket } from '@handrail/sync/session/session.ts';
import type { RelayState } from '../protocol.ts';
import type { Live } from './live-state.ts';
import type { Room } from './room.ts';
import type { RoomTyping } from './typing-state.ts';

export interface Line {
  session: Session | null;
  state: RelayState;
  /** Commands that wait for a session, told when it is there or is not to be had. */
  readonly waiting: Set<() => void>;
  /** Commands that are going on and may need the line: it is not hung up under them. */
  held: number;
  dialling: boolean;
  /** What is dialled and has not signed in yet. */
  dialled: Socket | null;
  /** The notebook is closing: nothing is dialled any more. */
  closing: boolean;
  /** Dialled in a row without a session that stood for a while. */
  tries: number;
  giveUpRetry: (() => void) | null;
  giveUpSteady: (() => void) | null;
  /** The relay's clock less this device's, milliseconds; null until a session told. */
  ahead: number | null;
  /** What the page was told last, as JSON. */
  told: string;
  /** Rooms whose turn comes, and how many are worked on. */
  readonly line: Room[];
  busy: number;
  /** Gives up the next look at rooms that sleep, while one is planned, and how often in a row one was. */
  giveUpLook: (() => void) | null;
  looks: number;
  /** Gives up writing down how rooms stand, while that is planned. */
  giveUpRest: (() => void) | null;
  /** The shared session whose page is open here. */
  live: Live | null;
  /** By room id, letters that are in no entry yet. */
  readonly typing: Map<string, RoomTyping>;
}

export const newLine = (): Line => ({
  session: null,
  state: { state: 'off' },
  waiting: new Set(),
  held: 0,
  dialling: false,
  dialled: null,
  closing: false,
  tries: 0,
  giveUpRetry: null,
  giveUpSteady: null,
  ahead: null,
  told: '',
  line: [],
  busy: 0,
  giveUpLook: null,
  looks: 0,
  giveUpRest: null,
  live: null,
  typing: new Map(),
});

/** Whether there is a session now. */
export const isConnected = ({ relay }: { readonly relay: Line }): boolean => relay.session !== null;
