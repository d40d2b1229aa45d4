import type { MessageKey } from '@handrail/content/translations/catalogue.ts';
import { Drawing, type DrawingName } from '@handrail/ui/drawing.tsx';

/** The picture on a notebook's cover: given by the program, so that nothing typed has to stand in the open. */
const covers = [
  ['cup', 'locks.cover.cup'],
  ['bird', 'locks.cover.bird'],
  ['chairs', 'locks.cover.chairs'],
  ['lantern', 'locks.cover.lantern'],
  ['keys', 'locks.cover.keys'],
  ['stair', 'locks.cover.stair'],
  ['envelope', 'locks.cover.envelope'],
  ['notebook', 'locks.cover.notebook'],
] as const satisfies readonly (readonly [DrawingName, MessageKey])[];

const at = (cover: number) => covers[cover % covers.length] ?? covers[0];
export const coverName = (cover: number): MessageKey => at(cover)[1];
export const CoverDrawing = ({ cover }: { cover: number }) => (
  <Drawing name={at(cover)[0]} className="drawing cover" />
);
