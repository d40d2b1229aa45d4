import { useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../../notebook/notebook.tsx';
import { commentChangeKey } from '../draft-keys.ts';
import { usePerson } from '../person-context.tsx';
import { Sent } from '../Sent.tsx';
import { useRemoveInRoom } from '../use-keep-in-room.ts';
import { CommentForm } from './CommentForm.tsx';

/** One of the therapist's own comments, in pencil: with its day, where it is, and what can be done with it. */
export const Comment = ({
  comment,
  thing,
  onGone,
}: {
  comment: RecordOf<'comment'>;
  /** What it stands beside, in words, for buttons that are only heard. */
  thing: string;
  /** After it was changed, put off or taken out: the place for the focus. */
  onGone: () => void;
}) => {
  const say = useSay();
  const { roomId, open } = usePerson();
  const draftKey = commentChangeKey(roomId, comment.id);
  const half = useNotebook().draft(draftKey) !== undefined;
  const [changing, setChanging] = useState<'found' | 'opened' | null>(half && open ? 'found' : null);
  const remove = useRemoveInRoom(roomId);
  if (changing) {
    return (
      <li>
        <CommentForm
          draftKey={draftKey}
          about={null}
          comment={comment}
          opened={changing === 'opened'}
          onDone={() => {
            setChanging(null);
            onGone();
          }}
        />
      </li>
    );
  }
  return (
    <li className="margin-note stack">
      <p className="pre" dir="auto">
        {comment.words}
      </p>
      <p className="row comment-facts">
        {comment.day === undefined ? null : (
          <span className="small soft">
            {say('people.you-on', { day: dateInWords(comment.day, say.language) })}
          </span>
        )}
        <Sent kind="comment" id={comment.id} />
      </p>
      {open ? (
        <div className="actions">
          <Button
            kind="quiet"
            label={say('people.comment.change-of', { thing })}
            onPress={() => setChanging('opened')}
          >
            {say('shell.change')}
          </Button>
          <Button
            kind="quiet"
            label={say('people.comment.remove-of', { thing })}
            onPress={() =>
              void remove('comment', comment.id, say('people.comment.removed')).then((gone) => {
                if (gone) onGone();
              })
            }
          >
            {say('shell.remove')}
          </Button>
        </div>
      ) : null}
    </li>
  );
};
