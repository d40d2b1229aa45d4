/**
 * The part of a worker's global scope that the harness's workers use: tools and tests are compiled for the page, and
 * TypeScript cannot have both libraries at once.
 */
interface DedicatedWorkerGlobalScope {
  onmessage: ((event: MessageEvent) => void) | null;
  readonly postMessage: (message: unknown) => void;
}
/** Files of the origin, as only a worker may open them: for the store, whose tests are compiled here too. */
interface FileSystemSyncAccessHandle {
  readonly read: (bytes: Uint8Array<ArrayBuffer>, options?: { readonly at?: number }) => number;
  readonly write: (bytes: Uint8Array<ArrayBuffer>, options?: { readonly at?: number }) => number;
  readonly getSize: () => number;
  readonly flush: () => void;
  readonly close: () => void;
}
interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}
