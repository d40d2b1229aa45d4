import { useEffect, useRef, useState } from 'react';
import { suggestionSeen } from '@handrail/domain/circle/suggestions.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../../notebook/notebook.tsx';
import { PencilWords } from '../../sessions/pencil/PencilWords.tsx';
import type { PencilDraft, PencilOf } from '../../sessions/pencil/pencil-draft.ts';
import { suggestionKey } from '../draft-keys.ts';
import { usePerson, useShared } from '../person-context.tsx';
import { Sent } from '../Sent.tsx';
import { useRemoveInRoom } from '../use-keep-in-room.ts';
import { SuggestForm } from './SuggestForm.tsx';

/** Accepted, as far as the room shows it, or "not now": never opened and left look alike. [D4] */
const useSeen = (suggestion: RecordOf<'suggestion'>): 'accepted' | 'not-now' => {
  const client = useNotebook();
  const { roomId } = usePerson();
  // What a yes makes can come at any time; these are what it can be.
  useShared('decision');
  useShared('goal');
  useShared('step');
  useShared('ifThen');
  useShared('strategyChoice');
  return suggestionSeen(suggestion, (kind) => client.roomRecords(roomId, kind));
};

/** One suggestion as it stands: its words in pencil, how it stands as far as can be known, and a way to withdraw it. */
export const Suggestion = ({
  suggestion,
  onGone,
}: {
  suggestion: RecordOf<'suggestion'>;
  onGone: () => void;
}) => {
  const say = useSay();
  const { roomId, open, name } = usePerson();
  const remove = useRemoveInRoom(roomId);
  const seen = useSeen(suggestion);
  const what = say(`people.suggest.of.${suggestion.of ?? 'goal'}`);
  // What was written, never the id of what it belongs to.
  const { draft } = suggestion;
  const words = draft?.['label'] ?? draft?.['ifWords'] ?? draft?.['thenWords'] ?? what;
  return (
    <li className="suggestion" data-suggestion={suggestion.id}>
      <p className="from">
        <Icon name="pencil" />
        {say('people.suggest.from-you', { what })}
      </p>
      <PencilWords suggestion={suggestion} />
      <p className="row comment-facts">
        <span className="small">
          {seen === 'accepted' ? say('people.suggest.accepted', { name }) : say('people.suggest.not-now')}
        </span>
        <Sent kind="suggestion" id={suggestion.id} />
      </p>
      {open && seen === 'not-now' ? (
        <div className="actions">
          <Button
            kind="quiet"
            label={say('people.suggest.withdraw-of', { words: String(words) })}
            onPress={() =>
              void remove('suggestion', suggestion.id, say('people.suggest.withdrawn')).then((gone) => {
                if (gone) onGone();
              })
            }
          >
            {say('people.suggest.withdraw')}
          </Button>
        </div>
      ) : null}
    </li>
  );
};

const belongs = (suggestion: RecordOf<'suggestion'>, of: PencilOf, beside: PencilDraft): boolean =>
  suggestion.of === of &&
  Object.entries(beside).every(([field, value]) => suggestion.draft?.[field] === value);

const nothingBeside: PencilDraft = {};

/** Everything suggested in one place, and the way to suggest something more. */
export const Suggestions = ({
  of,
  beside = nothingBeside,
  besideId = '',
  thing,
}: {
  of: PencilOf;
  beside?: PencilDraft;
  /** Tells the drafts of several such places apart. */
  besideId?: string;
  /** The goal it is for, in words that are only heard. */
  thing?: string;
}) => {
  const say = useSay();
  const client = useNotebook();
  const { roomId, open, sessionId } = usePerson();
  // In a session only what was suggested in it: the page is about today.
  const here = useShared('suggestion').filter(
    (one) => belongs(one, of, beside) && (sessionId === undefined || one.sessionId === sessionId),
  );
  const half = client.draft(suggestionKey(roomId, of, besideId)) !== undefined;
  const [writing, setWriting] = useState<'found' | 'opened' | null>(half && open ? 'found' : null);
  const place = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState(0);
  useEffect(() => {
    // The form or the suggestion that was acted on is gone; reading goes on where it stood.
    if (moved > 0) place.current?.focus({ preventScroll: true });
  }, [moved]);
  const toPlace = (): void => setMoved((times) => times + 1);
  const label = say(`people.suggest.add.${of}`);
  return (
    <div className="stack suggestions" ref={place} tabIndex={-1} role="group" aria-label={label}>
      {here.length === 0 ? null : (
        <ul className="plainlist stack" role="list">
          {here.map((suggestion) => (
            <Suggestion key={suggestion.id} suggestion={suggestion} onGone={toPlace} />
          ))}
        </ul>
      )}
      {writing ? (
        <SuggestForm
          of={of}
          beside={beside}
          besideId={besideId}
          opened={writing === 'opened'}
          onDone={() => {
            setWriting(null);
            toPlace();
          }}
        />
      ) : null}
      {open && !writing ? (
        <div>
          <Button
            icon="plus"
            {...(thing === undefined ? {} : { label: `${label}: ${thing}` })}
            onPress={() => setWriting('opened')}
          >
            {label}
          </Button>
        </div>
      ) : null}
    </div>
  );
};
