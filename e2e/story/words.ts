/** The words on screen, for whoever looks for them in a test: the catalogue as it is, in either language. */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Language, MessageKey, Messages } from '@handrail/content/translations/catalogue.ts';
import { en } from '@handrail/content/translations/en/all.ts';
import { es } from '@handrail/content/translations/es/all.ts';
import { makeSay, type Say } from '@handrail/ui/say.tsx';

const compiled = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, compileMessage(message)]),
  ) as unknown as Messages;

const catalogues = { en, es } as const;

export const sayIn = (language: Language): Say => makeSay(language, compiled(catalogues[language]));
export type { Language, MessageKey, Say };
