/** What a tool can become at home, by the person's yes: a scale, an if-then, lines of a use plan. [P7, D2] */
import { keyBetween } from '../position.ts';
import { usePlanSections, type UsePlanSection } from '../plans/use-plan.ts';
import { usePlanLinesIn } from '../plans/use-plan-lines.ts';
import type { FieldsToKeep, RecordOf } from '../records.ts';
import { linesAt, type SheetLine } from './tools.ts';

const anchorSlots = ['minus2', 'minus1', 'zero', 'plus1', 'plus2'] as const;
export type ScaleAnchors = Partial<Record<(typeof anchorSlots)[number], string>>;

const saysWords = (text: string | undefined): text is string => (text ?? '').trim() !== '';

/**
 * The five anchors as the words on the sheet have them; one without words is left out, and no quantity is filled in for
 * it. Of several lines at one anchor the person's stands over what lies in pencil, and the later over the earlier.
 */
export const scaleFrom = (
  lines: readonly SheetLine[],
  isOwn: (line: SheetLine) => boolean = () => true,
): ScaleAnchors => {
  const entries = anchorSlots.flatMap((slot) => {
    const said = linesAt(lines, slot).filter(({ words }) => saysWords(words));
    const words = (said.findLast(isOwn) ?? said.at(-1))?.words;
    return words === undefined ? [] : [[slot, words] as const];
  });
  return Object.fromEntries(entries);
};

/**
 * The two halves of an if-then that a choice point offers: when that comes up, then what else was possible. What is not
 * said on the sheet is not said here; the person fills it in or leaves it.
 */
export const ifThenFrom = ({
  moment,
  otherwise,
}: Pick<SheetLine, 'moment' | 'otherwise'>): Pick<
  FieldsToKeep<'ifThen'>,
  'ifWords' | 'thenWords' | 'trigger'
> => ({
  ...(saysWords(moment) && { ifWords: moment, trigger: 'own' as const }),
  ...(saysWords(otherwise) && { thenWords: otherwise }),
});

const firstKey = 'a0';

export interface UsePlanWords {
  readonly section: UsePlanSection;
  readonly words: string;
  readonly position: string;
}

/**
 * The lines of a use plan, in the order of its sections, each placed after what stands at home already. A line that
 * stands there word for word is not made again, so that a second yes makes nothing twice.
 */
export const usePlanFrom = (
  lines: readonly SheetLine[],
  standing: readonly RecordOf<'usePlanLine'>[] = [],
): readonly UsePlanWords[] =>
  usePlanSections.flatMap((section) => {
    const there = usePlanLinesIn(standing, section);
    const known = new Set(there.map(({ words }) => words));
    let last = there.at(-1)?.position ?? null;
    return linesAt(lines, section).flatMap(({ words }): UsePlanWords[] => {
      if (!saysWords(words) || known.has(words)) return [];
      known.add(words);
      // After a key that is none of ours nothing fits; the first key of all is a place as well, and no word is lost.
      const position: string = keyBetween(last, null) ?? firstKey;
      last = position;
      return [{ section, words, position }];
    });
  });
