import type { RefObject } from 'react';
import { useSay } from './say.tsx';

/** Takes an answer back to unsaid. The button goes away with the answer, so the focus goes to the first of the choices. */
export const TakeBack = ({
  onTakeBack,
  first,
}: {
  onTakeBack: () => void;
  first: RefObject<HTMLInputElement | null>;
}) => {
  const say = useSay();
  return (
    <button
      type="button"
      className="take-back small"
      onClick={() => {
        onTakeBack();
        first.current?.focus();
      }}
    >
      {say('shell.take-back')}
    </button>
  );
};
