import { useRef } from 'react';
import { linesAt, turnsOf, type SheetLine } from '@handrail/domain/tools/tools.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { lineKey, writeKey } from './draft-keys.ts';
import { LineShown } from './LineShown.tsx';
import { Reads } from './Reads.tsx';
import { useSheet } from './sheet-context.tsx';
import { useKeepLine } from './use-lines.ts';
import { Write } from './Write.tsx';
import { WriteBox } from './WriteBox.tsx';

type Voice = 'go-on' | 'change';
const voices = ['go-on', 'change'] as const satisfies readonly Voice[];

interface VoiceName {
  readonly text: string;
  /** The line that names it; absent while it has no name. */
  readonly line: SheetLine | undefined;
}

/** What a voice is called: the person's name for it over what is in pencil, and ours while there is none. */
const useVoiceName = (): ((voice: Voice) => VoiceName) => {
  const say = useSay();
  const { lines, inPencil } = useSheet();
  return (voice) => {
    const named = linesAt(lines, `${voice}-name`).filter(({ words }) => words?.trim());
    const line = named.findLast((one) => !inPencil(one)) ?? named.at(-1);
    return { text: line?.words ?? say(`tools.slot.${voice}`), line };
  };
};

/** Two sides of one page: what one part says stands on its side, the answer on the other. Neither is right. [P5] */
export const TwoVoices = () => {
  const say = useSay();
  const { lines } = useSheet();
  const nameOf = useVoiceName();
  const turns = turnsOf(lines);
  return (
    <>
      <p className="soft">{say('tools.voices.intro')}</p>
      <div className="voices">
        {voices.map((voice) => (
          <VoiceHead key={voice} voice={voice} name={nameOf(voice)} />
        ))}
        {turns.length === 0 ? (
          <p className="soft voices-none">{say('tools.voices.none')}</p>
        ) : (
          <ol className="turns" role="list" aria-label={say('tools.voices.talk')}>
            {turns.map((line) => (
              <Turn key={line.id} line={line} name={nameOf(line.slot === 'change' ? 'change' : 'go-on')} />
            ))}
          </ol>
        )}
        {voices.map((voice) => (
          <div key={voice} className="voice-write" data-voice={voice}>
            <Write
              slot={voice}
              label={say('tools.voices.says', { voice: nameOf(voice).text })}
              openLabel={say('tools.voices.speak')}
              openName={say('tools.voices.speak-as', { voice: nameOf(voice).text })}
              name={nameOf(voice).text}
              again
            />
          </div>
        ))}
      </div>
    </>
  );
};

const Turn = ({ line, name }: { line: SheetLine; name: VoiceName }) => {
  const say = useSay();
  return (
    <li data-voice={line.slot}>
      <p className="visually-hidden">{say('tools.voices.says', { voice: name.text })}</p>
      <LineShown line={line} label={say('tools.voices.says', { voice: name.text })} />
    </li>
  );
};

/** The name at the head of a side, and the way to give one. */
const VoiceHead = ({ voice, name }: { voice: Voice; name: VoiceName }) => {
  const say = useSay();
  const onSheet = useSheet();
  const { place, lines, inPencil, isMine } = onSheet;
  const mine = linesAt(lines, `${voice}-name`).findLast(isMine);
  const key = mine ? lineKey(mine.id) : writeKey(onSheet, `${voice}-name`);
  const { add, alter, problem } = useKeepLine(key);
  const own = name.line && !inPencil(name.line);
  const head = useRef<HTMLDivElement>(null);
  const called = async (words: string): Promise<boolean> => {
    const kept = mine ? await alter(mine, { words }) : (await add(`${voice}-name`, { words })) !== null;
    // With its first name the head is drawn anew: the focus goes on at the button that changes it.
    if (kept) requestAnimationFrame(() => head.current?.querySelector('button')?.focus());
    return kept;
  };
  return (
    <div ref={head} className="voice-head" data-voice={voice}>
      <h2>{name.line ? <bdi className={own ? 'own-inline' : 'pencil'}>{name.text}</bdi> : name.text}</h2>
      {name.line ? <p className="small soft">{say(`tools.slot.${voice}`)}</p> : null}
      {place.open === false ? null : (
        <WriteBox
          key={key}
          draftKey={key}
          before={mine?.words ?? ''}
          place={name.text}
          label={say('tools.voices.name-label')}
          openLabel={say(mine ? 'tools.voices.rename' : 'tools.voices.name')}
          openName={`${say(mine ? 'tools.voices.rename' : 'tools.voices.name')}: ${name.text}`}
          keepLabel={say('tools.voices.keep-name')}
          onKeep={called}
          problem={problem}
          whoReads={<Reads />}
        />
      )}
    </div>
  );
};
