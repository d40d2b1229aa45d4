import { useSay } from '@handrail/ui/say.tsx';
import { useRoomRecord } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';
import { toolName } from '../tools/names.ts';
import { SheetHere } from './Sheets.tsx';
import { useLive } from './session-here.tsx';

/** A sheet of a session that is over, or of one that has not begun: to go on with, or to read. */
export const SheetAlone = ({ sheetId }: { sheetId: string }) => {
  const say = useSay();
  const { roomId, name } = useLive();
  const sheet = useRoomRecord(roomId, 'sheet', sheetId);
  const tool = sheet?.tool;
  const id = sheet?.sessionId;
  return (
    <Page
      title={tool ? toolName(tool, say) : say('live.sheets')}
      back={{
        to: { name: 'shared-session', roomId, ...(id !== undefined && { id }) },
        label: say('live.title', { name }),
      }}
    >
      <SheetHere sheetId={sheetId} />
    </Page>
  );
};
