import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';

/** What the therapist calls themselves on their card, for what the person will see. */
export const useTherapistName = (): string => {
  const say = useSay();
  return useRecords('therapistCard').at(-1)?.name?.trim() || say('circle.someone');
};
