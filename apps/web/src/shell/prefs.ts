/**
 * How the app looks and behaves on this device: language, light, letters, when it locks, which name it shows. Nothing
 * a person wrote. Kept in the clear in local storage, because the lock screen needs it (docs/storage.md).
 */
import { useSyncExternalStore } from 'react';
import { countries, type Country } from '@handrail/domain/about/about.ts';
import { isLanguage, type Language } from '@handrail/content/translations/catalogue.ts';

export interface Prefs {
  readonly language: Language;
  /** `null` follows the device. */
  readonly light: 'light' | 'dark' | null;
  readonly plainLetters: boolean;
  /** Minutes without a touch before it locks. */
  readonly lockAfter: number;
  readonly lockOnHide: boolean;
  readonly shownName: 'notes' | 'handrail';
  /** For the numbers on the Safety page before unlocking. */
  readonly country: Country | null;
}

export const lockAfterChoices = [1, 2, 5, 10, 15] as const;
const key = 'look';
const guess = (): Language => (navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en');

const read = (): Prefs => {
  let kept: Partial<Record<keyof Prefs, unknown>> = {};
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? '{}') as typeof kept;
  } catch {
    // Unreadable preferences are no loss: the defaults below stand.
    kept = {};
  }
  return {
    language: typeof kept.language === 'string' && isLanguage(kept.language) ? kept.language : guess(),
    light: kept.light === 'light' || kept.light === 'dark' ? kept.light : null,
    plainLetters: kept.plainLetters === true,
    lockAfter: lockAfterChoices.find((minutes) => minutes === kept.lockAfter) ?? 5,
    lockOnHide: kept.lockOnHide === true,
    shownName: kept.shownName === 'handrail' ? 'handrail' : 'notes',
    country: countries.find((country) => country === kept.country) ?? null,
  };
};

let prefs = read();
const listeners = new Set<() => void>();

export const applyPrefs = (): void => {
  const root = document.documentElement;
  root.lang = prefs.language;
  root.dir = 'ltr';
  if (prefs.light) root.dataset['theme'] = prefs.light;
  else delete root.dataset['theme'];
  if (prefs.plainLetters) root.dataset['letters'] = 'plain';
  else delete root.dataset['letters'];
  // The name and the icon with which a device would add this to its home screen.
  document.querySelector('link[rel="manifest"]')?.setAttribute('href', `/${prefs.shownName}.webmanifest`);
  document.querySelector('link[rel="icon"]')?.setAttribute('href', `/icons/${prefs.shownName}.svg`);
};

export const setPrefs = (patch: Partial<Prefs>): void => {
  prefs = { ...prefs, ...patch };
  localStorage.setItem(key, JSON.stringify(prefs));
  applyPrefs();
  for (const listener of listeners) listener();
};
export const currentPrefs = (): Prefs => prefs;
export const onPrefs = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const usePrefs = (): Prefs => useSyncExternalStore(onPrefs, () => prefs);
