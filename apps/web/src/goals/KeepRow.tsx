import type { ReactNode } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { SeeChip } from '../shell/who-sees.tsx';

/** The foot of every form: who can see it, keep, not now, and what stands in the way when something does. */
export const KeepRow = ({
  onKeep,
  onNotNow,
  problem,
  keep,
}: {
  onKeep: () => void;
  onNotNow?: () => void;
  /** Why it was not kept; what was written is still in the form. */
  problem: string | null;
  /** What the main button says, when it is not "Keep this". */
  keep?: ReactNode;
}) => {
  const say = useSay();
  return (
    <div className="keep">
      <SeeChip />
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="actions">
        <Button kind="main" onPress={onKeep}>
          {keep ?? say('shell.keep')}
        </Button>
        {onNotNow ? (
          <Button kind="quiet" onPress={onNotNow}>
            {say('shell.not-now')}
          </Button>
        ) : null}
      </div>
    </div>
  );
};
