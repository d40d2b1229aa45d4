/** What is told of a thing in pencil whose fields hold no words of their own. */
import type { RecordOf } from '@handrail/domain/records.ts';
import { strategyById } from '@handrail/content/strategies/strategies.ts';
import type { Say } from '@handrail/ui/say.tsx';
import { goalName, stepName } from '../names/names.tsx';
import type { PencilDraft, PencilOf } from '../sessions/pencil/pencil-draft.ts';

/** A goal by its direction, a way to try as the library has it; nothing for an if-then, which has words or is none. */
export const calledBy = (of: PencilOf, draft: PencilDraft, say: Say): string => {
  switch (of) {
    case 'goal':
      return goalName(draft as Pick<RecordOf<'goal'>, 'label' | 'direction'>, say).text;
    case 'step':
      return stepName({}, say).text;
    case 'strategy':
      return strategyById(String(draft['strategyId'] ?? ''))?.[say.language] ?? '';
    case 'if-then':
      return '';
  }
};
