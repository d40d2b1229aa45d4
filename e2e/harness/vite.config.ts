import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from '../../apps/web/build/compiled-messages.ts';

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  publicDir: join(here, '../../apps/web/public'),
  plugins: [compiledMessages(), react()],
  worker: { format: 'es' },
  build: {
    outDir: join(here, '../../dist-harness'),
    emptyOutDir: true,
    target: 'esnext',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: [join(here, 'index.html'), join(here, 'contract.html')] },
  },
});
