import { useState, type ReactNode } from 'react';
import type { Refusal } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Dialog } from '@handrail/ui/dialog.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { refusalSentence } from '../shell/refusals.ts';

/** The second step before something goes for good: what goes is named, and nothing is chosen beforehand. */
export const TwoSteps = ({
  title,
  children,
  yes,
  act,
  onClose,
}: {
  title: string;
  /** What goes, and what stays. */
  children: ReactNode;
  yes: string;
  /** `null` when it is done; then whoever opened this goes on. */
  act: () => Promise<Refusal | null>;
  onClose: () => void;
}) => {
  const say = useSay();
  const [problem, setProblem] = useState<Refusal | null>(null);
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Problem text={problem && say(refusalSentence[problem])} />
      <div className="actions">
        <Button onPress={onClose}>{say('shell.not-now')}</Button>
        <Button kind="quiet" onPress={() => void act().then(setProblem)}>
          {yes}
        </Button>
      </div>
    </Dialog>
  );
};
