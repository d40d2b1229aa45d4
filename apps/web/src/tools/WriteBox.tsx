import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDraft } from '../notebook/notebook.tsx';

/** A ruled line to write on, opened by a hand. What is being written is a draft; what is kept stands on the sheet. */
export const WriteBox = ({
  draftKey,
  before = '',
  place,
  label,
  hint,
  openLabel,
  openName,
  again,
  keepLabel,
  whoReads,
  onKeep,
  problem,
  onClose,
}: {
  draftKey: string;
  /** The words as they stand, when they are being changed. */
  before?: string;
  /** What is written here, for ears: the heading above it says so for eyes. */
  place: string;
  /** Over the box, when it is not "your words". */
  label?: string;
  hint?: string;
  /** What opens it; absent when it is opened from elsewhere and `onClose` closes it. */
  openLabel?: string;
  /** For a screen reader, when several such places stand on a page. */
  openName?: string;
  /** Stays open after keeping, for the next line. */
  again?: boolean;
  keepLabel?: string;
  whoReads?: ReactNode;
  onKeep: (words: string) => Promise<boolean>;
  problem: string | null;
  onClose?: () => void;
}) => {
  const say = useSay();
  const [draft, set, drop, found] = useDraft(draftKey, { words: before });
  const [open, setOpen] = useState(found || openLabel === undefined);
  const [blank, setBlank] = useState(false);
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  // Opened by "change", which is gone now: the focus goes on in the box.
  useEffect(() => {
    if (openLabel === undefined) box.current?.focus();
  }, [openLabel]);
  const close = (): void => {
    setOpen(false);
    setBlank(false);
    onClose?.();
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus({ preventScroll: true }));
  };
  const keep = async (): Promise<void> => {
    setBlank(draft.words.trim() === '');
    if (draft.words.trim() === '' || !(await onKeep(draft.words))) return;
    set({ words: '' });
    drop();
    if (again) box.current?.focus();
    else close();
  };
  if (!open)
    return (
      <div ref={opener} className="no-print write-here">
        <Button
          kind="quiet"
          icon="pencil"
          {...(openName !== undefined && { label: openName })}
          onPress={() => {
            setOpen(true);
            requestAnimationFrame(() => box.current?.focus());
          }}
        >
          {openLabel}
        </Button>
      </div>
    );
  return (
    <div className="form write-box no-print" role="group" aria-label={place}>
      <Field
        label={label ?? say('tools.your-words')}
        {...(hint !== undefined && { hint })}
        rows={2}
        value={draft.words}
        onChange={(words) => set({ words })}
        inputRef={box}
      />
      {whoReads}
      <Problem text={problem ?? (blank ? say('tools.something-first') : null)} />
      <div className="actions">
        <Button onPress={() => void keep()}>{keepLabel ?? say('tools.keep-words')}</Button>
        <Button kind="quiet" onPress={close}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
