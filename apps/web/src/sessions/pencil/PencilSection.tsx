import { useRef, useState } from 'react';
import { isInPencil } from '@handrail/domain/sessions/accept.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useRecords } from '../../notebook/notebook.tsx';
import { pencilKey } from '../draft-keys.ts';
import { useSession } from '../session-context.tsx';
import { Pencil } from './Pencil.tsx';
import type { PencilDraft, PencilOf } from './pencil-draft.ts';
import { PencilForm } from './PencilForm.tsx';
import { PencilWords } from './PencilWords.tsx';

const nothingBeside: PencilDraft = {};

const belongs = (suggestion: RecordOf<'suggestion'>, beside: PencilDraft): boolean =>
  Object.entries(beside).every(([field, value]) => suggestion.draft?.[field] === value);

/** What lies in pencil here, what was folded away, and the way to write something more. */
export const PencilSection = ({
  of,
  beside = nothingBeside,
  besideId = '',
  openLabel,
  openName,
  whyNot = null,
}: {
  of: PencilOf;
  /** Fields that every suggestion here carries: the goal or the step it belongs to. */
  beside?: PencilDraft;
  /** Tells the drafts of several such places apart. */
  besideId?: string;
  openLabel: string;
  openName?: string;
  whyNot?: string | null;
}) => {
  const say = useSay();
  const { session, aside, takeOut } = useSession();
  const [lastWritten, setLastWritten] = useState<string | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  const toHere = (): void => ref.current?.focus({ preventScroll: true });
  const here = useRecords('suggestion').filter(
    (one) => one.sessionId === session.id && one.of === of && isInPencil(one) && belongs(one, beside),
  );
  const folded = here.filter(({ id }) => aside.includes(id));
  return (
    <div className="stack pencil-section" ref={ref} tabIndex={-1}>
      {here
        .filter(({ id }) => !aside.includes(id))
        .map((suggestion) => (
          <Pencil
            key={suggestion.id}
            suggestion={suggestion}
            whyNot={whyNot}
            focus={suggestion.id === lastWritten}
            onLeave={toHere}
          />
        ))}
      <PencilForm
        of={of}
        beside={beside}
        draftKey={pencilKey(session.id, of, besideId)}
        openLabel={openLabel}
        {...(openName === undefined ? {} : { openName })}
        onWritten={setLastWritten}
      />
      {folded.length > 0 ? (
        <Twin summary={say('session.pencil.aside')}>
          <div className="stack">
            <p className="small soft">{say('session.pencil.aside-note')}</p>
            {folded.map((suggestion) => (
              <div key={suggestion.id} className="suggestion">
                <PencilWords suggestion={suggestion} />
                <div className="actions">
                  <Button
                    kind="quiet"
                    onPress={() => {
                      takeOut(suggestion.id);
                      setLastWritten(suggestion.id);
                    }}
                  >
                    {say('session.strategies.look-again')}
                  </Button>
                </div>
              </div>
            ))}
          </div>
        </Twin>
      ) : null}
    </div>
  );
};
