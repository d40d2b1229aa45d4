import { useRef, useState } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { moveTo } from '@handrail/domain/urgency/order.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { harmName, Named, type Name } from '../../names/names.tsx';
import { freshId, useDraft, useToday } from '../../notebook/notebook.tsx';
import { urgencyKey } from '../draft-keys.ts';
import { usePerson } from '../person-context.tsx';
import { ReadsThis } from '../Sent.tsx';
import { useKeepInRoom } from '../use-keep-in-room.ts';
import { WordsToLookAt } from '../WordsToLookAt.tsx';
import { among, takeOut, type UrgencyDraft } from './urgency-draft.ts';

type Harm = RecordOf<'harm'>;

/** Putting the person's harms in the therapist's own order: only those they want to place, none placed beforehand. [D2] */
export const UrgencyForm = ({
  harms,
  view,
  onDone,
}: {
  harms: readonly Harm[];
  view: RecordOf<'urgencyView'> | undefined;
  onDone: () => void;
}) => {
  const say = useSay();
  const today = useToday();
  const { roomId } = usePerson();
  const [id] = useState(() => view?.id ?? freshId());
  const draftKey = urgencyKey(roomId);
  const [draft, set, drop] = useDraft<UrgencyDraft>(draftKey, {
    order: view?.order ?? [],
    reasons: view?.reasons ?? {},
  });
  const { keep, problem, busy } = useKeepInRoom(roomId, draftKey);
  const byId = new Map(harms.map((harm) => [harm.id, harm]));
  const { placed, unplaced, reasons } = among(
    draft,
    harms.map((harm) => harm.id),
  );
  const nameOf = (harmId: string): Name => {
    const harm = byId.get(harmId);
    return harm ? harmName(harm, say) : { text: say('map.this'), own: false };
  };
  const form = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  /** The button that was pressed may move or go: the focus follows the thing, or stays with the form. */
  const arrange = (order: readonly string[], harmId: string, button: number | null): void => {
    set({ order });
    const at = order.indexOf(harmId);
    const name = nameOf(harmId).text;
    setSaid(at < 0 ? say('people.urgency.out', { name }) : say('harms.rank.moved', { name, place: at + 1 }));
    requestAnimationFrame(() => {
      const buttons = form.current?.querySelectorAll<HTMLElement>(`li[data-harm="${harmId}"] button`);
      const next = button === null ? form.current : buttons?.[button];
      next?.focus();
    });
  };
  const keepIt = async (): Promise<void> => {
    if (busy || placed.length === 0) return;
    const said = change('urgencyView', id, { order: [...placed], reasons: { ...reasons }, day: today });
    if (!(await keep(said))) return;
    drop();
    onDone();
  };
  return (
    <div
      className="form pencil-form"
      ref={form}
      tabIndex={-1}
      role="group"
      aria-label={say('people.urgency')}
    >
      {placed.length === 0 ? <p className="small">{say('people.urgency.none-placed')}</p> : null}
      <ol className="plainlist stack urgency-order" role="list">
        {placed.map((harmId, at) => {
          const name = nameOf(harmId);
          return (
            <li key={harmId} className="stack" data-harm={harmId}>
              <p>
                {at + 1}. <Named name={name} />
              </p>
              <Field
                label={say('people.urgency.why-of', { name: name.text })}
                value={draft.reasons[harmId] ?? ''}
                onChange={(words) => set({ reasons: { ...draft.reasons, [harmId]: words } })}
              />
              <div className="actions">
                <Button
                  kind="icon"
                  icon="up"
                  label={say('people.urgency.up', { name: name.text })}
                  onPress={() => arrange(moveTo(placed, harmId, at - 1), harmId, 0)}
                >
                  {null}
                </Button>
                <Button
                  kind="icon"
                  icon="down"
                  label={say('people.urgency.down', { name: name.text })}
                  onPress={() => arrange(moveTo(placed, harmId, at + 1), harmId, 1)}
                >
                  {null}
                </Button>
                <Button
                  kind="quiet"
                  label={say('people.urgency.take-out-of', { name: name.text })}
                  onPress={() => arrange(takeOut(placed, harmId), harmId, null)}
                >
                  {say('people.urgency.take-out')}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      {unplaced.length === 0 ? null : (
        <ul className="plainlist stack" role="list">
          {unplaced.map((harmId) => {
            const name = nameOf(harmId);
            return (
              <li key={harmId} className="between">
                <Named name={name} />
                <Button
                  label={say('people.urgency.place-of', { name: name.text, place: placed.length + 1 })}
                  onPress={() => arrange(moveTo(placed, harmId, placed.length), harmId, 0)}
                >
                  {say('people.urgency.place', { place: placed.length + 1 })}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <p role="status" className="small soft">
        {said}
      </p>
      <ReadsThis />
      <WordsToLookAt text={Object.values(reasons).join('\n')} />
      <Problem text={problem} />
      <div className="actions">
        <Button
          whyNot={placed.length === 0 ? say('people.urgency.place-one') : null}
          onPress={() => void keepIt()}
        >
          {say('people.urgency.keep')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
