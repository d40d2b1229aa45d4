import { servicesFor, type ListedService } from '@handrail/content/safety/services.ts';
import type { ServiceKind } from '@handrail/content/safety/service.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useToday } from '../notebook/notebook.tsx';
import { writtenInWords } from '../safety/Calls.tsx';
import { useCountry } from '../safety/use-country.ts';

/**
 * On paper: emergency, crisis, someone on the line, drugs and alcohol. Lines about violence stay in Safety, because a
 * paper may be found by the person it is about.
 */
const onPaper: readonly ServiceKind[] = ['crisis', 'spotting', 'drug-help'];

export const usePaperNumbers = (): readonly ListedService[] => {
  const today = useToday();
  const [country] = useCountry();
  return servicesFor(country, today, onPaper);
};

/** The number, and whose it is. A line whose name begins with its number is said once. */
export const NumberWords = ({ service }: { service: ListedService }) => {
  const say = useSay();
  const { kind, number, name, alsoDial, textWord, country } = service;
  const whose = kind === 'emergency' ? say(`safety.country.${country}`) : name;
  return (
    <span>
      <strong>{name.startsWith(number) && kind !== 'emergency' ? name : number}</strong>{' '}
      {alsoDial ? `${say('safety.or-dial', { number: alsoDial })} ` : null}
      {name.startsWith(number) && kind !== 'emergency' ? null : whose}
      {textWord ? `. ${say('safety.text-word', { word: textWord })}` : null}
    </span>
  );
};

/** The numbers for the printed page, each with the day it was read. [D19] */
export const Numbers = () => {
  const say = useSay();
  const [country] = useCountry();
  const services = usePaperNumbers();
  const [first] = services;
  return (
    <>
      {country === null ? <p className="small soft">{say('session.page.no-country')}</p> : null}
      <ul className="paper-numbers" role="list">
        {services.map((service) => (
          <li key={service.id}>
            <NumberWords service={service} />
            {service.stale ? (
              <small className="soft">
                {' '}
                {say('safety.last-checked', { day: writtenInWords(service.readOn, say) })}
              </small>
            ) : null}
          </li>
        ))}
      </ul>
      {first ? (
        <p className="small soft">
          {say(first.copy === 'stored' ? 'safety.read-stored' : 'safety.read-live', {
            day: writtenInWords(first.readOn, say),
          })}
        </p>
      ) : null}
    </>
  );
};
