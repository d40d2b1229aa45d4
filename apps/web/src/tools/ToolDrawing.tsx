import type { ReactNode } from 'react';
import type { ToolName } from '@handrail/domain/tools/sheet.ts';

/** Each tool in a few lines, with the board's one pen and one brass line. */
const drawings: Readonly<Record<ToolName, ReactNode>> = {
  'two-voices': (
    <>
      <path className="fill" d="M6 10c12-3 22-2 30 2 8-4 18-5 30-2v38c-12-3-22-2-30 2-8-4-18-5-30-2z" />
      <path className="rail" d="M36 12v38" />
      <path d="M13 20h15M13 27h11M44 33h15M48 40h11" />
    </>
  ),
  'both-sides': (
    <>
      <path className="fill" d="M8 8h56v44H8z" />
      <path className="rail" d="M8 30h56" />
      <path d="M36 8v44M15 18h12M15 24h9M44 18h12M44 24h9M15 40h12M15 46h9M44 40h12M44 46h9" />
    </>
  ),
  'one-episode': (
    <>
      <path className="rail" d="M4 34h34c10 0 10-14 22-14h8M38 34c10 0 10 14 22 14h8" />
      <circle className="fill" cx="12" cy="34" r="5" />
      <circle className="fill" cx="34" cy="34" r="5" />
      <path d="M12 12v12M34 12v12" />
    </>
  ),
  'unwrap-urge': (
    <>
      <path className="fill" d="M8 16h56v36H8z" />
      <path d="M8 16l28 20 28-20M8 52l20-22M64 52L44 30" />
      <path className="rail" d="M20 8h32" />
    </>
  ),
  'ride-urge': (
    <>
      <path className="rail" d="M4 44c14 0 14-30 30-30s14 24 34 26" />
      <path d="M4 52h64M4 8v44" />
    </>
  ),
  'scale-together': (
    <>
      <path className="rail" d="M36 6v48" />
      <path d="M28 10h16M28 20h16M24 30h24M28 40h16M28 50h16" />
      <circle className="fill" cx="36" cy="30" r="5" />
    </>
  ),
  'use-plan': (
    <>
      <path className="fill" d="M6 14h60v34H6z" />
      <path d="M26 14v34M46 14v34M11 23h9M11 29h9M11 35h6M31 23h9M31 29h6M51 23h9M51 29h9" />
      <path className="rail" d="M6 48h60" />
    </>
  ),
};

export const ToolDrawing = ({ tool }: { tool: ToolName }) => (
  <svg className="drawing tool-drawing" viewBox="0 0 72 60" aria-hidden="true">
    {drawings[tool]}
  </svg>
);
