/** The notebooks a desk knows, beside those that are on the device. Pure, so that a test can say what is shown. */
import type { RecordOf } from '@handrail/domain/records.ts';
import type { NotebookCover } from '@handrail/store/protocol.ts';

/** A name on the desk, a notebook on the device, or both: a crash or a removal can leave one without the other. */
export type DeskRow =
  | {
      readonly kind: 'here';
      readonly id: string;
      readonly named: RecordOf<'deskNotebook'>;
      readonly cover: NotebookCover;
    }
  /** The name is still on the desk; the notebook was taken off this device. */
  | { readonly kind: 'not-here'; readonly id: string; readonly named: RecordOf<'deskNotebook'> }
  /** A notebook for a therapist's device that this desk has no name for. */
  | { readonly kind: 'unnamed'; readonly id: string; readonly cover: NotebookCover };

/** In the order in which the desk wrote them down, then those without a name. Nobody is ranked. [D10] */
export const deskRows = (
  named: readonly RecordOf<'deskNotebook'>[],
  covers: readonly NotebookCover[],
): readonly DeskRow[] => {
  const onDesk = covers.filter(({ role }) => role === 'on-desk');
  const known = new Set(named.map(({ notebookId }) => notebookId));
  return [
    ...named.map((one): DeskRow => {
      const cover = onDesk.find(({ id }) => id === one.notebookId);
      return cover
        ? { kind: 'here', id: one.id, named: one, cover }
        : { kind: 'not-here', id: one.id, named: one };
    }),
    ...onDesk
      .filter(({ id }) => !known.has(id))
      .map((cover): DeskRow => ({ kind: 'unnamed', id: cover.id, cover })),
  ];
};
