import { useRef, useState } from 'react';
import { sizeOffer } from '@handrail/domain/steps/confidence.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';

/** "Shall we make it smaller?" below 7; leaving it is as good, and the step is never refused. [D8] */
export const SmallerOffer = ({
  confidence,
  question,
  yes,
  onSmaller,
}: {
  confidence: number | null;
  question: string;
  yes: string;
  onSmaller: () => void;
}) => {
  const say = useSay();
  const [leftAt, setLeftAt] = useState<number | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const leave = (): void => {
    // The offer goes away; the answer it was about takes the focus back.
    card.current?.closest('fieldset')?.querySelector<HTMLElement>('input:checked')?.focus();
    setLeftAt(confidence);
  };
  if (sizeOffer(confidence ?? undefined) === 'no-offer' || leftAt === confidence) return null;
  return (
    <div className="card stack" ref={card}>
      <p>{question}</p>
      <div className="actions">
        <Button onPress={onSmaller}>{yes}</Button>
        <Button kind="quiet" onPress={leave}>
          {say('plan.edit.leave-it')}
        </Button>
      </div>
    </div>
  );
};
