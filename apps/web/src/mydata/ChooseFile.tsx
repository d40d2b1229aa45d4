import { useSay } from '@handrail/ui/say.tsx';

/** A file of the person's. It is read on this device and stays where it is. */
export const ChooseFile = ({
  file,
  onChoose,
}: {
  file: File | null;
  onChoose: (file: File | null) => void;
}) => {
  const say = useSay();
  return (
    <div className="field choose-file">
      {/* The browser's own button speaks the browser's language and does not fit a narrow page: this one stands for it. */}
      <label className="button">
        <input
          type="file"
          className="visually-hidden"
          autoComplete="off"
          onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        />
        {say('mydata.restore.file')}
      </label>
      <p className="hint" role="status">
        {file === null ? say('mydata.restore.file-hint') : <bdi>{file.name}</bdi>}
      </p>
    </div>
  );
};
