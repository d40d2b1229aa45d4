/** The composition root of the page. */
import './styles.css';
import { registerServiceWorker } from './shell/service-worker.ts';
import { startApp } from './shell/start.tsx';
import { scriptUrl } from './shell/trusted-types.ts';
import workerUrl from './worker/main.ts?worker&url';

await startApp(new Worker(scriptUrl(workerUrl), { type: 'module', name: 'notebook' }));
if (import.meta.env.PROD) await registerServiceWorker();
