/** Who can see this page right now, in one place: the chip, and the sentences for hard questions. [P8, D18] */
import { isSessionOpen, whoSees, type WhoSees } from '@handrail/domain/harms/harm-to-other.ts';
import { Rings } from '@handrail/ui/icon.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { useOpenNotebook, useRecords, useToday } from '../notebook/notebook.tsx';

export interface Seeing {
  /** The first of them, in one word for screens that draw it. */
  readonly kind: 'only-you' | 'here' | 'device';
  /** One true sentence each; both can hold at once. */
  readonly who: readonly WhoSees[];
  /** The therapist's name, when it was written. */
  readonly name: string | undefined;
}

export const useWhoSees = (): Seeing => {
  const today = useToday();
  const sessions = useRecords('session');
  const card = useRecords('therapistCard').at(-1);
  const onTherapistsDevice = useOpenNotebook()?.cover.role === 'on-desk';
  const open = sessions.find((session) => isSessionOpen(session, today));
  const who = whoSees({ onTherapistsDevice }, sessions, today);
  return { kind: kinds[who[0] ?? 'nobody'], who, name: open?.therapistName ?? card?.name };
};

const kinds = {
  nobody: 'only-you',
  'therapist-is-here': 'here',
  'on-therapists-device': 'device',
} as const satisfies Record<WhoSees, Seeing['kind']>;

const sentences = {
  nobody: () => 'shell.see.nobody',
  'therapist-is-here': (named) => (named ? 'shell.see.here' : 'shell.see.someone-here'),
  'on-therapists-device': (named) => (named ? 'shell.see.device' : 'shell.see.someones-device'),
} as const satisfies Record<WhoSees, (named: boolean) => Parameters<Say>[0]>;

const sentence = (who: WhoSees, name: string | undefined, say: Say): string =>
  say(sentences[who](name !== undefined), { name: name ?? '' });

/** "Nobody sees this", "Dana is here and can see this page", "This is on Dana's device; Dana can open it". */
export const whoSeesSentence = ({ who, name }: Seeing, say: Say): string =>
  who.map((one) => sentence(one, name, say)).join(' ');

/** The short form, for a chip or a cell of a table. */
export const whoSeesShort = ({ who, name }: Seeing, say: Say): string =>
  who[0] === undefined || who[0] === 'nobody' ? say('shell.see.only-you') : sentence(who[0], name, say);

/** Stands on every item and every form, before anything is kept. */
export const SeeChip = () => {
  const say = useSay();
  const seeing = useWhoSees();
  return (
    <span className="see">
      <Rings people={seeing.kind === 'only-you' ? 1 : 2} />
      <span>
        <span className="visually-hidden">{say('shell.see')} </span>
        {whoSeesShort(seeing, say)}
      </span>
    </span>
  );
};
