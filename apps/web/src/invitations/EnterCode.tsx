import { lazy, Suspense, useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { FileButton } from '../forms/FileButton.tsx';
import { Page } from '../shell/Page.tsx';
import { keepInvitation } from './arrived.ts';
import { mayBeInvitation } from './fragment.ts';
import { useBack } from './back.ts';

/** Reading pictures is a large piece of code that few people need: it comes when somebody asks for it. */
const Camera = lazy(() => import('./Camera.tsx'));

/** The code of an invitation: pasted or typed, read by the camera, or out of a picture. */
export const EnterCode = () => {
  const say = useSay();
  const [text, setText] = useState('');
  const [scanning, setScanning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const typed = (): void => {
    if (text.trim() === '') return;
    if (mayBeInvitation(text)) keepInvitation(text);
    else setWrong(true);
  };
  // A camera passes other pictures on its way: it goes on looking.
  const seen = (code: string): void => {
    if (mayBeInvitation(code)) keepInvitation(code);
  };
  const fromPicture = async (file: File): Promise<void> => {
    setProblem(null);
    const { codeInFile } = await import('./read-picture.ts');
    const code = await codeInFile(file);
    if (code === null || !mayBeInvitation(code)) setProblem(say('invitations.picture-none'));
    else keepInvitation(code);
  };
  return (
    <Page title={say('invitations.enter')} intro={say('invitations.enter-more')} back={useBack()}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          typed();
        }}
      >
        <Field
          label={say('invitations.code')}
          hint={say('invitations.code-hint')}
          value={text}
          problem={wrong ? say('shell.refusal.not-an-invitation') : null}
          onChange={(words) => {
            setText(words);
            setWrong(false);
          }}
        />
        <div className="actions">
          <Button
            kind="main"
            whyNot={text.trim() === '' ? say('invitations.code-first') : null}
            onPress={typed}
          >
            {say('invitations.go-on')}
          </Button>
        </div>
      </form>
      <section aria-labelledby="picture-h" className="stack">
        <h2 id="picture-h">{say('invitations.picture')}</h2>
        <p className="small soft">{say('invitations.picture-more')}</p>
        {scanning ? (
          <Suspense fallback={<p role="status">{say('invitations.camera-starts')}</p>}>
            <Camera onCode={seen} onClose={() => setScanning(false)} />
          </Suspense>
        ) : (
          <div className="actions">
            <Button onPress={() => setScanning(true)}>{say('invitations.scan')}</Button>
            <FileButton words={say('invitations.from-picture')} onFile={(file) => void fromPicture(file)} />
          </div>
        )}
        {problem === null ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </section>
    </Page>
  );
};
