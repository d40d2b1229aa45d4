/**
 * The page's composition root for tests: the same app, a worker that can be stopped at named points, and a handle to go
 * to any screen of the route table. None of it is in the shipped bundle (`stories/bundle.test.ts` shows that).
 */
import '../../apps/web/src/styles.css';
import { listenToFragment, takeFragment } from '../../apps/web/src/invitations/arrived.ts';
import type { NotebookClient } from '../../apps/web/src/notebook/client.ts';
import { beginAt, go } from '../../apps/web/src/shell/navigator.tsx';
import { setPrefs } from '../../apps/web/src/shell/prefs.ts';
import { routes } from '../../apps/web/src/shell/routes.ts';
import { startApp } from '../../apps/web/src/shell/start.tsx';
import { scriptUrl } from '../../apps/web/src/shell/trusted-types.ts';
import workerUrl from './worker.ts?worker&url';

export interface TestHandle {
  readonly client: NotebookClient;
  readonly go: typeof go;
  readonly beginAt: typeof beginAt;
  readonly setPrefs: typeof setPrefs;
  readonly routes: readonly string[];
}

takeFragment();
listenToFragment();
const worker = new Worker(scriptUrl(workerUrl), { type: 'module', name: 'notebook' });
const client = await startApp(worker);
const handle: TestHandle = { client, go, beginAt, setPrefs, routes: Object.keys(routes) };
Object.assign(window, { handrail: handle });
