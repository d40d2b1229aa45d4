import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecord, useToday } from '../notebook/notebook.tsx';
import { Gone } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { CheckInForm } from './CheckInForm.tsx';

/** One moment or one day, of one or more behaviours. Everything may be left blank. */
export default function CheckIn({ route }: { route: Extract<Route, { name: 'check-in' }> }) {
  const say = useSay();
  const today = useToday();
  const kept = useRecord('checkIn', route.id);
  if (route.id !== undefined && !kept)
    return <Gone back={{ to: { name: 'look-back' }, label: say('checkins.gone') }} />;
  const day = kept?.day ?? parseLocalDay(route.day ?? '') ?? today;
  return (
    <CheckInForm kept={kept} day={day} today={today} first={route.behaviourId ?? kept?.behaviourIds?.[0]} />
  );
}
