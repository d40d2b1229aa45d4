/** A co-typed text as a page holds it: a Yjs document, what was typed here handed to the worker, what comes taken in. */
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { takeInto, textRoot, updateBytes } from '@handrail/store/document/texts.ts';
import type { Answer, Author, FromWorker } from '@handrail/store/protocol.ts';
import * as yjs from 'yjs';
import type { Person } from '../two/people.ts';

export interface Pad {
  /** The letters as this page shows them now. */
  readonly letters: () => string;
  /** Those of one of the two. */
  readonly lettersOf: (who: Author) => string;
  /** Types where the cursor stands; the cursor goes on behind it. Answers when it is kept. */
  readonly types: (letters: string) => Promise<Answer<'typeInText'>>;
  /** Takes back so many letters before the cursor, whoever typed them. */
  readonly deletes: (count: number) => Promise<Answer<'typeInText'>>;
  /** Puts the cursor somewhere: 0 is the beginning, 1 the end. */
  readonly goesTo: (share: number) => void;
}

type Typed = Extract<FromWorker, { type: 'typed' }>;

export const openPad = async (person: Person, roomId: string, text: string): Promise<Pad> => {
  const messages = person.messages();
  let read = messages.length;
  const opened = await person.does('openText', { roomId, text });
  const doc = new yjs.Doc();
  doc.clientID = opened.client;
  const letters = doc.getText(textRoot);
  const authors = new Map(Object.entries(opened.authors));
  const take = (updates: readonly string[]): void => {
    takeInto(
      yjs,
      doc,
      updates.map(updateBytes).filter((bytes) => bytes !== null),
    );
  };
  take(opened.updates);
  const hear = (): void => {
    for (; read < messages.length; read += 1) {
      const message = messages[read];
      if (message?.type !== 'typed' || message.roomId !== roomId || message.text !== text) continue;
      take((message satisfies Typed).updates);
      for (const [client, who] of Object.entries(message.authors)) authors.set(client, who);
    }
  };
  let cursor = yjs.createRelativePositionFromTypeIndex(letters, letters.length);
  const at = (): number =>
    yjs.createAbsolutePositionFromRelativePosition(cursor, doc)?.index ?? letters.length;
  // Stuck to the letter before it, so that what the other one types there comes behind.
  const standAt = (index: number): void => {
    cursor = yjs.createRelativePositionFromTypeIndex(letters, index, -1);
  };
  const edit = async (change: (index: number) => number): Promise<Answer<'typeInText'>> => {
    hear();
    let update: Uint8Array | null = null;
    const listen = (bytes: Uint8Array, origin: unknown): void => {
      if (origin === 'own') update = bytes;
    };
    doc.on('update', listen);
    doc.transact(() => standAt(change(at())), 'own');
    doc.off('update', listen);
    if (!update) return { ok: true, value: null };
    return person.tries('typeInText', { roomId, text, update: toBase64url(new Uint8Array(update)) });
  };
  return {
    letters: () => {
      hear();
      return letters.toJSON();
    },
    lettersOf: (who) => {
      hear();
      return [...itemsOf(letters)]
        .map(({ client, words }) => (authors.get(String(client)) === who ? words : ''))
        .join('');
    },
    types: (words) =>
      edit((index) => {
        letters.insert(index, words);
        return index + words.length;
      }),
    deletes: (count) =>
      edit((index) => {
        const from = Math.max(0, index - count);
        letters.delete(from, index - from);
        return from;
      }),
    goesTo: (share) => {
      hear();
      standAt(Math.round(share * letters.length));
    },
  };
};

/** What stands, by who typed it, in order. */
const itemsOf = function* (letters: yjs.Text): Generator<{ client: number; words: string }> {
  for (let item = letters._start; item; item = item.right)
    if (!item.deleted && item.content instanceof yjs.ContentString)
      yield { client: item.id.client, words: item.content.str };
};
