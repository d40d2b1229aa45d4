/**
 * The co-typed texts that were opened since the notebook was: a text outlives the page that shows it, so that letters which
 * could not be kept, and one's own undo, are still there when somebody comes back to it. Locking forgets them all.
 */
import { useEffect, useState } from 'react';
import type { Author, Refusal } from '@handrail/store/protocol.ts';
import type { NotebookClient, OpenNotebook } from '../notebook/client.ts';
import { useNotebook, useOpenNotebook, useRoom } from '../notebook/notebook.tsx';
import { LiveText } from './live-text.ts';

type Opening = Promise<LiveText | Refusal>;

/** By the notebook as it was opened: closed, it is let go with everything in it. */
const opened = new WeakMap<OpenNotebook, Map<string, Opening>>();

/** Hands in what was typed before the notebook closes, and lets go of it then. */
const handInUntilClosed = (
  client: NotebookClient,
  notebook: OpenNotebook,
  key: string,
  live: LiveText,
): void => {
  const end = client.onHandIn(key, () => void live.handIn());
  const stop = client.subscribe(() => {
    if (client.open === notebook) return;
    stop();
    end();
  });
};

const openText = async (
  client: NotebookClient,
  notebook: OpenNotebook,
  roomId: string,
  text: string,
  mine: Author,
): Opening => {
  const yjs = await import('yjs');
  const waiting: Parameters<LiveText['take']>[] = [];
  let take = (...typed: Parameters<LiveText['take']>): void => void waiting.push(typed);
  const end = client.onTyped(roomId, text, ({ updates, authors }) => take(updates, authors));
  const answer = await client.send('openText', { roomId, text });
  if (!answer.ok) {
    end();
    return answer.error;
  }
  const { updates, authors } = answer.value;
  const live = new LiveText(yjs, answer.value.client, mine, {
    send: async (update) => {
      const kept = await client.send('typeInText', { roomId, text, update });
      return kept.ok ? null : kept.error;
    },
    soon: (run) => void requestAnimationFrame(run),
  });
  live.take(updates, authors);
  for (const typed of waiting) live.take(...typed);
  take = (...typed) => live.take(...typed);
  handInUntilClosed(client, notebook, `text ${roomId} ${text}`, live);
  return live;
};

const textOf = (
  client: NotebookClient,
  notebook: OpenNotebook,
  roomId: string,
  text: string,
  mine: Author,
): Opening => {
  const texts = opened.get(notebook) ?? new Map<string, Opening>();
  opened.set(notebook, texts);
  const key = `${roomId} ${text}`;
  const known = texts.get(key);
  if (known) return known;
  const opening = openText(client, notebook, roomId, text, mine);
  texts.set(key, opening);
  const forget = (): boolean => texts.delete(key);
  // One that could not be opened is asked for again the next time.
  opening.then((live) => live instanceof LiveText || forget(), forget);
  return opening;
};

/** The text, once it is open; `null` until then. A refusal says why it cannot be opened. */
export const useLiveText = (roomId: string, text: string): LiveText | Refusal | null => {
  const client = useNotebook();
  const notebook = useOpenNotebook();
  const mine = useRoom(roomId)?.mine;
  const [shown, setShown] = useState<{ readonly key: string; readonly live: LiveText | Refusal } | null>(
    null,
  );
  const key = `${roomId} ${text}`;
  useEffect(() => {
    if (!notebook || mine === undefined) return;
    let here = true;
    const show = (live: LiveText | Refusal): void => {
      if (here) setShown({ key, live });
    };
    textOf(client, notebook, roomId, text, mine).then(show, () => show('failed'));
    return () => {
      here = false;
    };
  }, [client, notebook, roomId, text, mine, key]);
  return shown?.key === key ? shown.live : null;
};
