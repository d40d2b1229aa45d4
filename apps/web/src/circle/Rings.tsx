import { useSay } from '@handrail/ui/say.tsx';
import type { Seeing } from '../shell/who-sees.tsx';

/** Longer names do not fit into a ring; the sentence under the picture says them whole. */
const nameInRing = 12;

/** How the picture is drawn: a notebook on someone's device stays there when the session on it has ended. */
export type CircleKind = 'only-you' | 'here' | 'device';
export const circleKind = ({ who }: Seeing): CircleKind =>
  who.includes('on-therapists-device') ? 'device' : who.includes('therapist-is-here') ? 'here' : 'only-you';

/** One ring for one person. Where two meet, both can see; the rail is the person's, and it goes round their own ring. */
export const CircleRings = ({ seeing }: { seeing: Seeing }) => {
  const say = useSay();
  const kind = circleKind(seeing);
  const name = kind === 'only-you' ? undefined : (seeing.name ?? say('circle.someone'));
  const label =
    kind === 'only-you'
      ? say('circle.picture.only-you')
      : say(`circle.picture.${kind}`, { name: name ?? say('circle.someone') });
  const cx = name === undefined ? 180 : 215;
  return (
    <svg className="rings" viewBox="0 0 360 200" role="img" aria-label={label}>
      <circle className="you" cx={cx} cy="102" r="82" />
      {name === undefined ? null : (
        <>
          <circle className="them" cx="98" cy="84" r="62" />
          <text x="84" y="90" textAnchor="middle">
            {name.length > nameInRing ? null : name}
          </text>
        </>
      )}
      <text className="me" x={cx} y="110" textAnchor="middle">
        {say('circle.you')}
      </text>
      <path className="hold" d={`M${cx - 82} 102A82 82 0 1 0 ${cx} 20`} />
    </svg>
  );
};
