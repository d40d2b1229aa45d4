/**
 * Words on screen. A component asks for a message by key; the sentence comes from the catalogue of the language in
 * use. Lingui's runtime formats it (plurals, numbers); the build has compiled it.
 */
import { createContext, Fragment, use, type ReactNode } from 'react';
import { setupI18n, type I18n } from '@lingui/core';
import type { Language, MessageKey, Messages } from '@handrail/content/translations/catalogue.ts';

export type Values = Readonly<Record<string, string | number>>;
export interface Say {
  (key: MessageKey, values?: Values): string;
  readonly language: Language;
}

/** `messages` as the build leaves them: compiled. Plain sentences are strings in either form. */
export const makeSay = (language: Language, messages: Messages): Say => {
  const i18n: I18n = setupI18n({
    locale: language,
    messages: { [language]: messages as Record<string, string> },
  });
  const say = (key: MessageKey, values?: Values): string => i18n._(key, values ?? {});
  return Object.assign(say, { language });
};

const SayContext = createContext<Say | null>(null);
export const SayProvider = SayContext.Provider;

export const useSay = (): Say => {
  const say = use(SayContext);
  if (!say) throw new Error('useSay needs a SayProvider above it');
  return say;
};

/** A sentence with drawn parts in it: `{word}` in the message becomes the node given for `word`. */
export const Sentence = ({
  id,
  parts,
  values,
}: {
  id: MessageKey;
  parts: Readonly<Record<string, ReactNode>>;
  values?: Values;
}) => {
  const say = useSay();
  // Private-use characters stand for the nodes while the message is formatted, so no translation can collide with them.
  const names = Object.keys(parts);
  const open = '\uE000';
  const close = '\uE001';
  const marks = Object.fromEntries(names.map((name) => [name, `${open}${name}${close}`]));
  return say(id, { ...values, ...marks })
    .split(/(\uE000[^\uE001]*\uE001)/)
    .map((piece, at) => (
      // The pieces of one sentence never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <Fragment key={at}>{piece.startsWith(open) ? parts[piece.slice(1, -1)] : piece}</Fragment>
    ));
};
