/**
 * The words in use. The doors and the lock need few of them and come first; every other screen waits for all of them
 * (`routes.ts`). A change of language replaces the words once they are here, so nothing flickers.
 */
import { useSyncExternalStore } from 'react';
import { loadFirstMessages, loadMessages, type Language } from '@handrail/content/translations/catalogue.ts';
import { makeSay, type Say } from '@handrail/ui/say.tsx';
import { currentPrefs, onPrefs } from './prefs.ts';

let words: Say | null = null;
let wantsAll = false;
const listeners = new Set<() => void>();
const loaded = new Map<Language, Promise<Say>>();

const use = (next: Say): void => {
  words = next;
  for (const listener of listeners) listener();
};

const all = (language: Language): Promise<Say> => {
  const known =
    loaded.get(language) ?? loadMessages(language).then((messages) => makeSay(language, messages));
  // A file that could not be had is asked for again the next time.
  known.catch(() => loaded.delete(language));
  loaded.set(language, known);
  return known;
};

/** Throws when the words cannot be had: without them there is nothing to show. */
export const firstWords = async (): Promise<void> => {
  const { language } = currentPrefs();
  use(makeSay(language, await loadFirstMessages(language)));
};

/** Resolves when every screen can speak the language in use. */
export const allWords = async (): Promise<void> => {
  wantsAll = true;
  const { language } = currentPrefs();
  const say = await all(language);
  if (words !== say && currentPrefs().language === language) use(say);
};

onPrefs(() => {
  if (words?.language !== currentPrefs().language) void (wantsAll ? allWords() : firstWords());
});

export const useWords = (): Say => {
  const say = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => words,
  );
  if (!say) throw new Error('The words are loaded before anything is drawn');
  return say;
};
