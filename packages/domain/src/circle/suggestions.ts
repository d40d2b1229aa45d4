/**
 * Suggestions in a room: the therapist's pencil on their side, the person's answer at home. A yes makes the person's own
 * record; "not now" is told to nobody, so it looks the same as never opened. [P7, D4]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { change, type Change, type Kind, type RecordOf } from '../records.ts';
import { accept, type AcceptRefusal } from '../sessions/accept.ts';
import type { Records } from './seen.ts';

type Suggestion = RecordOf<'suggestion'>;
type Answer = RecordOf<'suggestionAnswer'>;
type Draft = NonNullable<Suggestion['draft']>;
type Of = NonNullable<Suggestion['of']>;

/**
 * What a suggestion may say. How sure, how important, how it stands and in which order are the person's to say, so a
 * suggestion that says them is read without. [D2, P6]
 */
export const suggestible: Readonly<Record<Of, readonly string[]>> = {
  goal: ['label', 'direction', 'area', 'why', 'horizon'],
  step: ['goalId', 'label', 'when', 'where', 'withWhom', 'helpNeeded', 'size'],
  'if-then': ['goalId', 'stepId', 'trigger', 'ifWords', 'thenWords'],
  strategy: ['strategyId', 'label'],
};

/** The suggestion as the person sees it and as a yes takes it: nothing can be in it that is not shown. */
export const draftFromRoom = ({ of, draft }: Suggestion): Draft =>
  Object.fromEntries(
    Object.entries(draft ?? {}).filter(([field]) => of !== undefined && suggestible[of].includes(field)),
  );

const answered = (
  suggestion: Suggestion,
  roomId: string,
  answerId: string,
  fields: Pick<Change<'suggestionAnswer'>['fields'], 'answer' | 'became'>,
): Change<'suggestionAnswer'> =>
  change('suggestionAnswer', answerId, {
    suggestionId: suggestion.id,
    roomId,
    suggested: draftFromRoom(suggestion),
    ...fields,
  });

/** Why a yes to a suggestion in a room could not be carried out. */
export type RoomAcceptRefusal =
  | AcceptRefusal
  /** A step or an if-then belongs to a goal, and none of the person's own was named: which one? */
  | { readonly kind: 'goal-first' };

/** Without the ids of things that do not stand at home. A step of another goal than the one named is not meant either. */
const atHome = (draft: Draft, records: Records): Draft => {
  const { goalId, stepId, ...rest } = draft;
  const goal = records('goal').find(({ id }) => id === goalId);
  const step = records('step').find(({ id }) => id === stepId);
  return {
    ...rest,
    ...(goal && { goalId: goal.id }),
    ...(step && step.goalId === goal?.id && { stepId: step.id }),
  };
};

const needsGoal: ReadonlySet<Of | undefined> = new Set(['step', 'if-then']);

/**
 * The person's own record under `newId`, and their answer under `answerId`, both at home. `records`: the person's own, for
 * what they answered before (a second yes makes nothing more) and for what the draft names. `edited` is the draft as they
 * changed it, whole; without it they take it as it is. Nothing is shared by a yes.
 */
export const acceptFromRoom = (
  suggestion: Suggestion,
  roomId: string,
  records: Records,
  newId: string,
  answerId: string,
  edited?: Draft,
): Result<readonly Change[], RoomAcceptRefusal> => {
  const { id, madeAt, of } = suggestion;
  const yes = records('suggestionAnswer').find(
    (one) => one.suggestionId === id && one.roomId === roomId && one.answer === 'accepted',
  );
  if (yes) return err({ kind: 'already-yours', id: yes.became ?? yes.id });
  const suggested = draftFromRoom(suggestion);
  const draft = atHome(edited ?? suggested, records);
  const read: Suggestion = { id, madeAt, draft: suggested, ...(of !== undefined && { of }) };
  const accepted = accept(read, newId, draft);
  if (!accepted.ok) return accepted;
  if (needsGoal.has(of) && draft['goalId'] === undefined) return err({ kind: 'goal-first' });
  const own = accepted.value.filter(({ kind }) => kind !== 'suggestion');
  return ok([...own, answered(suggestion, roomId, answerId, { answer: 'accepted', became: newId })]);
};

/** "Not now": no reason asked, nothing sent. */
export const declineFromRoom = (
  suggestion: Suggestion,
  roomId: string,
  answerId: string,
): readonly Change[] => [answered(suggestion, roomId, answerId, { answer: 'declined' })];

/** Suggestions that say something and that the person has not answered, in the order they were made. */
export const openSuggestions = (
  roomSuggestions: readonly Suggestion[],
  answers: readonly Answer[],
): readonly Suggestion[] => {
  const done = new Set(answers.map(({ suggestionId }) => suggestionId));
  return roomSuggestions
    .filter((suggestion) => !done.has(suggestion.id) && Object.keys(draftFromRoom(suggestion)).length > 0)
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
};

const madeFrom = ['goal', 'step', 'ifThen', 'strategyChoice', 'decision'] as const satisfies readonly Kind[];

/**
 * What the therapist can know of it, from what stands in the room: a shared record that names it, a decision said in a
 * session, or "not now".
 * Declined, not looked at, and accepted but not shared are one and the same here. [D4]
 */
export const suggestionSeen = (
  suggestion: Pick<Suggestion, 'id'>,
  roomRecords: Records,
): 'accepted' | 'not-now' =>
  madeFrom.some((kind) => roomRecords(kind).some(({ suggestionId }) => suggestionId === suggestion.id))
    ? 'accepted'
    : 'not-now';
