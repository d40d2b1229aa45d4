import type { ReactNode } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import type { Seen } from '../circle/rooms.ts';
import { WhenRead } from '../circle/WhenRead.tsx';
import { SeeChip } from '../shell/who-sees.tsx';

/** The foot of every form: who can see it, keep, not now, and what stands in the way when something does. */
export const KeepRow = ({
  onKeep,
  onNotNow,
  whyNot = null,
  problem,
  keep,
  sees,
}: {
  /** Absent while there is nothing to keep yet. */
  onKeep?: () => void;
  onNotNow?: () => void;
  /** Why it cannot be kept yet, as a sentence. */
  whyNot?: string | null;
  /** Why it was not kept; what was written is still in the form. */
  problem: string | null;
  /** What the main button says, when it is not "Keep this". */
  keep?: ReactNode;
  /** What would be kept, for who can see it then. [P8] */
  sees: Seen;
}) => {
  const say = useSay();
  return (
    <div className="keep">
      <SeeChip of={sees} />
      <WhenRead of={sees} />
      <Problem text={problem} />
      <div className="actions">
        {onKeep ? (
          <Button kind="main" onPress={onKeep} whyNot={whyNot}>
            {keep ?? say('shell.keep')}
          </Button>
        ) : null}
        {onNotNow ? (
          <Button kind="quiet" onPress={onNotNow}>
            {say('shell.not-now')}
          </Button>
        ) : null}
      </div>
    </div>
  );
};
