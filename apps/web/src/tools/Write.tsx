import { linesAt, slotOf, type SlotName } from '@handrail/domain/tools/tools.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { writeKey } from './draft-keys.ts';
import { slotName } from './names.ts';
import { useSheet } from './sheet-context.tsx';
import { useKeepLine } from './use-lines.ts';
import { Reads } from './Reads.tsx';
import { WriteBox } from './WriteBox.tsx';

/** Where something can be written in one place of the sheet; gone when a place for one line has mine already. */
export const Write = ({
  slot,
  label,
  hint,
  openLabel,
  openName,
  name,
  again,
}: {
  slot: SlotName;
  /** Over the box, when it is not "your words". */
  label?: string;
  hint?: string;
  /** On the button that opens it, and in full for a screen reader. */
  openLabel?: string;
  openName?: string;
  name?: string;
  again?: boolean;
}) => {
  const say = useSay();
  const onSheet = useSheet();
  const { place, sheet, lines, isMine } = onSheet;
  const key = writeKey(onSheet, slot);
  const { add, problem } = useKeepLine(key);
  const there = linesAt(lines, slot);
  const many = slotOf(sheet.tool, slot)?.many === true;
  if (place.open === false || (!many && there.some(isMine))) return null;
  const at = name ?? slotName(slot, say);
  const more = many && there.length > 0;
  return (
    <WriteBox
      draftKey={key}
      place={at}
      {...(label !== undefined && { label })}
      {...(hint !== undefined && { hint })}
      openLabel={openLabel ?? say(more ? 'tools.write-more' : 'tools.write')}
      openName={openName ?? say(more ? 'tools.write-more-at' : 'tools.write-at', { place: at })}
      {...(again && { again })}
      onKeep={async (words) => {
        const id = await add(slot, { words });
        // In a place for one line this box goes with its first: reading goes on at the line.
        if (id !== null && !many)
          requestAnimationFrame(() =>
            document
              .querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"] button`)
              ?.focus({ preventScroll: true }),
          );
        return id !== null;
      }}
      problem={problem}
      whoReads={<Reads />}
    />
  );
};
