import { sharedParts, type SharedPart } from '@handrail/domain/circle/share.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from '../shell/navigator.tsx';
import { usePerson } from './person-context.tsx';
import { useNewParts, usePartsHere, usePartsNotNow } from './use-parts.ts';

/** The parts that are shared now, those this app opened before and that are not, and what came since the last visit. */
export const PartTabs = ({ part }: { part: SharedPart | undefined }) => {
  const say = useSay();
  const { roomId, name, since } = usePerson();
  const here = usePartsHere(roomId);
  const notNow = usePartsNotNow(roomId);
  const fresh = useNewParts(roomId, since);
  return (
    <nav className="tabs person-tabs" aria-label={say('people.tabs', { name })}>
      <Go to={{ name: 'person', roomId }} current={part === undefined}>
        {say('people.tab.overview')}
      </Go>
      {sharedParts
        .filter((one) => here.includes(one) || notNow.includes(one) || one === part)
        .map((one) => (
          <Go key={one} to={{ name: 'person', roomId, part: one }} current={part === one}>
            {say(`people.part.${one}`)}
            {since !== undefined && fresh.includes(one) ? (
              <span className="small soft new-mark">{say('people.new-short')}</span>
            ) : null}
          </Go>
        ))}
    </nav>
  );
};
