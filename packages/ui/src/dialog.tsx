import { useEffect, useId, useRef, type ReactNode } from 'react';

/** A native dialog: focus stays inside, Escape closes it, and the page behind does not move. */
export const Dialog = ({
  title,
  onClose,
  children,
  kind,
}: {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** `safety` for danger cards: they inform and never block. [P10] */
  kind?: 'safety';
}) => {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      // A dialog that is taken out of the page gives the focus back to nobody: what opened it gets it again, unless the
      // act has moved the focus somewhere better.
      const nowhere = document.activeElement === null || document.activeElement === document.body;
      if (nowhere && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={ref} className="dialog" data-kind={kind} aria-labelledby={id} onClose={onClose}>
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
};
