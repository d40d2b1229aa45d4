/** What stands in a room about one session, as lines a note can take in. */
import type { InsertSource } from '@handrail/domain/notes/insert.ts';
import { strategyById } from '@handrail/content/strategies/strategies.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useRoomRecords } from '../notebook/notebook.tsx';

export interface RoomLine {
  readonly id: string;
  readonly words: string;
  /** In the person's words: not looked at for words that hurt. [P11] */
  readonly theirs: boolean;
}
export type RoomLines = Readonly<Record<InsertSource, readonly RoomLine[]>>;

const written = (lines: readonly RoomLine[]): readonly RoomLine[] =>
  lines.filter(({ words }) => words.trim() !== '');

/** Of a note about no session: goals and safer ways only, and no agenda that was of some other day. */
export const useRoomLines = (roomId: string, sessionId: string | null): RoomLines => {
  const { language } = useSay();
  const client = useNotebook();
  const agenda = useRoomRecords(roomId, 'agendaItem');
  const decisions = useRoomRecords(roomId, 'decision');
  const goals = useRoomRecords(roomId, 'goal');
  const choices = useRoomRecords(roomId, 'strategyChoice');
  const inSession = (one: { readonly sessionId?: string }): boolean =>
    sessionId !== null && one.sessionId === sessionId;
  return {
    agenda: written(
      agenda.filter(inSession).map(({ id, label = '' }) => ({
        id,
        words: label,
        theirs: client.roomAuthor(roomId, 'agendaItem', id) === 'owner',
      })),
    ),
    decision: written(decisions.filter(inSession).map(({ id, words = '' }) => ({ id, words, theirs: true }))),
    goal: written(goals.map(({ id, label = '' }) => ({ id, words: label, theirs: true }))),
    strategy: written(
      choices
        .filter(({ resting }) => resting !== true)
        .map(({ id, label, strategyId }) => ({
          id,
          words: label ?? (strategyId === undefined ? '' : (strategyById(strategyId)?.[language] ?? '')),
          theirs: label !== undefined,
        })),
    ),
  };
};

/** Everything in it that the person wrote. */
export const theirsIn = (lines: RoomLines): readonly string[] =>
  Object.values(lines).flatMap((of) => of.flatMap(({ words, theirs }) => (theirs ? [words] : [])));
