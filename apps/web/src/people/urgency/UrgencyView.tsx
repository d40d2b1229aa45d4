import { useEffect, useRef, useState } from 'react';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { harmName, Named } from '../../names/names.tsx';
import { useNotebook } from '../../notebook/notebook.tsx';
import { urgencyKey } from '../draft-keys.ts';
import { usePerson, useShared } from '../person-context.tsx';
import { Sent } from '../Sent.tsx';
import { useRemoveInRoom } from '../use-keep-in-room.ts';
import { among } from './urgency-draft.ts';
import { UrgencyForm } from './UrgencyForm.tsx';

/** "My view of what is urgent": beside the person's order, in pencil, and moving nothing in it. [D5, P6] */
export const UrgencyView = ({ harms }: { harms: readonly RecordOf<'harm'>[] }) => {
  const say = useSay();
  const client = useNotebook();
  const { roomId, open, name } = usePerson();
  const view = useShared('urgencyView').at(-1);
  const [writing, setWriting] = useState(client.draft(urgencyKey(roomId)) !== undefined && open);
  const begin = (): void => {
    setWriting(true);
    setMoved((times) => times + 1);
  };
  const remove = useRemoveInRoom(roomId);
  const heading = useRef<HTMLHeadingElement>(null);
  const [moved, setMoved] = useState(0);
  useEffect(() => {
    if (moved > 0) heading.current?.focus({ preventScroll: true });
  }, [moved]);
  const backToHeading = (): void => {
    setWriting(false);
    setMoved((times) => times + 1);
  };
  const byId = new Map(harms.map((harm) => [harm.id, harm]));
  const { placed, reasons } = among(
    { order: view?.order ?? [], reasons: view?.reasons ?? {} },
    harms.map(({ id }) => id),
  );
  const day = view?.day === undefined ? null : parseLocalDay(view.day);
  return (
    <section aria-labelledby="urgency-h" className="urgency-view">
      <h2 id="urgency-h" ref={heading} tabIndex={-1}>
        {say('people.urgency')}
      </h2>
      <p className="small soft">{say('people.urgency.note', { name })}</p>
      {writing ? <UrgencyForm harms={harms} view={view} onDone={backToHeading} /> : null}
      {!writing && view && placed.length > 0 ? (
        <div className="suggestion">
          <ol className="urgency-read">
            {placed.map((id) => {
              const harm = byId.get(id);
              return (
                <li key={id}>
                  {harm ? <Named name={harmName(harm, say)} /> : null}
                  {reasons[id] ? (
                    <p className="small pre" dir="auto">
                      {reasons[id]}
                    </p>
                  ) : null}
                </li>
              );
            })}
          </ol>
          <p className="row comment-facts">
            {day === null ? null : (
              <span className="small soft">
                {say('people.you-on', { day: dateInWords(day, say.language) })}
              </span>
            )}
            <Sent kind="urgencyView" id={view.id} />
          </p>
          {open ? (
            <div className="actions">
              <Button kind="quiet" label={say('people.urgency.change')} onPress={begin}>
                {say('shell.change')}
              </Button>
              <Button
                kind="quiet"
                label={say('people.urgency.remove')}
                onPress={() =>
                  void remove('urgencyView', view.id, say('people.urgency.removed')).then((gone) => {
                    if (gone) backToHeading();
                  })
                }
              >
                {say('shell.remove')}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
      {!writing && open && placed.length === 0 && harms.length > 0 ? (
        <Button icon="pencil" onPress={begin}>
          {say('people.urgency.write')}
        </Button>
      ) : null}
    </section>
  );
};
