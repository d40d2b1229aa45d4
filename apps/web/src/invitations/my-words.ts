/** What goes with an invitation of one's own: how one is called, and a therapist's card. */
import type { CardText } from '@handrail/store/protocol.ts';
import { useAbout, useOpenNotebook, useRecords } from '../notebook/notebook.tsx';

/** A therapist's card at their desk; nobody else sends one. */
export const useCardText = (): CardText | undefined => {
  const desk = useOpenNotebook()?.cover.role === 'desk';
  const card = useRecords('therapistCard').at(-1);
  if (!desk || !card) return undefined;
  const { name, mustAct, whenRead, inBetween } = card;
  return {
    ...(name !== undefined && { name }),
    ...(mustAct !== undefined && { mustAct }),
    ...(whenRead !== undefined && { whenRead }),
    ...(inBetween !== undefined && { inBetween }),
  };
};

/** The name that is known already; it stands in a box and can be changed before it goes. */
export const useMyName = (): string => {
  const card = useCardText();
  const about = useAbout();
  return card?.name ?? about?.name ?? '';
};
