/**
 * Emits /sw.js after the build, with the list of everything to keep baked in, and writes a .br and .gz beside every
 * text file so that the relay never compresses while somebody waits.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Plugin, type ResolvedConfig } from 'vite';

const keptOffline = /\.(js|css|html|svg|woff2|wasm|webmanifest)$/;
const compressible = /\.(js|css|html|svg|webmanifest|json|wasm)$/;
const hash = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

export const serviceWorker = (entry: string): Plugin => {
  let config: ResolvedConfig;
  return {
    name: 'handrail:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: (resolved) => {
      config = resolved;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const out = resolve(config.root, config.build.outDir);
        const files = filesBelow(out)
          .map((file) => ['/' + relative(out, file).split(sep).join('/'), file] as const)
          .filter(([url]) => keptOffline.test(url) && url !== '/sw.js')
          .map(([url, file]) => [url, hash(readFileSync(file))] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1));
        await build({
          configFile: false,
          root: config.root,
          logLevel: 'warn',
          publicDir: false,
          define: {
            __KEPT__: JSON.stringify(files),
            __VERSION__: JSON.stringify(hash(JSON.stringify(files))),
          },
          build: {
            outDir: config.build.outDir,
            emptyOutDir: false,
            target: config.build.target,
            rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'sw.js' } },
          },
        });
        for (const file of filesBelow(out).filter((name) => compressible.test(name))) {
          const bytes = readFileSync(file);
          const text = {
            params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_QUALITY]: 9 },
          };
          writeFileSync(`${file}.br`, brotliCompressSync(bytes, text));
          writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        }
      },
    },
  };
};
