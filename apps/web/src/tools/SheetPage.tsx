import { useState } from 'react';
import { toolNames, type ToolName } from '@handrail/domain/tools/sheet.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { freshId, nowMs, useNotebook, useRecord, useToday } from '../notebook/notebook.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { sheetIn, sheetsUnder } from './draft-keys.ts';
import { toolName } from './names.ts';
import { useHomePlace } from './place.ts';
import { Sheet } from './Sheet.tsx';

const isTool = (name: string | undefined): name is ToolName => toolNames.some((tool) => tool === name);

/** A sheet of this tool on which something was being written before its first word was kept, or a new one. */
const useNewSheetId = (tool: string | undefined): string => {
  const client = useNotebook();
  const [id] = useState(() => {
    const begun = client
      .draftsUnder(sheetsUnder(undefined, tool ?? ''))
      .map(([key]) => sheetIn(key))
      .find((one) => one !== undefined && client.record('sheet', one) === undefined);
    return begun ?? freshId();
  });
  return id;
};

/** A sheet at home. A new one is kept with its first word, so that opening a tool leaves nothing behind. */
export default function SheetPage({ route }: { route: Extract<Route, { name: 'sheet' }> }) {
  const say = useSay();
  const place = useHomePlace();
  const day = useToday();
  const newId = useNewSheetId(route.tool);
  const [madeAt] = useState(nowMs);
  const kept = useRecord('sheet', route.id ?? newId);
  const fresh: RecordOf<'sheet'> | undefined =
    route.id === undefined && isTool(route.tool) ? { id: newId, madeAt, tool: route.tool, day } : undefined;
  const sheet = kept ?? fresh;
  const back = { to: { name: 'tools' } as const, label: say('tools.back') };
  if (!sheet) return <Gone back={back} />;
  return (
    <Page
      title={sheet.tool === undefined ? say('tools.unknown') : toolName(sheet.tool, say)}
      back={back}
      wide
      head={<SeeChip />}
    >
      <Sheet place={place} sheet={sheet} />
    </Page>
  );
}
