/** Letters of this device that nobody gets any more, because the room ended: as plain words, for keeping at home. [T27, T46] */
import type * as Yjs from 'yjs';
import type { Act } from '../document/document.ts';
import { lettersIn, loadYjs, textFrom, updateBytes } from '../document/texts.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Bytes } from '../persistence/storage.ts';
import type { Room } from './room.ts';
import { giveUpTimers } from './typing-state.ts';
import { cut, type UnsentWords } from './unsent-words.ts';

/** By text, this device's updates that nobody got, those of its earlier device in a backup among them. */
const updatesIn = (
  { relay }: Notebook,
  room: Room,
  unheard: readonly Act[],
): ReadonlyMap<string, readonly Bytes[]> => {
  const byText = new Map<string, readonly Bytes[]>();
  const add = (text: string, updates: readonly Bytes[]): void => {
    if (updates.length > 0) byText.set(text, [...(byText.get(text) ?? []), ...updates]);
  };
  for (const { body } of unheard)
    for (const { text, update } of body === null || body === 'newer' ? [] : (body.typed ?? [])) {
      const bytes = updateBytes(update);
      if (bytes) add(text, [bytes]);
    }
  const typing = relay.typing.get(room.id);
  for (const { text, updates } of typing?.left ?? []) add(text, updates);
  for (const { text, mine } of typing?.texts.values() ?? []) add(text, mine);
  return byText;
};

interface Span {
  readonly client: number;
  readonly from: number;
  readonly to: number;
  readonly letters: string;
}

const spansOf = (yjs: typeof Yjs, update: Bytes): Span[] =>
  yjs.decodeUpdate(update).structs.map((struct) => ({
    client: struct.id.client,
    from: struct.id.clock,
    to: struct.id.clock + struct.length,
    letters:
      struct instanceof yjs.Item && struct.content instanceof yjs.ContentString ? struct.content.str : '',
  }));

/** As they stand in the text, in its order; letters that found no place in it follow as they were typed. */
const wordsOf = (
  yjs: typeof Yjs,
  deviceId: string,
  all: readonly Bytes[],
  mine: readonly Bytes[],
): string => {
  const spans = mine.flatMap((update) => spansOf(yjs, update));
  const text = textFrom(yjs, deviceId, all);
  const ends = yjs.decodeStateVector(yjs.encodeStateVector(text));
  const isMine = (client: number, clock: number): boolean =>
    spans.some((span) => span.client === client && clock >= span.from && clock < span.to);
  const standing = lettersIn(yjs, text).filter(({ client, clock }) => isMine(client, clock));
  const hanging = spans.flatMap(({ client, from, letters: words }) =>
    words.slice(Math.max(0, (ends.get(client) ?? 0) - from)),
  );
  return [...standing.map(({ letter }) => letter), ...hanging].join('');
};

/** One for each text, longer ones in parts; nothing where all of it was taken back. */
export const unsentLetters = async (
  notebook: Notebook,
  room: Room,
  unheard: readonly Act[],
): Promise<UnsentWords[]> => {
  const byText = updatesIn(notebook, room, unheard);
  if (byText.size === 0) return [];
  const yjs = await loadYjs();
  const { deviceId } = notebook.keyring;
  return [...byText].flatMap(([text, mine]) => {
    const entries = (room.document.texts.get(text) ?? []).map(updateBytes).filter((bytes) => bytes !== null);
    const heard = notebook.relay.typing.get(room.id)?.texts.get(text)?.heard.values() ?? [];
    return cut(wordsOf(yjs, deviceId, [...entries, ...heard, ...mine], mine)).map((words) => ({
      about: null,
      words,
    }));
  });
};

/** Where letters of a room lie. */
export const typingPlacesOf = ({ relay }: Notebook, roomId: string): string[] => {
  const typing = relay.typing.get(roomId);
  const places = [...(typing?.texts.values() ?? [])].map(({ place }) => place);
  return [...places.filter((place) => place !== null), ...(typing?.left ?? []).map(({ place }) => place)];
};

/** They have found their place at home. */
export const forgetTyping = ({ relay }: Notebook, roomId: string): void => {
  const typing = relay.typing.get(roomId);
  if (!typing) return;
  for (const one of typing.texts.values()) {
    giveUpTimers(one);
    one.mine = [];
    one.place = null;
  }
  typing.left = [];
};
