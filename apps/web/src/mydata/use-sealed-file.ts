import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { download } from './download.ts';
import type { Saved } from './SaveFile.tsx';

/** Makes the sealed file and hands it to the downloads, under the neutral name it has. */
export const useSealedFile = (): (() => Promise<Saved>) => {
  const say = useSay();
  const client = useNotebook();
  return async () => {
    const answer = await client.send('backup', null);
    // The one thing that does not allow it: neither a passphrase nor a kit, so that nobody could ever open the file.
    if (!answer.ok && answer.error === 'not-allowed')
      return { ok: false, text: say('mydata.sealed-unopenable') };
    if (!answer.ok) return { ok: false, text: say(refusalSentence[answer.error]) };
    download(answer.value.name, 'application/octet-stream', answer.value.file);
    return { ok: true, text: say('mydata.sealed-saved', { name: answer.value.name }) };
  };
};
