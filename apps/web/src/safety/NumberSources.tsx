import type { PageRead } from '@handrail/content/safety/service.ts';
import { servicesFor, type ListedService } from '@handrail/content/safety/services.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useToday } from '../notebook/notebook.tsx';
import { writtenInWords } from './Calls.tsx';
import { useCountry } from './use-country.ts';

const PageOf = ({ page }: { page: PageRead }) => {
  const say = useSay();
  return (
    <>
      {/* Text, not a link: nothing leaves this device by a slip of the finger. */}
      <span className="address">{page.address}</span>
      {page.pageDate === undefined ? null : (
        <span>{say('safety.page-date', { day: writtenInWords(page.pageDate, say) })}</span>
      )}
    </>
  );
};

const SourceOf = ({ service }: { service: ListedService }) => {
  const say = useSay();
  const day = writtenInWords(service.readOn, say);
  return (
    <li>
      <strong>
        {service.name === service.number ? null : `${service.name}, `}
        {service.number}
      </strong>
      <span>{say(service.copy === 'stored' ? 'safety.read-stored' : 'safety.read-live', { day })}</span>
      <PageOf page={service} />
      {service.alsoRead?.map((page) => (
        <PageOf key={page.address} page={page} />
      ))}
      {service.hours === null ? <span>{say('safety.no-hours')}</span> : null}
      {service.stale ? <span>{say('safety.last-checked', { day })}</span> : null}
    </li>
  );
};

/** Each number with the page it was read on, when, and in what kind of copy. [P13, CS6, CS7] */
export const NumberSources = () => {
  const say = useSay();
  const today = useToday();
  const [country] = useCountry();
  return (
    <div className="no-print">
      <Twin summary={say('safety.from')}>
        <p className="small soft">{say('safety.from-more')}</p>
        <ul role="list" className="number-sources small">
          {servicesFor(country, today).map((service) => (
            <SourceOf key={service.id} service={service} />
          ))}
        </ul>
      </Twin>
    </div>
  );
};
