import { isKind, type Kind, type RecordOf } from '@handrail/domain/records.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { NamedById } from '../mydata/thing-name.tsx';
import { useRoomRecords } from '../notebook/notebook.tsx';
import { useEveryRoom, useNames } from './rooms.ts';
import './circle.css';

/** What the other ones wrote beside this thing: in pencil, under it, never in it. It stays when a room ends. */
export const TheirWords = ({ kind, id }: { kind: Kind; id: string }) => {
  const rooms = useEveryRoom();
  const nameOf = useNames();
  return rooms.map((room) => (
    <Comments key={room.id} roomId={room.id} name={nameOf(room.id)} about={{ kind, id }} />
  ));
};

/** Comments of one room beside one thing. */
const Comments = ({
  roomId,
  name,
  about,
}: {
  roomId: string;
  name: string;
  about: { readonly kind: Kind; readonly id: string };
}) => {
  const say = useSay();
  const comments = useRoomRecords(roomId, 'comment').filter(
    ({ words, aboutKind, aboutId }) => words?.trim() && aboutKind === about.kind && aboutId === about.id,
  );
  return comments.length === 0 ? null : (
    <section className="their-words" aria-label={say('circle.their-words', { name })}>
      {comments.map((comment) => (
        <Comment key={comment.id} comment={comment} name={name} />
      ))}
    </section>
  );
};

/** Everything one of them wrote, the newest first, each with what it stands beside. */
export const AllTheirWords = ({ roomId, name }: { roomId: string; name: string }) => {
  const say = useSay();
  const comments = useRoomRecords(roomId, 'comment').filter(({ words }) => words?.trim());
  return comments.length === 0 ? null : (
    <section aria-labelledby="wrote-h" className="stack">
      <h2 id="wrote-h">{say('circle.all-words', { name })}</h2>
      <div className="their-words">
        {comments.toReversed().map((comment) => (
          <div key={comment.id}>
            {comment.aboutId === undefined ? null : (
              <p>
                <NamedById
                  kind={
                    comment.aboutKind !== undefined && isKind(comment.aboutKind)
                      ? comment.aboutKind
                      : undefined
                  }
                  id={comment.aboutId}
                />
              </p>
            )}
            <Comment comment={comment} name={name} />
          </div>
        ))}
      </div>
    </section>
  );
};

const Comment = ({ comment, name }: { comment: RecordOf<'comment'>; name: string }) => {
  const say = useSay();
  return (
    <div className="margin-note">
      <p>
        <b>{say('circle.wrote', { name })}</b>
        {comment.day ? <span>{`, ${dateInWords(comment.day, say.language)}`}</span> : null}
      </p>
      <p className="pre" dir="auto">
        {comment.words}
      </p>
    </div>
  );
};
