import { addDays, type LocalDay } from '@handrail/kernel/local-day.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';

/** Which day this is about: a day earlier, a day later, never a day that has not come. What is written comes along. */
export const DayPicker = ({
  day,
  today,
  onChange,
}: {
  day: LocalDay;
  today: LocalDay;
  onChange: (day: LocalDay) => void;
}) => {
  const say = useSay();
  return (
    <div className="row day-picker" role="group" aria-label={say('checkins.which-day')}>
      <Button kind="quiet" icon="back" onPress={() => onChange(addDays(day, -1))}>
        {say('checkins.day-before')}
      </Button>
      {day < today ? (
        <Button kind="quiet" onPress={() => onChange(addDays(day, 1))}>
          {say('checkins.day-after')}
        </Button>
      ) : null}
    </div>
  );
};
