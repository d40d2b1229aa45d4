/** Who can see this page right now, in one place: the chip, and the sentences for hard questions. [P8, D18] */
import { isSessionOpen, whoSees, type WhoSees } from '@handrail/domain/harms/harm-to-other.ts';
import { Rings } from '@handrail/ui/icon.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { inOneSentence, useSeers, type Seen, type Seer } from '../circle/rooms.ts';
import { useOpenNotebook, useRecords, useToday } from '../notebook/notebook.tsx';

export interface Seeing {
  /** The first of them, in one word for screens that draw it. */
  readonly kind: 'only-you' | 'here' | 'device';
  /** One true sentence each; both can hold at once. */
  readonly who: readonly WhoSees[];
  /** The therapist's name, when it was written. */
  readonly name: string | undefined;
  /** Names of those who see it from afar. */
  readonly afar: readonly string[];
}

/** `of`: what it is about, for who sees that from afar. Of a page that keeps nothing nobody does. */
export const useWhoSees = (of?: Seen): Seeing => {
  const today = useToday();
  const sessions = useRecords('session');
  const card = useRecords('therapistCard').at(-1);
  const onTherapistsDevice = useOpenNotebook()?.cover.role === 'on-desk';
  const open = sessions.find((session) => isSessionOpen(session, today));
  const who = whoSees({ onTherapistsDevice }, sessions, today);
  const afar = useSeers(of).flatMap((seer) => (seer.sees === 'none' ? [] : [seer.name]));
  return { kind: kinds[who[0] ?? 'nobody'], who, name: open?.therapistName ?? card?.name, afar };
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
export const whoSeesSentence = ({ who, name, afar }: Seeing, say: Say): string => {
  const names = inOneSentence(afar, say.language);
  const here = afar.length > 0 ? who.filter((one) => one !== 'nobody') : who;
  const fromAfar = afar.length > 0 ? [say('shell.see.afar', { count: afar.length, names })] : [];
  return [...here.map((one) => sentence(one, name, say)), ...fromAfar].join(' ');
};

/** The short form, for a chip or a cell of a table. */
export const whoSeesShort = ({ who, name }: Seeing, say: Say): string =>
  who[0] === undefined || who[0] === 'nobody' ? say('shell.see.only-you') : sentence(who[0], name, say);

/** Who sees it from afar, in words for a chip; `null` when nobody does. */
const fromAfar = (seers: readonly Seer[], say: Say): string | null => {
  const names = (sees: Seer['sees']): string =>
    inOneSentence(
      seers.filter((seer) => seer.sees === sees).map(({ name }) => name),
      say.language,
    );
  const [all, some] = [names('all'), names('some')];
  const said = [
    all === '' ? null : say('sharing.see.you-and', { name: all }),
    some === '' ? null : say('shell.see.some', { names: some }),
  ].filter((one) => one !== null);
  return said.length === 0 ? null : said.join('. ');
};

/**
 * Stands on every item and every form, before anything is kept. `of`: the thing, or the part a page shows; a thing
 * without an id is about to be made.
 */
export const SeeChip = ({ of }: { of?: Seen | undefined }) => {
  const say = useSay();
  const seeing = useWhoSees();
  const afar = fromAfar(useSeers(of), say);
  const here = seeing.kind === 'only-you' ? null : whoSeesShort(seeing, say);
  const words = [here, afar].filter((one) => one !== null).join(' ') || whoSeesShort(seeing, say);
  return (
    <span className="see">
      <Rings people={here === null && afar === null ? 1 : 2} />
      <span>
        <span className="visually-hidden">{say('shell.see')} </span>
        {words}
      </span>
    </span>
  );
};
