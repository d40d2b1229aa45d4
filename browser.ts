/** Which Chromium to drive: the one named, one on the system, or the one inside an npm package (nothing else is downloaded). */
import { existsSync, readdirSync } from 'node:fs';

const onSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const libraryFolders = [
  '/usr/lib',
  '/lib',
  '/usr/lib64',
  '/usr/lib/x86_64-linux-gnu',
  '/lib/x86_64-linux-gnu',
];

const hasLibrary = (name: string): boolean =>
  libraryFolders.some(
    (folder) => existsSync(folder) && readdirSync(folder).some((file) => file.startsWith(name)),
  );

/** The path of a Chromium that runs here. Unpacks the carried one to the temporary folder on its first use. */
export const chromiumPath = async (): Promise<string> => {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const system = onSystem.find((path) => existsSync(path));
  if (system && !process.env['NO_SYSTEM_CHROMIUM']) return system;
  // On a bare machine the network security libraries are missing; the package carries them, but unpacks them and sets
  // the library path only where it believes itself to be, which this variable tells it.
  if (!hasLibrary('libnss3.so')) process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
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
