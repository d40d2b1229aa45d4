/** Hands a file to the browser's downloads. The address of the bytes is given up as soon as the browser has taken them. */
const patienceMs = 60_000;

export const download = (name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers ask where to save and read the bytes only after the answer.
  setTimeout(() => URL.revokeObjectURL(address), patienceMs);
};
