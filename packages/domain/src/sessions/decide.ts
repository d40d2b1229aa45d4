/**
 * What is decided while a shared session is open. The thing itself stays at home and goes the way the person chose for it;
 * beside it one `decision` stands in the room, in the same act, so that both see what was decided. [P7, D4, D14]
 */
import { ok, type Result } from '@handrail/kernel/result.ts';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { Records } from '../circle/seen.ts';
import { acceptFromRoom, draftFromRoom, type RoomAcceptRefusal } from '../circle/suggestions.ts';
import { change, type Change, type RecordOf } from '../records.ts';

type Suggestion = RecordOf<'suggestion'>;
type Draft = NonNullable<Suggestion['draft']>;
type Decision = RecordOf<'decision'>;

/** Of which shared session it is, and on which of the person's days. */
export interface WhereDecided {
  readonly roomId: string;
  readonly sessionId: string;
  readonly day: LocalDay;
}

/** What is told: words as they stand, how sure the person is when they said so, and what it came from or became. */
export interface Told {
  readonly of: NonNullable<Decision['of']>;
  readonly words: string;
  readonly confidence?: number | undefined;
  readonly suggestionId?: string | undefined;
  /** What it became at home; not told. */
  readonly becameId?: string | undefined;
}

/** The decision as it will stand in the room. Only the person makes one: `decision` is a record of theirs, at home. */
export const decided = (
  { roomId, sessionId, day }: WhereDecided,
  { of, words, confidence, suggestionId, becameId }: Told,
  decisionId: string,
): Change<'decision'> =>
  change('decision', decisionId, {
    roomId,
    sessionId,
    day,
    of,
    words,
    ...(confidence !== undefined && { confidence }),
    ...(suggestionId !== undefined && { suggestionId }),
    ...(becameId !== undefined && { becameId }),
  });

/** The two halves of an if-then, each on its line; everything else by its own word. Nothing is added and nothing cut. */
export const wordsOf = (of: Told['of'], draft: Draft): string =>
  (of === 'if-then' ? [draft['ifWords'], draft['thenWords']] : [draft['label']])
    .filter((words) => typeof words === 'string' && words.trim() !== '')
    .join('\n');

const sureness = ({ confidence }: Draft): number | undefined =>
  typeof confidence === 'number' ? confidence : undefined;

/** Ids for everything one yes makes. */
export interface YesIds {
  readonly newId: string;
  readonly answerId: string;
  readonly decisionId: string;
}

/**
 * A yes to pencil on the shared page: what it became, the answer, and the decision, to be kept in one act. `edited` is the
 * draft as the person changed it, whole; `called` what the thing is called where its draft has no words of its own, such as
 * a goal of which only a direction was said. A refusal changes nothing, and "not now" is told to nobody (`declineFromRoom`).
 */
export const decidedFromPencil = (
  suggestion: Suggestion,
  where: WhereDecided,
  records: Records,
  { newId, answerId, decisionId }: YesIds,
  edited?: Draft,
  called = '',
): Result<readonly Change[], RoomAcceptRefusal> => {
  const accepted = acceptFromRoom(suggestion, where.roomId, records, newId, answerId, edited);
  if (!accepted.ok) return accepted;
  const draft = edited ?? draftFromRoom(suggestion);
  const of = suggestion.of ?? 'own';
  const told: Told = {
    of,
    words: wordsOf(of, draft) || called,
    confidence: sureness(draft),
    suggestionId: suggestion.id,
    becameId: newId,
  };
  return ok([...accepted.value, decided(where, told, decisionId)]);
};

const byMaking = (a: Decision, b: Decision): number => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);

/** What was decided in one session, in the order in which it was. */
export const decisionsIn = (sessionId: string, decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter((one) => one.sessionId === sessionId).toSorted(byMaking);

/** The decision that tells of a thing at home in this session, if the person let it be told. */
export const toldOf = (
  becameId: string,
  sessionId: string,
  decisions: readonly Decision[],
): Decision | undefined => decisions.find((one) => one.becameId === becameId && one.sessionId === sessionId);
