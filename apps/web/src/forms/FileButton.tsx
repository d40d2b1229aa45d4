/** Chooses a file of the person's. It is read on this device and stays where it is. */
export const FileButton = ({
  words,
  kind,
  describedBy,
  onFile,
}: {
  words: string;
  kind?: 'main';
  describedBy?: string;
  onFile: (file: File) => void;
}) => (
  <label className="button file-button" data-kind={kind}>
    <input
      type="file"
      className="visually-hidden"
      autoComplete="off"
      aria-describedby={describedBy}
      onChange={(event) => {
        const file = event.target.files?.[0];
        // The same file may be chosen again after it was mended.
        event.target.value = '';
        if (file) onFile(file);
      }}
    />
    {words}
  </label>
);
