import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { SeeChip } from '../shell/who-sees.tsx';

interface FormEndProps {
  /** Absent while there is nothing to keep yet. */
  readonly onKeep?: () => void;
  readonly onNotNow: () => void;
  /** Why it cannot be kept yet, as a sentence. */
  readonly whyNot?: string | null;
  /** What went wrong when keeping; what was typed is still there. */
  readonly problem: string | null;
  /** What the main button says, when "Keep this" does not say it. */
  readonly keepWords?: string;
}

/** The foot of every form: who can see it, "Keep this", "Not now". */
export const FormEnd = ({ onKeep, onNotNow, whyNot = null, problem, keepWords }: FormEndProps) => {
  const say = useSay();
  return (
    <div className="keep">
      <SeeChip />
      {problem === null ? null : (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <div className="actions">
        {onKeep ? (
          <Button kind="main" onPress={onKeep} whyNot={whyNot}>
            {keepWords ?? say('shell.keep')}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={onNotNow}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
