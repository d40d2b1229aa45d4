import { useRef, useState, type ReactNode } from 'react';
import type { Kind } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../../notebook/notebook.tsx';
import { commentKey } from '../draft-keys.ts';
import { useIsNew, usePerson, useShared } from '../person-context.tsx';
import { Comment } from './Comment.tsx';
import { CommentForm } from './CommentForm.tsx';

/** What the therapist wrote beside one thing, or beside nothing in particular, and the way to write more. */
export const Comments = ({
  about,
  thing,
}: {
  about: { readonly kind: Kind; readonly id: string } | null;
  thing: string;
}) => {
  const say = useSay();
  const { roomId, open } = usePerson();
  const here = useShared('comment').filter((one) =>
    about ? one.aboutKind === about.kind && one.aboutId === about.id : one.aboutId === undefined,
  );
  const draftKey = commentKey(roomId, about);
  const half = useNotebook().draft(draftKey) !== undefined;
  const [writing, setWriting] = useState<'found' | 'opened' | null>(half && open ? 'found' : null);
  const place = useRef<HTMLDivElement>(null);
  const toPlace = (): void => {
    // The next frame: by then the page shows what the act changed.
    requestAnimationFrame(() => place.current?.focus({ preventScroll: true }));
  };
  return (
    <div
      className="comments"
      ref={place}
      tabIndex={-1}
      role="group"
      aria-label={say('people.comment.beside', { thing })}
    >
      {here.length === 0 ? null : (
        <ul className="plainlist comment-list" role="list">
          {here.map((comment) => (
            <Comment key={comment.id} comment={comment} thing={thing} onGone={toPlace} />
          ))}
        </ul>
      )}
      {writing ? (
        <CommentForm
          draftKey={draftKey}
          about={about}
          opened={writing === 'opened'}
          onDone={() => {
            setWriting(null);
            toPlace();
          }}
        />
      ) : null}
      {open && !writing ? (
        <Button
          kind="quiet"
          icon="pencil"
          {...(about && { label: say('people.comment.write-beside', { thing }) })}
          onPress={() => setWriting('opened')}
        >
          {say(about ? 'people.comment.write' : 'people.comment.write-alone')}
        </Button>
      ) : null}
    </div>
  );
};

/** One shared thing as the person wrote it, with the therapist's pencil in the margin. */
export const Beside = ({
  kind,
  record,
  thing,
  children,
}: {
  kind: Kind;
  record: { readonly id: string; readonly madeAt: number };
  /** What it is called, in words that are only heard. */
  thing: string;
  children: ReactNode;
}) => {
  const say = useSay();
  const isNew = useIsNew(kind, record.id);
  return (
    <div className="beside">
      <div className="beside-theirs stack">
        {isNew ? <p className="small soft">{say('people.new-here')}</p> : null}
        {children}
      </div>
      <Comments about={{ kind, id: record.id }} thing={thing} />
    </div>
  );
};
