/**
 * The translation catalogue. Messages are ICU MessageFormat strings with keys like `checkins.keep`; the English files
 * say which keys exist, and a Spanish file that lacks one does not compile. The build compiles the messages, so that
 * no parser is shipped.
 */
import type { en } from './en/all.ts';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Partial<Record<MessageKey, string>>>;

export const languages = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof languages;
export const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text);

/** The words of the doors and the lock. Throws when the file cannot be had. */
export const loadFirstMessages = async (language: Language): Promise<Messages> =>
  language === 'es' ? (await import('./first/es.ts')).es : (await import('./first/en.ts')).en;

/** Every word of one language; each is its own chunk. Throws when the file cannot be had. */
export const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'es' ? (await import('./es/all.ts')).es : (await import('./en/all.ts')).en;
