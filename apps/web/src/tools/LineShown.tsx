import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SheetLine } from '@handrail/domain/tools/tools.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { lineKey } from './draft-keys.ts';
import { Reads } from './Reads.tsx';
import { useSheet } from './sheet-context.tsx';
import { useKeepLine, useRemoveLine } from './use-lines.ts';
import { WriteBox } from './WriteBox.tsx';

/** The person's words in pen, the therapist's in pencil; which it is says the signature, never a field. */
export const LineWords = ({ line, children }: { line: SheetLine; children?: ReactNode }) => {
  const say = useSay();
  const { place, inPencil, isMine } = useSheet();
  const pencil = inPencil(line);
  return (
    <>
      {children ?? (
        <p className={pencil ? 'pencil pencil-line' : 'own'} dir="auto">
          {line.words}
        </p>
      )}
      {pencil ? (
        <p className="small pencil by-pencil">
          <Icon name="pencil" />
          {isMine(line) ? say('tools.by-you') : say('tools.by-other', { name: place.name ?? '' })}
        </p>
      ) : null}
    </>
  );
};

/** A line on the sheet, and for who wrote it the ways to change and to remove it. */
export const LineShown = ({
  line,
  label,
  children,
  form,
  more,
}: {
  line: SheetLine;
  label: string;
  /** How the line is drawn, when it is more than its words. */
  children?: ReactNode;
  /** Another form than one box of words. */
  form?: (close: () => void) => ReactNode;
  /** Further acts beside change and remove. */
  more?: ReactNode;
}) => {
  const say = useSay();
  const { place, isMine } = useSheet();
  const begun = useNotebook().draft(lineKey(line.id)) !== undefined;
  const [changing, setChanging] = useState(begun && isMine(line));
  const remove = useRemoveLine();
  const { alter, problem } = useKeepLine(lineKey(line.id));
  const words = line.words ?? line.moment ?? line.otherwise ?? label;
  const shown = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState(0);
  // The box is gone: the focus goes back to the button that opened it.
  useEffect(() => {
    if (closed > 0) shown.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [closed]);
  const close = (): void => {
    setChanging(false);
    setClosed(closed + 1);
  };
  if (changing && place.open !== false)
    return (
      form?.(close) ?? (
        <WriteBox
          draftKey={lineKey(line.id)}
          before={line.words ?? ''}
          place={label}
          onKeep={(text) => alter(line, { words: text })}
          problem={problem}
          whoReads={<Reads />}
          onClose={close}
        />
      )
    );
  return (
    <div className="sheet-line" ref={shown} data-line={line.id}>
      <LineWords line={line}>{children}</LineWords>
      {isMine(line) && place.open !== false ? (
        <div className="sheet-acts no-print">
          <Button kind="quiet" label={say('tools.change-line', { words })} onPress={() => setChanging(true)}>
            {say('shell.change')}
          </Button>
          <Button
            kind="quiet"
            label={say('tools.remove-line', { words })}
            onPress={() =>
              void remove(line).then((gone) => {
                if (gone) focusHeading();
              })
            }
          >
            {say('shell.remove')}
          </Button>
          {more}
        </div>
      ) : more && place.open !== false ? (
        <div className="sheet-acts no-print">{more}</div>
      ) : null}
    </div>
  );
};
