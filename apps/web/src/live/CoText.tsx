import {
  Fragment,
  useId,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
  type CSSProperties,
  type ReactNode,
} from 'react';
import type { Refusal } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNames } from '../circle/rooms.ts';
import { useRoom } from '../notebook/notebook.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { holdTogether } from './box.ts';
import { Letters, type Flag } from './Letters.tsx';
import { LiveText, type Run } from './live-text.ts';
import { useHere, useOthers, type Here } from './presence.ts';
import { useLiveText } from './texts.ts';
import { WhoReads } from './WhoReads.tsx';
import './live.css';

interface CoTextProps {
  readonly roomId: string;
  /** Id of the text: both type into the same one. */
  readonly text: string;
  readonly label: ReactNode;
  /** Who reads it; said beside the box. "Dana reads this" when left out. */
  readonly who?: ReactNode;
  readonly hint?: ReactNode;
  readonly rows?: number;
}

/**
 * A box that two type into at once. The letters lie under it, each in the colour of who wrote it, and the box above them
 * has the same metrics and see-through letters, so that caret, selection, keyboard and spelling of hands stay the browser's own.
 */
export const CoText = ({ roomId, text, label, who, hint, rows = 3 }: CoTextProps) => {
  const say = useSay();
  const id = useId();
  const opened = useLiveText(roomId, text);
  return (
    <div className="field co-field">
      <div className="between co-head">
        <label htmlFor={id} className="label-like">
          {label}
        </label>
        <span id={`${id}-who`}>{who ?? <WhoReads roomId={roomId} when />}</span>
      </div>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <Box
        live={opened instanceof LiveText ? opened : null}
        busy={opened === null}
        id={id}
        roomId={roomId}
        text={text}
        rows={rows}
        hinted={Boolean(hint)}
      />
      {opened === null || opened instanceof LiveText ? null : (
        <Problem small text={say('live.text.not-opened', { why: say(refusalSentence[opened]) })} />
      )}
    </div>
  );
};

interface BoxProps {
  /** `null`: not opened yet, or not to be opened. */
  readonly live: LiveText | null;
  readonly busy: boolean;
  readonly id: string;
  readonly roomId: string;
  readonly text: string;
  readonly rows: number;
  readonly hinted: boolean;
}

const never = (): void => {};
const noNews = (): (() => void) => never;
const noRuns: LiveText['runs'] = [];

/** One box from the first moment: it stands there before its letters do, and whoever went into it stays in it. */
const Box = ({ live, busy, id, roomId, text, rows, hinted }: BoxProps) => {
  const area = useRef<HTMLTextAreaElement>(null);
  const here = useHere();
  useSyncExternalStore(live?.subscribe ?? noNews, () => live?.changes ?? 0);
  const flags = useFlags(live, here, roomId, text);
  useLayoutEffect(() => {
    const box = area.current;
    if (!box) return;
    if (live) return holdTogether(box, live, text, here);
    box.value = '';
  }, [live, text, here]);
  const refused = live?.refused ?? null;
  return (
    <>
      <div className="co-layers" style={{ '--rows': rows } as CSSProperties}>
        <div className="input co-letters" aria-hidden="true">
          <Letters runs={live?.runs ?? noRuns} flags={flags} />
        </div>
        <textarea
          id={id}
          ref={area}
          className="input co-box"
          rows={rows}
          readOnly={!live}
          aria-busy={busy}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={`${id}-who${hinted ? ` ${id}-hint` : ''}`}
          aria-invalid={refused === null ? undefined : true}
        />
      </div>
      <WhoWrites flags={flags} roomId={roomId} />
      {live ? <Refused live={live} refused={refused} /> : null}
    </>
  );
};

/** For ears what the flags are for eyes; said when somebody comes, and not with every letter. */
const WhoWrites = ({ flags, roomId }: { flags: readonly Flag[]; roomId: string }) => {
  const say = useSay();
  const mine = useRoom(roomId)?.mine;
  const theirs = flags.filter(({ who }) => who !== mine);
  const names = [...new Set(theirs.map(({ name }) => name))];
  return (
    <p role="status" className="visually-hidden">
      {names.map((name) => say('live.text.is-writing', { name })).join(' ')}
    </p>
  );
};

/** What could not be kept is in the box still; it is handed in again with the next letter, or when asked. */
const Refused = ({ live, refused }: { live: LiveText; refused: Refusal | null }) => {
  const say = useSay();
  return refused === null ? null : (
    <div className="stack">
      <Problem small text={say('live.text.not-kept', { why: say(refusalSentence[refused]) })} />
      <div>
        <Button onPress={() => void live.handIn()}>{say('live.text.again')}</Button>
      </div>
    </div>
  );
};

/** Where others' cursors stand in this text, each with a name. */
const useFlags = (
  live: LiveText | null,
  here: Here | null,
  roomId: string,
  text: string,
): readonly Flag[] => {
  const say = useSay();
  const name = useNames()(roomId);
  const others = useOthers(here);
  return others.flatMap(({ device, who, own, where }): Flag[] => {
    const at = live && where.text === text ? live.indexOf(where.head) : null;
    if (at === null) return [];
    return [{ key: device, at, who, name: own ? say('live.you-elsewhere') : name, moved: where.head ?? '' }];
  });
};

/**
 * A co-typed text as it stands, to read. The person's letters are in pen, and before each piece it is said for ears whose it
 * is; where nothing was written there is nothing.
 */
export const CoTextRead = ({ roomId, text, label }: { roomId: string; text: string; label?: ReactNode }) => {
  const live = useLiveText(roomId, text);
  return live instanceof LiveText ? <Read live={live} label={label} roomId={roomId} /> : null;
};

const Read = ({ live, label, roomId }: { live: LiveText; label: ReactNode; roomId: string }) => {
  const by = useBy(roomId);
  useSyncExternalStore(live.subscribe, () => live.changes);
  const id = useId();
  return live.letters.trim() === '' ? null : (
    <div className="stack co-read" {...(label ? { role: 'group', 'aria-labelledby': id } : {})}>
      {label ? (
        <p className="label-like" id={id}>
          {label}
        </p>
      ) : null}
      <p className="pre" dir="auto">
        {live.runs.map(({ who, letters }, at) =>
          who === 'owner' ? (
            // Runs of one text never change places without changing their words.
            // oxlint-disable-next-line react/no-array-index-key
            <Fragment key={at}>
              <span className="visually-hidden no-print">{by(who)}</span>
              <bdi className="own-inline">{letters}</bdi>
            </Fragment>
          ) : (
            // oxlint-disable-next-line react/no-array-index-key
            <Fragment key={at}>
              <span className="visually-hidden no-print">{by(who)}</span>
              <span className="pencil">{letters}</span>
            </Fragment>
          ),
        )}
      </p>
    </div>
  );
};

/** "Dana: ", or "You: "; nothing before letters of which nobody knows whose they are. */
const useBy = (roomId: string): ((who: Run['who']) => string) => {
  const say = useSay();
  const name = useNames()(roomId);
  const mine = useRoom(roomId)?.mine;
  return (who) => {
    if (who === undefined) return '';
    return who === mine ? say('live.text.by-you') : say('live.text.by', { name });
  };
};
