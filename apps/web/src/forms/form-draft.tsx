import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDraft } from '../notebook/notebook.tsx';
import { focusHeading } from './focus.ts';

/** What was begun here before, with a way back to the start. Shown once, when the form opens. */
export const BegunNote = ({ existing, onStartAgain }: { existing: boolean; onStartAgain: () => void }) => {
  const say = useSay();
  return (
    <div className="card begun" role="note">
      <p>{say('plan.begun')}</p>
      <Button kind="quiet" onPress={onStartAgain}>
        {say(existing ? 'plan.begun-kept' : 'plan.begun-blank')}
      </Button>
    </div>
  );
};

/**
 * A form's draft. `begun`: it was there when the form opened; `startAgain` shows the form as `empty` once more.
 * "Not now" leaves the draft, so nothing that was written is lost by stepping back.
 */
export const useForm = <T extends object>(
  key: string,
  empty: T,
): {
  readonly draft: T;
  readonly set: (patch: Partial<T>) => void;
  readonly drop: () => void;
  readonly begun: boolean;
  readonly startAgain: () => void;
} => {
  const [draft, set, drop, found] = useDraft(key, empty);
  const [begun, setBegun] = useState(found);
  const startAgain = (): void => {
    set(empty);
    drop();
    setBegun(false);
    // The note that was pressed is gone; reading goes on from the top of the page.
    focusHeading();
  };
  return { draft, set, drop, begun, startAgain };
};
