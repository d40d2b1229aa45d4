/**
 * One text area with a co-typed text in it. What hands do is the browser's own; this tells the text what was typed, writes
 * others' letters into the box without losing the caret, keeps out of a keyboard's way, and takes back only one's own.
 */
import { placeAfter } from './edits.ts';
import type { Changed, LiveText } from './live-text.ts';
import type { Here } from './presence.ts';

/** After this long without a letter a composition is a word that rests, as telephones leave every word. */
const restMs = 1_500;

const write = (area: HTMLTextAreaElement, letters: string, from: number, to: number): void => {
  const { selectionDirection } = area;
  area.value = letters;
  // A box that has no focus would take it by this.
  if (document.activeElement === area) area.setSelectionRange(from, to, selectionDirection);
};

const undoAsked = (event: KeyboardEvent): 'undo' | 'redo' | null => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey ? 'redo' : null;
};

/** From now on the area and the text are one; the answer ends that. `here`: the page to tell where the cursor is. */
export const holdTogether = (
  area: HTMLTextAreaElement,
  live: LiveText,
  text: string,
  here: Here | null,
): (() => void) => {
  const ends = new AbortController();
  const { signal } = ends;
  let composing = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const point = (): void => {
    if (!here || document.activeElement !== area) return;
    const { selectionStart, selectionEnd, selectionDirection } = area;
    const ends = [selectionStart, selectionEnd].map((at) => live.placeOf(at));
    const [anchor = '', head = ''] = selectionDirection === 'backward' ? ends.toReversed() : ends;
    here.point({ text, anchor, head });
  };

  const step = (which: 'undo' | 'redo'): void => {
    const at = live[which]();
    if (at === null) return;
    write(area, live.letters, at, at);
    point();
  };

  const theirs = (changed: Changed | null): void => {
    if (!changed?.theirs) return;
    const { selectionStart, selectionEnd } = area;
    const { delta } = changed;
    write(area, live.letters, placeAfter(selectionStart, delta), placeAfter(selectionEnd, delta));
    point();
  };

  const compose = (): void => {
    composing = true;
    // Writing into the box now would lose the keyboard its place: what others type waits.
    live.hold();
    clearTimeout(rest);
    rest = setTimeout(() => live.release(), restMs);
  };

  area.value = live.letters;
  const unsubscribe = live.subscribe(theirs);
  area.addEventListener(
    'input',
    () => {
      live.typed(area.value, area.selectionEnd);
      point();
    },
    { signal },
  );
  area.addEventListener('compositionstart', compose, { signal });
  area.addEventListener('compositionupdate', compose, { signal });
  area.addEventListener(
    'compositionend',
    () => {
      composing = false;
      clearTimeout(rest);
      // The box has its last letters one event later.
      rest = setTimeout(() => live.release(), 0);
    },
    { signal },
  );
  area.addEventListener(
    'keydown',
    (event) => {
      const asked = undoAsked(event);
      if (asked === null || composing) return;
      event.preventDefault();
      step(asked);
    },
    { signal },
  );
  area.addEventListener(
    'beforeinput',
    (event) => {
      // From a menu, or by shaking a telephone.
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      step(event.inputType === 'historyUndo' ? 'undo' : 'redo');
    },
    { signal },
  );
  area.addEventListener(
    'blur',
    () => {
      live.release();
      live.pause();
      here?.point({});
    },
    { signal },
  );
  document.addEventListener('selectionchange', point, { signal });
  // Whoever is in the box already has a cursor in it.
  point();

  return () => {
    ends.abort();
    unsubscribe();
    clearTimeout(rest);
    live.release();
  };
};
