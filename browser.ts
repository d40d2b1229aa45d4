/** Which Chromium to drive: the one named, one on the system, or the one inside an npm package (nothing else is downloaded). */
import { existsSync } from 'node:fs';

export const chromiumPath = async (): Promise<string> => {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  if (system && !process.env['NO_SYSTEM_CHROMIUM']) return system;
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
};

/** Headless, without a sandbox (root in CI), and without calls of its own to the network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
