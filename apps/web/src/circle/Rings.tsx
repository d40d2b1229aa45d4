import type { RoomView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import type { Seeing } from '../shell/who-sees.tsx';
import { useAllRecords } from '../notebook/notebook.tsx';
import { inOneSentence, seesAnything, useNames } from './rooms.ts';

/** Longer names do not fit into a ring; the sentence under the picture says them whole. */
const nameInRing = 12;

/** How the picture is drawn: a notebook on someone's device stays there when the session on it has ended. */
export type CircleKind = 'only-you' | 'here' | 'device';
export const circleKind = ({ who }: Seeing): CircleKind =>
  who.includes('on-therapists-device') ? 'device' : who.includes('therapist-is-here') ? 'here' : 'only-you';

/** Where the other rings stand around one's own; more people than places are said in words alone. */
const places = [
  { x: 98, y: 84, r: 62, textX: 84, apart: -40 },
  { x: 318, y: 66, r: 48, textX: 326, apart: 36 },
  { x: 306, y: 162, r: 44, textX: 316, apart: 44 },
] as const;

interface Ring {
  readonly name: string;
  readonly meets: boolean;
}

/** Whoever sits at this screen or has it sees it; from afar a ring meets one's own once something is shared. */
const useRings = (seeing: Seeing, rooms: readonly RoomView[]): readonly Ring[] => {
  const say = useSay();
  const nameOf = useNames();
  const records = useAllRecords();
  const here =
    circleKind(seeing) === 'only-you' ? [] : [{ name: seeing.name ?? say('circle.someone'), meets: true }];
  const afar = rooms.map(({ id }) => ({
    name: nameOf(id),
    meets: seesAnything(records, id),
  }));
  // The same name at the screen and from afar is, as far as anybody can tell, the same person.
  // Two from afar stay two: one of them may see something and the other nothing.
  return [...here, ...afar.filter(({ name }) => here.every((one) => one.name !== name))];
};

/** One ring for one person. Where two meet, both can see; the rail is the person's, and it goes round their own ring. */
export const CircleRings = ({ seeing, rooms }: { seeing: Seeing; rooms: readonly RoomView[] }) => {
  const say = useSay();
  const kind = circleKind(seeing);
  const rings = useRings(seeing, rooms);
  const named = (meets: boolean): string =>
    inOneSentence(
      rings.filter((ring) => ring.meets === meets).map(({ name }) => name),
      say.language,
    );
  const [together, apart] = [named(true), named(false)];
  const label = [
    kind === 'only-you'
      ? null
      : say(`circle.picture.${kind}`, { name: seeing.name ?? say('circle.someone') }),
    kind === 'only-you' && together !== '' ? say('circle.picture.rooms', { names: together }) : null,
    apart === '' ? null : say('circle.picture.apart', { names: apart }),
    rings.length === 0 ? say('circle.picture.only-you') : null,
  ];
  const cx = rings.length === 0 ? 180 : 215;
  return (
    <svg className="rings" viewBox="-8 0 420 210" role="img" aria-label={label.filter(Boolean).join(' ')}>
      <circle className="you" cx={cx} cy="102" r="82" />
      {rings.slice(0, places.length).map(({ name, meets }, at) => {
        const place = places[at];
        if (place === undefined) return null;
        const aside = meets ? 0 : place.apart;
        return (
          <g key={`${place.x} ${name}`}>
            <circle className="them" cx={place.x + aside} cy={place.y} r={place.r} />
            <text x={(meets ? place.textX : place.x) + aside} y={place.y + 6} textAnchor="middle">
              {name.length > nameInRing ? null : name}
            </text>
          </g>
        );
      })}
      <text className="me" x={cx} y="110" textAnchor="middle">
        {say('circle.you')}
      </text>
      <path className="hold" d={`M${cx - 82} 102A82 82 0 1 0 ${cx} 20`} />
    </svg>
  );
};
