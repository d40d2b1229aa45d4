/** The bytes of a chosen file, or `null` when this device cannot read it. */
export const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The file went away, or the device would not give it; the page says so.
    return null;
  }
};
