/** The bytes of a file, or `null` when this device cannot read it. */
export const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Removed meanwhile, or on a cloud drive that did not answer; the page says so.
    return null;
  }
};
