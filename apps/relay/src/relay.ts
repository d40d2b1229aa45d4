/** What the relay answers over HTTP: files with strict headers, and whether it is well. No addresses, no bodies, no cookies. */
import { Hono, type Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { ServedFile, Shelf } from './files.ts';

/** `'wasm-unsafe-eval'` is for Argon2id; nothing else may compile code. No third-party request of any kind. */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  // Covers the WebSocket of the same host and port too (CSP 3, §6.7.2.8: `ws` beside `http`, `wss` beside `https`).
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['app'],
};

const accepted = (header: string, name: string): boolean =>
  header.split(',').some((part) => {
    const [coding, ...parameters] = part.trim().split(';');
    return coding?.trim() === name && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter));
  });

const answer = (c: Context, url: string, file: ServedFile): Response => {
  // Names under /assets/ carry the hash of what is in them; everything else is asked for again each time.
  c.header('cache-control', url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  c.header('vary', 'accept-encoding');
  c.header('content-type', file.type);
  const accepts = c.req.header('accept-encoding') ?? '';
  const coding =
    file.br && accepted(accepts, 'br') ? 'br' : file.gzip && accepted(accepts, 'gzip') ? 'gzip' : null;
  const etag = coding === null ? file.etag : file.etag.replace(/"$/, `-${coding}"`);
  c.header('etag', etag);
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return c.body(null, 304);
  if (coding) c.header('content-encoding', coding);
  const bytes = (coding === null ? undefined : file[coding]) ?? file.plain;
  c.header('content-length', String(bytes.length));
  return c.body(bytes);
};

export interface Health {
  /** Whether it takes work: listening, not stopping, and the storage answers. */
  readonly isReady: () => Promise<boolean>;
  /** Null: there is no such page. */
  readonly metrics: (() => Promise<string>) | null;
  readonly failed: (thrown: unknown) => void;
}

const notKept = { 'cache-control': 'no-store' };

export const makeRelay = (shelf: Shelf, { isReady, metrics, failed }: Health): Hono => {
  const relay = new Hono();
  relay.use(
    secureHeaders({
      contentSecurityPolicy: policy,
      crossOriginEmbedderPolicy: 'require-corp',
      crossOriginOpenerPolicy: 'same-origin',
      crossOriginResourcePolicy: 'same-origin',
      referrerPolicy: 'no-referrer',
      // This host alone: who runs a relay may have other names on the domain.
      strictTransportSecurity: 'max-age=63072000',
      xFrameOptions: 'DENY',
      // The camera is for an invitation that is scanned inside the app.
      permissionsPolicy: { camera: ['self'], microphone: [], geolocation: [] },
    }),
  );
  relay.get('/healthz', (c) => c.json({ ok: true }, 200, notKept));
  relay.get('/readyz', async (c) => {
    const ok = await isReady();
    return c.json({ ok }, ok ? 200 : 503, notKept);
  });
  if (metrics) relay.get('/metrics', async (c) => c.text(await metrics(), 200, notKept));
  else relay.get('/metrics', (c) => c.text('Not found', 404));
  // Without an upgrade this is no page of the app.
  relay.get('/relay', (c) => c.text('Devices connect here.', 426, { upgrade: 'websocket' }));
  relay.get('*', (c) => {
    const url = c.req.path === '/' ? '/index.html' : c.req.path;
    const file = shelf.get(url);
    if (file) return answer(c, url, file);
    // Any other page address opens the app; a file that is not there is not there.
    const index = shelf.get('/index.html');
    return index && !/\.[a-z0-9]+$/i.test(url) ? answer(c, '/index.html', index) : c.text('Not found', 404);
  });
  relay.onError((thrown, c) => {
    failed(thrown);
    return c.text('The relay could not answer. Try again.', 500);
  });
  return relay;
};
