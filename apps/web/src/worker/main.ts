/** The composition root of the notebook's worker: the browser's parts, the store inside, nothing else. */
import { startNotebookWorker } from './start.ts';

startNotebookWorker();
