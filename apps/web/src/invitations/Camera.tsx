import { useEffect, useRef, useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { takeFocus } from '../forms/focus.ts';
import { codeInVideo } from './read-picture.ts';

/** Often enough for a hand that holds still, seldom enough for an old phone. */
const lookEveryMs = 250;

type Trouble = 'refused' | 'none' | 'not-here';

const troubleOf = (error: unknown): Trouble => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'not-here';
};

/** The camera, while it looks for a code. Its picture stays on this page, and it is switched off when this goes away. */
export default function Camera({ onCode, onClose }: { onCode: (code: string) => void; onClose: () => void }) {
  const say = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const found = useRef(onCode);
  useEffect(() => {
    found.current = onCode;
  }, [onCode]);
  useEffect(() => {
    let here = true;
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    const start = async (): Promise<void> => {
      if (!('mediaDevices' in navigator)) return setTrouble('not-here');
      const opened = await navigator.mediaDevices
        .getUserMedia({ video: { facingMode: 'environment' }, audio: false })
        .catch((error: unknown) => {
          if (here) setTrouble(troubleOf(error));
          return null;
        });
      stream = opened;
      if (!here) return stop();
      if (!opened || !video.current) return;
      video.current.srcObject = opened;
      await video.current.play().catch(() => 'it plays as soon as it can');
      timer = setInterval(() => {
        const code = video.current && codeInVideo(video.current);
        if (code) found.current(code);
      }, lookEveryMs);
    };
    const stop = (): void => {
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    void start();
    return () => {
      here = false;
      stop();
    };
  }, []);
  return (
    <div className="stack" ref={takeFocus} tabIndex={-1}>
      {trouble === null ? (
        <>
          <video ref={video} className="camera" muted playsInline aria-label={say('invitations.camera')} />
          <p role="status" className="small soft">
            {say('invitations.camera-hold')}
          </p>
        </>
      ) : (
        <Problem text={say(`invitations.camera.${trouble}`)} />
      )}
      <div>
        <Button onPress={onClose}>
          {say(trouble === null ? 'invitations.camera-close' : 'shell.close')}
        </Button>
      </div>
    </div>
  );
}
