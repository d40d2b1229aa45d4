import { lostTolerance } from '@handrail/content/safety/texts/overdose.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { SafetyCard } from './SafetyCard.tsx';

/** If you have had a break… [D12] Whoever shows it closes it in every one of these calls. */
export const LostToleranceCard = ({
  onNotAgain,
  onSafety,
  onClose,
}: {
  /** The person switches the card off for good (`about.lostToleranceOff`). */
  onNotAgain: () => void;
  onSafety: () => void;
  onClose: () => void;
}) => {
  const say = useSay();
  return (
    <SafetyCard card={lostTolerance} onClose={onClose}>
      <Button kind="safety" icon="lantern" onPress={onSafety}>
        {say('plan.card.safety')}
      </Button>
      <Button onPress={onClose}>{say('shell.close')}</Button>
      <Button kind="quiet" onPress={onNotAgain}>
        {say('plan.card.not-again')}
      </Button>
    </SafetyCard>
  );
};
