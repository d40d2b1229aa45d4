/** `npm start`: builds the app without a word, then becomes the relay, which says one line when it listens. */
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
await build({ configFile: join(root, 'apps/web/vite.config.ts'), logLevel: 'error' });
await import('../apps/relay/src/main.ts');
