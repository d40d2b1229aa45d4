/** The composition root of the page. */
import './styles.css';
import { listenToFragment, takeFragment } from './invitations/arrived.ts';
import { registerServiceWorker } from './shell/service-worker.ts';
import { startApp } from './shell/start.tsx';
import { scriptUrl } from './shell/trusted-types.ts';
import workerUrl from './worker/main.ts?worker&url';

// Before anything is drawn: nobody who looks at the address finds an invitation in it.
takeFragment();
listenToFragment();
await startApp(new Worker(scriptUrl(workerUrl), { type: 'module', name: 'notebook' }));
// Where service workers are refused (some private windows) the app works with a connection all the same.
if (import.meta.env.PROD) registerServiceWorker().catch(() => 'works with a connection only');
