/**
 * Being on the page of a shared session. The other one is told while both have it open, and of nothing else; where the cursor
 * stands goes with it. A part that gives way to another one is no leaving: the page stays open.
 */
import { createContext, use, useEffect, useState } from 'react';
import type { Present, Whereabouts } from '@handrail/store/protocol.ts';
import type { NotebookClient, OpenNotebook } from '../notebook/client.ts';
import { useNotebook, useOpenNotebook, usePresent } from '../notebook/notebook.tsx';

/** The next part is drawn within this time, or the page was left. */
const leaveMs = 400;
/** A cursor on its way is told of at most so often. */
const tellMs = 90;

type Cursor = Omit<Whereabouts, 'at'>;

/** One page of one session, from its first part to its last. */
export class Here {
  readonly #client: Pick<NotebookClient, 'send'>;
  readonly roomId: string;
  readonly sessionId: string;
  #at = '';
  #cursor: Cursor = {};
  #shown = 0;
  #joined = false;
  /** Another session's page was opened in place of this one; the store has left this one by that. */
  #over = false;
  /** The other one was on this page while it was open here. */
  met = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Pick<NotebookClient, 'send'>, roomId: string, sessionId: string) {
    this.#client = client;
    this.roomId = roomId;
    this.sessionId = sessionId;
  }

  /** A part of the page is drawn; the answer is called when it is not any more. */
  arrive(at: string): () => void {
    clearTimeout(this.#leaving);
    this.#shown += 1;
    this.#at = at;
    this.#cursor = {};
    this.#over = false;
    if (!this.#joined) {
      this.#joined = true;
      void this.#client.send('joinSession', { roomId: this.roomId, sessionId: this.sessionId });
    }
    this.#tell();
    return () => {
      this.#shown -= 1;
      if (this.#shown === 0 && !this.#over) this.#leaving = setTimeout(() => this.#leave(), leaveMs);
    };
  }

  giveWay(): void {
    clearTimeout(this.#leaving);
    clearTimeout(this.#telling);
    this.#joined = false;
    this.#over = true;
  }

  meet(): void {
    this.met = true;
  }

  /** Where the cursor stands; nothing when it is in no text. */
  point(cursor: Cursor): void {
    this.#cursor = cursor;
    this.#telling ??= setTimeout(() => this.#tell(), tellMs);
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    if (!this.#joined) return;
    const { roomId, sessionId } = this;
    void this.#client.send('whereIAm', { roomId, sessionId, where: { at: this.#at, ...this.#cursor } });
  }

  #leave(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#joined = false;
    void this.#client.send('leaveSession', null);
  }
}

/** The page that is open, for each opened notebook: parts come and go, it stays. */
const pages = new WeakMap<OpenNotebook, Here>();

const pageOf = (client: NotebookClient, notebook: OpenNotebook, roomId: string, sessionId: string): Here => {
  const known = pages.get(notebook);
  if (known?.roomId === roomId && known.sessionId === sessionId) return known;
  known?.giveWay();
  const here = new Here(client, roomId, sessionId);
  pages.set(notebook, here);
  return here;
};

const HereContext = createContext<Here | null>(null);
export const HereProvider = HereContext.Provider;
/** The page this is drawn on; nobody is told anything where there is none. */
export const useHere = (): Here | null => use(HereContext);

/** Joins while this is drawn. `at`: the part, or `sheet/<id>`. */
export const useJoined = (roomId: string, sessionId: string, at: string): Here | null => {
  const client = useNotebook();
  const notebook = useOpenNotebook();
  const here = notebook ? pageOf(client, notebook, roomId, sessionId) : null;
  useEffect(() => here?.arrive(at), [here, at]);
  return here;
};

const nobody: readonly Present[] = [];

/** Who else is on this page, wherever on it. */
export const useOthers = (here: Here | null): readonly Present[] => {
  const present = usePresent(here?.roomId ?? '', here?.sessionId ?? '');
  return here ? present : nobody;
};

/** Whether the other one was here since this page was opened, for "has left the page". */
export const useWasHere = (here: Here | null, others: readonly Present[]): boolean => {
  const now = others.some(({ own }) => !own);
  const [was, setWas] = useState(here?.met ?? false);
  if (now && !was) setWas(true);
  useEffect(() => {
    // The next part of the page knows it too.
    if (now) here?.meet();
  }, [here, now]);
  return was;
};
