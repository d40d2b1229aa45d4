import { useId } from 'react';
import { useSay } from '@handrail/ui/say.tsx';
import { FileButton } from '../forms/FileButton.tsx';

/** The sealed file to restore from, by the name it has on this device. */
export const ChooseFile = ({ file, onChoose }: { file: File | null; onChoose: (file: File) => void }) => {
  const say = useSay();
  const hint = useId();
  return (
    <div className="field choose-file">
      <FileButton words={say('mydata.restore.file')} describedBy={hint} onFile={onChoose} />
      <p className="hint" id={hint} role="status">
        {file === null ? say('mydata.restore.file-hint') : <bdi>{file.name}</bdi>}
      </p>
    </div>
  );
};
