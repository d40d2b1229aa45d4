/** The lines on the map as one thing sees them: what it comes from, what it leads to, what holds it. */
import type { RecordOf } from '../records.ts';
import type { linkEnds } from './link.ts';

export type LinkEnd = (typeof linkEnds)[number];
type Link = RecordOf<'link'>;

/** One end of a line. Ids are unique within a kind only, so both are needed. */
export interface End {
  readonly kind: LinkEnd;
  readonly id: string;
}

export const isSameEnd = (a: End, b: End): boolean => a.kind === b.kind && a.id === b.id;

/** A line with both ends named, read from left to right. */
export interface Line {
  readonly id: string;
  readonly from: End;
  readonly to: End;
  /** `holds`: one end is a strength, which then is `from`. `beside`: no direction was said, so none is shown. */
  readonly reads: 'leads-to' | 'both' | 'holds' | 'beside';
  readonly words: string | undefined;
}

const turned = (from: End, to: End): { from: End; to: End } => ({ from: to, to: from });

/** What a link says, turned so that it reads onward; `null` while one of its ends is unsaid. */
export const lineOf = (link: Link): Line | null => {
  const { id, fromKind, fromId, toKind, toId, direction, words } = link;
  if (fromKind === undefined || fromId === undefined || toKind === undefined || toId === undefined)
    return null;
  const ends = { from: { kind: fromKind, id: fromId }, to: { kind: toKind, id: toId } };
  const said = { id, words: words === '' ? undefined : words };
  if (fromKind === 'strength') return { ...said, ...ends, reads: 'holds' };
  if (toKind === 'strength') return { ...said, ...turned(ends.from, ends.to), reads: 'holds' };
  if (direction === 'comes-from') return { ...said, ...turned(ends.from, ends.to), reads: 'leads-to' };
  return { ...said, ...ends, reads: direction ?? 'beside' };
};

/** Lines whose two ends are both among `things`, in the order they were drawn; a removed thing takes its lines out of sight. */
export const linesAmong = (links: readonly Link[], things: readonly End[]): readonly Line[] => {
  const isHere = (end: End): boolean => things.some((thing) => isSameEnd(thing, end));
  return links
    .map(lineOf)
    .filter(
      (line): line is Line =>
        line !== null && isHere(line.from) && isHere(line.to) && !isSameEnd(line.from, line.to),
    );
};

/** A line, and the thing at its other end. */
export interface Way {
  readonly line: Line;
  readonly other: End;
}
export interface Ways {
  readonly comesFrom: readonly Way[];
  readonly leadsTo: readonly Way[];
  readonly heldBy: readonly Way[];
  readonly holds: readonly Way[];
  readonly beside: readonly Way[];
}

/** How `me` is joined to the rest. A line that goes both ways stands under both headings. */
export const waysOf = (lines: readonly Line[], me: End): Ways => {
  const out = lines.filter((line) => isSameEnd(line.from, me)).map((line) => ({ line, other: line.to }));
  const into = lines.filter((line) => isSameEnd(line.to, me)).map((line) => ({ line, other: line.from }));
  const both = [...out, ...into].filter(({ line }) => line.reads === 'both');
  const reading = (ways: readonly Way[], reads: Line['reads']): Way[] =>
    ways.filter(({ line }) => line.reads === reads);
  return {
    comesFrom: [...reading(into, 'leads-to'), ...both],
    leadsTo: [...reading(out, 'leads-to'), ...both],
    heldBy: reading(into, 'holds'),
    holds: reading(out, 'holds'),
    beside: [...reading(out, 'beside'), ...reading(into, 'beside')],
  };
};
