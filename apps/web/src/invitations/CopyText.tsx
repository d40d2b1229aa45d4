import { useId, useRef, useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';

const selectWords = (of: HTMLElement): void => {
  const range = document.createRange();
  range.selectNodeContents(of);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
};

/** Something to copy: shown whole, and selected as a whole, for when the browser does not let a page copy. */
export const CopyText = ({ text, label, act }: { text: string; label: string; act: string }) => {
  const say = useSay();
  const id = useId();
  const box = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (done !== true && box.current) selectWords(box.current);
    setCopied(done === true);
  };
  return (
    <div className="copy-text" role="group" aria-labelledby={id}>
      <p id={id} className="label-like">
        {label}
      </p>
      <p ref={box} className="copy-box" dir="ltr">
        {text}
      </p>
      <div className="actions">
        <Button onPress={() => void copy()}>{act}</Button>
      </div>
      <p role="status" className="small soft">
        {copied === null ? null : say(copied ? 'invitations.copied' : 'invitations.not-copied')}
      </p>
    </div>
  );
};
