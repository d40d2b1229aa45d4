/** The acts of sharing, kept like everything else; what they say is in the domain. */
import type { SharedPart } from '@handrail/domain/circle/share.ts';
import { newFrom, shareItem, sharePart, stopItem, stopPart } from '@handrail/domain/circle/sharing.ts';
import type { Change, Kind } from '@handrail/domain/records.ts';
import { freshId, nowMs, useAllRecords, useRecords, useToday } from '../notebook/notebook.tsx';

export type Subject =
  | { readonly of: 'item'; readonly kind: Kind; readonly id: string }
  | { readonly of: 'part'; readonly part: SharedPart };

/** Changes for sharing this with one room and for stopping it. `past` counts for a part only. */
export const useShareChanges = (
  roomId: string,
  subject: Subject,
): { readonly share: (past: boolean) => readonly Change[]; readonly stop: () => readonly Change[] } => {
  const shares = useRecords('share');
  const records = useAllRecords();
  const today = useToday();
  const sharesPart = (part: SharedPart, past: boolean): readonly Change[] =>
    sharePart(shares, roomId, part, past || { from: today }, freshId(), newFrom(records, part, nowMs()));
  return {
    share: (past) =>
      subject.of === 'item'
        ? shareItem(shares, roomId, subject.kind, subject.id, freshId(), nowMs())
        : sharesPart(subject.part, past),
    stop: () =>
      subject.of === 'item'
        ? stopItem(shares, roomId, subject.kind, subject.id, freshId(), nowMs())
        : stopPart(shares, roomId, subject.part, freshId(), nowMs()),
  };
};
