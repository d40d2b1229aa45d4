/**
 * Offline after the first visit: the whole app is kept at install and served from there. A new version waits until
 * the person agrees or the old one's tabs are gone; the old one's files stay until then. It is no defence against a host
 * that serves another app (SECURITY.md says so).
 */
declare const self: ServiceWorkerGlobalScope;
declare const __KEPT__: readonly (readonly [url: string, revision: string])[];
declare const __VERSION__: string;

const prefix = 'shell-';
const name = `${prefix}${__VERSION__}`;
const kept = __KEPT__;
const known = new Set(kept.map(([url]) => url));
const olderCaches = async (): Promise<string[]> =>
  (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);

/** As `build/service-worker.ts` writes a revision: the first 96 bits of SHA-256, base64url. */
const revisionOf = async (bytes: ArrayBuffer): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 12);
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
};

const keepOne = async (
  cache: Cache,
  old: readonly string[],
  [url, revision]: readonly [string, string],
): Promise<void> => {
  // Files under /assets/ carry their hash in the name, so an older cache's copy is the same file.
  if (url.startsWith('/assets/')) {
    for (const key of old) {
      const hit = await (await caches.open(key)).match(url);
      if (hit) return cache.put(url, hit);
    }
  }
  const response = await fetch(url, { cache: 'no-cache', credentials: 'omit' });
  if (!response.ok || response.redirected) throw new Error(`could not keep ${url}: ${response.status}`);
  // A release that changes while it is fetched would leave halves of two versions, which do not start offline.
  if ((await revisionOf(await response.clone().arrayBuffer())) !== revision)
    throw new Error(`could not keep ${url}: it is of another version`);
  return cache.put(url, response);
};

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const [cache, old] = await Promise.all([caches.open(name), olderCaches()]);
      await Promise.all(kept.map((file) => keepOne(cache, old, file)));
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const key of await olderCaches()) await caches.delete(key);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'update-now') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  const path = event.request.mode === 'navigate' && !known.has(url.pathname) ? '/index.html' : url.pathname;
  if (!known.has(path)) return;
  event.respondWith(
    caches
      .open(name)
      .then((cache) => cache.match(path))
      .then((hit) => hit ?? fetch(event.request)),
  );
});

export {};
