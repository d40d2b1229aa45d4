/** Letters of co-typed texts that are in no entry yet, as this device holds them while its notebook is open. [T43–T45] */
import type { Bytes } from '../persistence/storage.ts';

/** One text of a room. */
export interface TypedText {
  /** Its id. */
  readonly text: string;
  /** Place of its record on the disk; null while none lies there. */
  place: string | null;
  /** Own letters, kept and in no entry yet. Each as `updateProblem` wants it; one, unless together they are too long. */
  mine: readonly Bytes[];
  /** By device, letters of others that came as signals and in no entry: own ones may stand between them. */
  readonly heard: Map<string, Bytes>;
  /** The page has shown it: it is told of every letter of others until the notebook is closed. */
  open: boolean;
  /** Own letters that were not said in a signal since they were typed. */
  unsaid: boolean;
  /** Gives up the timers after which `mine` becomes an act. */
  giveUpPause: (() => void) | null;
  giveUpLimit: (() => void) | null;
}

/** Letters of an earlier device of this person, out of a restored backup: this device may not sign for them. [T47] */
export interface LeftLetters {
  readonly text: string;
  readonly place: string;
  readonly updates: readonly Bytes[];
}

export interface RoomTyping {
  /** What lies on the disk was read. */
  opened: boolean;
  readonly texts: Map<string, TypedText>;
  left: readonly LeftLetters[];
}

export const newTyping = (): RoomTyping => ({ opened: false, texts: new Map(), left: [] });

interface Holder {
  readonly relay: { readonly typing: Map<string, RoomTyping> };
}

export const typingIn = ({ relay }: Holder, roomId: string): RoomTyping => {
  const known = relay.typing.get(roomId) ?? newTyping();
  relay.typing.set(roomId, known);
  return known;
};

export const textIn = (notebook: Holder, roomId: string, text: string): TypedText => {
  const { texts } = typingIn(notebook, roomId);
  const known = texts.get(text) ?? {
    text,
    place: null,
    mine: [],
    heard: new Map(),
    open: false,
    unsaid: false,
    giveUpPause: null,
    giveUpLimit: null,
  };
  texts.set(text, known);
  return known;
};

export const giveUpTimers = (one: TypedText): void => {
  one.giveUpPause?.();
  one.giveUpLimit?.();
  one.giveUpPause = null;
  one.giveUpLimit = null;
};

/** Whether own letters of this room wait to become an act: it is not put to sleep then. */
export const isTyping = ({ relay }: Holder, roomId: string): boolean =>
  [...(relay.typing.get(roomId)?.texts.values() ?? [])].some(({ mine }) => mine.length > 0);
