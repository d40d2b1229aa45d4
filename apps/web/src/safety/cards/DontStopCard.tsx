import { dontStopSuddenly } from '@handrail/content/safety/texts/stopping.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { SafetyCard } from './SafetyCard.tsx';

export type Pace = NonNullable<RecordOf<'goal'>['pace']>;

/**
 * Please do not stop suddenly. [D11] The goal is kept before this opens; the card offers two ways on and Safety, and
 * whoever shows it closes it in every one of these calls.
 */
export const DontStopCard = ({
  onPace,
  onSafety,
  onClose,
}: {
  onPace: (pace: Pace) => void;
  onSafety: () => void;
  onClose: () => void;
}) => {
  const say = useSay();
  return (
    <SafetyCard card={dontStopSuddenly} onClose={onClose}>
      {dontStopSuddenly.offers?.map((pace) => (
        <Button key={pace} onPress={() => onPace(pace)}>
          {say(`plan.card.${pace}`)}
        </Button>
      ))}
      <Button kind="safety" icon="lantern" onPress={onSafety}>
        {say('plan.card.safety')}
      </Button>
      <Button kind="quiet" onPress={onClose}>
        {say('shell.close')}
      </Button>
    </SafetyCard>
  );
};
