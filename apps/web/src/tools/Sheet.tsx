import { change, type RecordOf } from '@handrail/domain/records.ts';
import type { ToolName } from '@handrail/domain/tools/sheet.ts';
import { isHalfWay, leftAt, linesElsewhere, says } from '@handrail/domain/tools/tools.ts';
import { useState, type ComponentType } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useKeeping } from '../shell/use-keep.ts';
import { BothSides } from './BothSides.tsx';
import { LineWords } from './LineShown.tsx';
import { slotName } from './names.ts';
import { OneEpisode } from './OneEpisode.tsx';
import type { SheetPlace } from './place.ts';
import { RemoveSheet } from './RemoveSheet.tsx';
import { RideUrge } from './RideUrge.tsx';
import { ScaleTogether } from './ScaleTogether.tsx';
import { openSheet, SheetOpen, useSheet } from './sheet-context.tsx';
import { TwoVoices } from './TwoVoices.tsx';
import { UnwrapUrge } from './UnwrapUrge.tsx';
import { UsePlanSheet } from './UsePlanSheet.tsx';
import './tools.css';

const drawn = {
  'two-voices': TwoVoices,
  'both-sides': BothSides,
  'one-episode': OneEpisode,
  'unwrap-urge': UnwrapUrge,
  'ride-urge': RideUrge,
  'scale-together': ScaleTogether,
  'use-plan': UsePlanSheet,
} as const satisfies Record<ToolName, ComponentType>;

/** One sheet, drawn as the tool it is: alone at home, or in a room for both. */
export const Sheet = ({ place, sheet }: { place: SheetPlace; sheet: RecordOf<'sheet'> }) => {
  const say = useSay();
  const open = openSheet(place, sheet);
  if (!open)
    return (
      <div className="tool">
        <p>{say('tools.unknown')}</p>
        <p>{say('tools.unknown-more')}</p>
      </div>
    );
  const Tool = drawn[open.sheet.tool];
  return (
    <SheetOpen open={open}>
      <div className="tool" data-tool={open.sheet.tool}>
        <WhatFor />
        <WhereLeft key={sheet.id} />
        <Tool />
        <FromNewer />
        <PutBy />
        <RemoveSheet />
        <p className="small soft no-print">{say('shell.unreviewed')}</p>
      </div>
    </SheetOpen>
  );
};

/** What somebody called this sheet; a scale says its goal in its own place. */
const WhatFor = () => {
  const { place, sheet } = useSheet();
  if (!sheet.label?.trim() || sheet.tool === 'scale-together') return null;
  const pencil = place.author('sheet', sheet.id) === 'member';
  return (
    <p className={pencil ? 'pencil pencil-line' : 'own'} dir="auto">
      {sheet.label}
    </p>
  );
};

/** What it says of itself when it is opened again half-way. Said once, and not while it is being written. */
const WhereLeft = () => {
  const say = useSay();
  const { place: where, sheet, lines } = useSheet();
  const [place] = useState(() => (isHalfWay(sheet, lines) ? leftAt(sheet.tool, lines)?.slot : undefined));
  return place === undefined || where.open === false ? null : (
    <p className="where-left no-print">{say('tools.lost-nothing', { place: slotName(place, say) })}</p>
  );
};

/** Lines whose place this version does not know are shown all the same. [D13] */
const FromNewer = () => {
  const say = useSay();
  const { sheet, lines } = useSheet();
  const elsewhere = linesElsewhere(sheet.tool, lines);
  return elsewhere.length === 0 ? null : (
    <section aria-labelledby="tool-elsewhere">
      <h2 id="tool-elsewhere">{say('tools.elsewhere')}</h2>
      {elsewhere.map((line) => (
        <LineWords key={line.id} line={line} />
      ))}
    </section>
  );
};

/** Putting a sheet by is an end that can be taken back; leaving it open is as good. */
const PutBy = () => {
  const say = useSay();
  const { place, sheet, lines } = useSheet();
  const { keep, problem } = useKeeping((...changes) => place.keep(...changes));
  if (place.open === false || sheet.tool === 'ride-urge' || !lines.some(says)) return null;
  const put = (done: boolean): void => void keep(change('sheet', sheet.id, { done }));
  return (
    <div className="put-by no-print">
      <Problem text={problem} />
      <p className="small soft">{say(sheet.done ? 'tools.put-by-now' : 'tools.put-by-more')}</p>
      <Button kind="quiet" onPress={() => put(!sheet.done)}>
        {say(sheet.done ? 'tools.take-up' : 'tools.put-by')}
      </Button>
    </div>
  );
};
