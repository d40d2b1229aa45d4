import { useState } from 'react';
import { openSuggestions } from '@handrail/domain/circle/suggestions.ts';
import { useGoalCards } from '../../goals/goal-cards.tsx';
import { focusHeading } from '../../forms/focus.ts';
import { useNotebook, useRecords, useRoomRecords } from '../../notebook/notebook.tsx';
import type { PencilOf } from '../../sessions/pencil/pencil-draft.ts';
import { changingUnder } from '../draft-keys.ts';
import { useLive } from '../session-here.tsx';
import { pencilLines } from './changed-pencil.ts';
import { Pencil } from './Pencil.tsx';

/** What the therapist put in pencil, on the person's side, the moment it is there. */
export const PencilHere = ({ of, whyNot = null }: { of: PencilOf; whyNot?: string | null }) => {
  const { roomId } = useLive();
  const inRoom = useRoomRecords(roomId, 'suggestion');
  const answers = useRecords('suggestionAnswer');
  const written = useWrittenOver(roomId, of);
  const open = openSuggestions(inRoom, answers).filter((one) => one.of === of);
  const answered = new Set(answers.flatMap(({ suggestionId }) => suggestionId ?? []));
  const lines = pencilLines(open, inRoom, answered, written.ids);
  // Here and not in the pencil itself: it is gone once the person said yes, and the danger card of a goal comes after. [D11]
  const cards = useGoalCards();
  if (lines.length === 0) return cards.dialog;
  return (
    <div className="stack">
      {lines.map((line) => (
        <Pencil
          key={line.id}
          line={line}
          of={of}
          whyNot={whyNot}
          cards={cards}
          onWritten={() => written.add(line.id)}
          onLeave={() => {
            written.forget(line.id);
            focusHeading();
          }}
        />
      ))}
      {cards.dialog}
    </div>
  );
};

/** Ids of pencil that the person wrote over, now or before this page was opened. */
const useWrittenOver = (roomId: string, of: PencilOf) => {
  const client = useNotebook();
  const under = changingUnder(roomId, of);
  const [ids, setIds] = useState<readonly string[]>(() =>
    client.draftsUnder(under).map(([key]) => key.slice(under.length)),
  );
  return {
    ids,
    add: (id: string) => {
      if (!ids.includes(id)) setIds([...ids, id]);
    },
    forget: (id: string) => setIds(ids.filter((one) => one !== id)),
  };
};
