/** Compiles the catalogue's ICU messages while building, so that no message parser is shipped. */
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const catalogueFile = /packages\/content\/src\/translations\/(?:en|es)\/(?!all\.ts)[a-z]+\.ts$/;

export const compiledMessages = (): Plugin => ({
  name: 'handrail:compiled-messages',
  enforce: 'pre',
  async load(id) {
    if (!catalogueFile.test(id)) return null;
    this.addWatchFile(id);
    // Node keeps a module it has read; the time of its last change makes an edited file a new one.
    const module = (await import(`${pathToFileURL(id).href}?${statSync(id).mtimeMs}`)) as Record<
      string,
      Record<string, string>
    >;
    return Object.entries(module)
      .map(([name, messages]) => {
        const compiled = Object.entries(messages).map(([key, message]) => [key, compileMessage(message)]);
        return `export const ${name} = ${JSON.stringify(Object.fromEntries(compiled))};`;
      })
      .join('\n');
  },
});
