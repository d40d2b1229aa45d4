/**
 * The two danger cards of a goal. They come after the goal is kept, inform, and never block: at the last button the
 * person goes on to where they were going. [D11, D12]
 */
import { useMemo, useState, type ReactNode } from 'react';
import { addDays, dayRange, type LocalDay } from '@handrail/kernel/local-day.ts';
import { dayReports } from '@handrail/domain/checkins/day-report.ts';
import { tally } from '@handrail/domain/checkins/tally.ts';
import { stopCard, stopCardFields, type StopCard, type UsedDays } from '@handrail/domain/goals/stop-card.ts';
import { cardWasShown, lostToleranceCard } from '@handrail/domain/plans/lost-tolerance.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { freshId, useAbout, useNotebook, useRecords, useToday } from '../notebook/notebook.tsx';
import { DontStopCard } from '../safety/cards/DontStopCard.tsx';
import { LostToleranceCard } from '../safety/cards/LostToleranceCard.tsx';
import { go, goInstead } from '../shell/navigator.tsx';
import { useSayRefused } from '../shell/use-keep.ts';

type Goal = RecordOf<'goal'>;
type CardName = NonNullable<RecordOf<'cardShown'>['card']>;

/** Days with some in the last four weeks, where check-ins say so. */
const useUsedDays = (today: LocalDay): UsedDays => {
  const behaviours = useRecords('behaviour');
  const checkIns = useRecords('checkIn');
  return useMemo(() => {
    const days = dayRange(addDays(today, -27), today);
    const recent = checkIns.filter(({ day }) => day !== undefined && day >= (days[0] ?? today));
    return new Map(
      behaviours.flatMap((behaviour): [string, number][] => {
        const reports = dayReports(behaviour, recent);
        return reports ? [[behaviour.id, tally(days, reports).usedDays]] : [];
      }),
    );
  }, [behaviours, checkIns, today]);
};

interface Showing {
  readonly goal: Goal;
  /** The one on screen, then the others. */
  readonly cards: readonly CardName[];
  /** Where the person goes once the last one is closed. */
  readonly goOn: () => void;
}

export interface GoalCards {
  /** Shows what is due for a goal that was just kept, then goes on; with nothing due it goes on at once. */
  readonly ask: (goal: Goal, changed: object, goOn: () => void) => void;
  /** Opens the don't-stop-suddenly card by hand and gives the focus back afterwards. */
  readonly openStopCard: (goal: Goal) => void;
  readonly stopCardFor: (goal: Goal) => StopCard;
  /** Put this anywhere on the screen. */
  readonly dialog: ReactNode;
}

export const useGoalCards = (): GoalCards => {
  const client = useNotebook();
  const behaviours = useRecords('behaviour');
  const shown = useRecords('cardShown');
  const off = useAbout()?.lostToleranceOff ?? false;
  const today = useToday();
  const usedDays = useUsedDays(today);
  const sayRefused = useSayRefused();
  const [showing, setShowing] = useState<Showing | null>(null);

  const stopCardFor = (goal: Goal): StopCard => stopCard(goal, behaviours, usedDays);

  const due = (goal: Goal): readonly CardName[] => {
    const lost = lostToleranceCard({
      breaks: [],
      lifeEvents: [],
      goals: [goal],
      behaviours,
      shown,
      off,
      today,
    });
    return [
      ...(stopCardFor(goal).card === 'show' ? (['dont-stop-suddenly'] as const) : []),
      ...(lost.show ? (['lost-tolerance'] as const) : []),
    ];
  };

  const show = (next: Showing): void => {
    const [card] = next.cards;
    if (card === undefined) {
      setShowing(null);
      next.goOn();
      return;
    }
    setShowing(next);
    // A card whose showing could not be written down is shown all the same; at worst it comes once more.
    void client.keep(cardWasShown(card, next.goal.id, today, freshId()));
  };

  const ask: GoalCards['ask'] = (goal, changed, goOn) => {
    const asks = stopCardFields.some((field) => Object.hasOwn(changed, field));
    show({ goal, cards: asks ? due(goal) : [], goOn });
  };

  const openStopCard = (goal: Goal): void => {
    show({ goal, cards: ['dont-stop-suddenly'], goOn: () => undefined });
  };

  const dialog = showing ? (
    <ShownCard
      key={showing.cards[0]}
      card={showing.cards[0]}
      onClose={() => show({ ...showing, cards: showing.cards.slice(1) })}
      onPace={(pace) => sayRefused(client.keep(change('goal', showing.goal.id, { pace })))}
      onNotAgain={() => sayRefused(client.keep(change('about', 'about', { lostToleranceOff: true })))}
      onSafety={(card) => {
        setShowing(null);
        // Back from Safety leads to the goal, which is kept, not to a form that is done.
        goInstead({ name: 'goal', id: showing.goal.id });
        go({ name: 'safety', card });
      }}
    />
  ) : null;
  return { ask, openStopCard, stopCardFor, dialog };
};

const ShownCard = ({
  card,
  onClose,
  onPace,
  onNotAgain,
  onSafety,
}: {
  card: CardName | undefined;
  onClose: () => void;
  onPace: (pace: NonNullable<Goal['pace']>) => void;
  onNotAgain: () => void;
  onSafety: (card: CardName) => void;
}) => {
  switch (card) {
    case undefined:
      return null;
    case 'dont-stop-suddenly':
      return (
        <DontStopCard
          onPace={(pace) => {
            onPace(pace);
            onClose();
          }}
          onSafety={() => onSafety(card)}
          onClose={onClose}
        />
      );
    case 'lost-tolerance':
      return (
        <LostToleranceCard
          onNotAgain={() => {
            onNotAgain();
            onClose();
          }}
          onSafety={() => onSafety(card)}
          onClose={onClose}
        />
      );
  }
};
