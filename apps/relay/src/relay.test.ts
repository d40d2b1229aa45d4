import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Shelf } from './files.ts';
import { makeRelay } from './relay.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const shelf: Shelf = new Map([
  [
    '/index.html',
    { type: 'text/html; charset=utf-8', etag: '"index"', plain: bytes('<title>Notes</title>') },
  ],
  [
    '/assets/a-1.js',
    {
      type: 'text/javascript',
      etag: '"a"',
      plain: bytes('let a'),
      br: new Uint8Array(brotliCompressSync('let a')),
    },
  ],
]);
const well = { isReady: async () => true, metrics: null, failed: () => {} };
const relay = makeRelay(shelf, well);

test('[L19] every answer carries the strict headers, errors included', async () => {
  for (const path of ['/', '/assets/a-1.js', '/nothing.js', '/healthz', '/readyz', '/metrics', '/relay']) {
    const { headers } = await relay.request(path);
    const csp = headers.get('content-security-policy') ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(csp).toContain("require-trusted-types-for 'script'");
    expect(csp).not.toContain('unsafe-inline');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toBe('camera=(self), microphone=(), geolocation=()');
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test('[L19] a file is compressed for those who can read it, and not sent again to those who have it', async () => {
  const first = await relay.request('/assets/a-1.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(first.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(Buffer.from(await first.arrayBuffer())).toString()).toBe('let a');
  const etag = first.headers.get('etag') ?? '';
  const again = await relay.request('/assets/a-1.js', {
    headers: { 'accept-encoding': 'br', 'if-none-match': etag },
  });
  expect(again.status).toBe(304);
  expect(
    await (await relay.request('/assets/a-1.js', { headers: { 'accept-encoding': 'br;q=0' } })).text(),
  ).toBe('let a');
});

test('[L19] only names that carry their hash are kept by browsers without asking', async () => {
  expect((await relay.request('/assets/a-1.js')).headers.get('cache-control')).toContain('immutable');
  expect((await relay.request('/')).headers.get('cache-control')).toBe('no-cache');
});

test('[L19] an unknown page opens the app, an unknown file does not pretend to be one', async () => {
  expect(await (await relay.request('/somewhere')).text()).toContain('Notes');
  expect((await relay.request('/sw.js')).status).toBe(404);
});

test('[L17] ready is said only while it takes work and its storage answers', async () => {
  const status = async (isReady: () => Promise<boolean>): Promise<number> =>
    (await makeRelay(shelf, { ...well, isReady }).request('/readyz')).status;
  expect(await status(async () => true)).toBe(200);
  expect(await status(async () => false)).toBe(503);
  expect(await status(() => Promise.reject(new Error('disk')))).toBe(500);
});
