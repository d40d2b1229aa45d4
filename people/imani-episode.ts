/** One episode on a sheet that both write on: the Friday with the rent. */
import { change } from '@handrail/domain/records.ts';
import { placed, type SheetLine, type toolSlots } from '@handrail/domain/tools/tools.ts';
import type { Deed } from './deeds.ts';
import { danaHere, imaniHere, type Here } from './imani-room.ts';
import type { TogetherWords } from './imani-together-words.ts';

type Moment = readonly [
  slot: (typeof toolSlots)['one-episode'][number]['slot'],
  who: 'imani' | 'dana',
  line: Partial<SheetLine>,
];

const momentsOf = (says: TogetherWords): readonly Moment[] => [
  ['when-where', 'imani', { words: says.whenWhere }],
  ['who', 'imani', { words: says.who }],
  ['feeling', 'imani', { words: says.feeling }],
  ['first-thought', 'imani', { words: says.firstThought }],
  ['moment', 'dana', { words: says.landlord }],
  ['urge', 'imani', { words: says.urgeWords, value: 8 }],
  ['choice', 'imani', { moment: says.choiceOne, words: says.choiceOneDid, otherwise: says.choiceOneElse }],
  ['choice', 'imani', { moment: says.choiceTwo, words: says.choiceTwoDid, otherwise: says.choiceTwoElse }],
  ['did', 'imani', { words: says.did }],
  ['after-good', 'imani', { words: says.afterGood }],
  ['after-bad', 'imani', { words: says.afterBad }],
  ['next-day', 'imani', { words: says.nextDay }],
  ['gave-me', 'imani', { words: says.gaveMe }],
  ['i-keep', 'imani', { words: says.keepIt }],
  ['i-change', 'imani', { words: says.changeIt }],
];

/** One episode, moment by moment; each line where the sheet itself puts it. */
export const episode = ({ told: { ids, fresh, ago }, says, days }: Here): readonly Deed[] => {
  const on = days.first;
  const there: SheetLine[] = [];
  const lines = momentsOf(says).map(([slot, who, fields], at): Deed => {
    const id = fresh();
    const position = placed('one-episode', there, id, slot, there.length).get(id) ?? `a${at}`;
    there.push({ id, madeAt: at, sheetId: ids.episode, slot, position, ...fields });
    const line = change('sheetLine', id, { sheetId: ids.episode, slot, position, ...fields });
    return (who === 'dana' ? danaHere : imaniHere)(on, line);
  });
  const sheet = { sessionId: ids.firstTogether, tool: 'one-episode', day: ago(on) } as const;
  return [
    imaniHere(on, change('sheet', ids.episode, { ...sheet, label: says.episode })),
    ...lines,
    imaniHere(on, change('sheet', ids.episode, { done: true })),
  ];
};
