import { change } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { hourInWords } from '@handrail/ui/dates.ts';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useAbout } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { Setting } from './Setting.tsx';

const latestHour = 12;
const hours = Array.from({ length: latestHour }, (_, at) => at + 1);

/** The hour at which the person's day ends; belongs to the notebook, because days in it are counted by it. */
export const DayEnd = () => {
  const say = useSay();
  const endsAt = useAbout()?.dayEndsAt;
  const { keep, problem } = useKeep();
  const hour = endsAt ?? 0;
  const set = (value: number | null): void => void keep(change('about', 'about', { dayEndsAt: value }));
  return (
    <Setting
      id="day"
      title={say('mydata.settings.day')}
      now={
        hour === 0
          ? say('mydata.settings.day-now.midnight')
          : say('mydata.settings.day-now', { hour: hourInWords(hour, say.language) })
      }
      more={say('mydata.settings.day-more')}
    >
      <Button onPress={() => set(null)}>{say('mydata.settings.midnight')}</Button>
      {hours.map((value) => (
        <Button key={value} onPress={() => set(value)}>
          {hourInWords(value, say.language)}
        </Button>
      ))}
      <Problem text={problem} />
    </Setting>
  );
};
