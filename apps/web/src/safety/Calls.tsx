import type { ReactNode } from 'react';
import { dialled, type ServiceKind } from '@handrail/content/safety/service.ts';
import { servicesFor, type ListedService } from '@handrail/content/safety/services.ts';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { useToday } from '../notebook/notebook.tsx';
import { useCountry } from './use-country.ts';

export const writtenInWords = (written: string, say: Say): string => {
  const day = parseLocalDay(written);
  return day === null ? written : dateInWords(day, say.language);
};

/** One thing to touch that dials or writes. */
export const CallLink = ({
  number,
  by = 'call',
  first,
  shown,
  children,
}: {
  /** As a telephone dials it. */
  number: string;
  by?: 'call' | 'text';
  /** The one that fills: the emergency number of the country that was chosen. */
  first?: boolean;
  shown: ReactNode;
  children: ReactNode;
}) => {
  const say = useSay();
  return (
    <a
      className="call"
      data-first={first ? '' : undefined}
      href={`${by === 'call' ? 'tel' : 'sms'}:${number}`}
    >
      <Icon name={by === 'call' ? 'phone' : 'letter'} />
      <span>
        <span className="visually-hidden">{say(by === 'call' ? 'safety.call' : 'safety.text')} </span>
        {shown} <span>{children}</span>
      </span>
    </a>
  );
};

const emergencyWords = (service: ListedService, alone: boolean, brief: boolean, say: Say): string => {
  if (alone) return say('safety.danger-now');
  const country = say(`safety.country.${service.country}`);
  return brief ? country : say('safety.danger-now-in', { country });
};

/** The emergency number of the chosen country; with none chosen, those of all six, none before the others. [CS5] */
export const EmergencyCalls = ({
  brief = false,
}: {
  /** Inside a text that already says what the number is for. */
  brief?: boolean;
}) => {
  const say = useSay();
  const [country] = useCountry();
  const numbers = servicesFor(country, useToday(), []);
  const alone = numbers.length === 1;
  return numbers.map((service) => (
    <CallLink
      key={service.id}
      number={dialled(service.number)}
      first={alone}
      shown={<strong>{service.number}</strong>}
    >
      {emergencyWords(service, alone, brief, say)}
      <Small>{service.alsoDial ? say('safety.or-dial', { number: service.alsoDial }) : null}</Small>
      <Small>{service.note?.[say.language]}</Small>
      <Stale service={service} />
    </CallLink>
  ));
};

/** A line of its own; the space keeps it apart where the link is read aloud. */
const Small = ({ children }: { children: ReactNode }) =>
  children ? (
    <>
      {' '}
      <small>{children}</small>
    </>
  ) : null;

const Stale = ({ service }: { service: ListedService }) => {
  const say = useSay();
  return (
    <Small>
      {service.stale ? say('safety.last-checked', { day: writtenInWords(service.readOn, say) }) : null}
    </Small>
  );
};

const languagesOf = (service: ListedService, say: Say): string | null => {
  if (service.languages.length === 0) return null;
  const names = new Intl.DisplayNames(say.language, { type: 'language' });
  const list = new Intl.ListFormat(say.language, { type: 'conjunction' });
  return say('safety.languages', {
    languages: list.format(service.languages.map((code) => names.of(code) ?? code)),
  });
};

const Line = ({ service, by }: { service: ListedService; by: 'call' | 'text' }) => {
  const say = useSay();
  return (
    <CallLink number={dialled(service.number)} by={by} shown={<strong>{service.number}</strong>}>
      {service.name}
      <Small>{by === 'text' ? say('safety.text-line') : null}</Small>
      <Small>{service.textWord ? say('safety.text-word', { word: service.textWord }) : null}</Small>
      <Small>{service.note?.[say.language]}</Small>
      <Small>{service.hours?.[say.language]}</Small>
      <Small>{languagesOf(service, say)}</Small>
      <Small>{service.alsoDial ? say('safety.or-dial', { number: service.alsoDial }) : null}</Small>
      <Stale service={service} />
    </CallLink>
  );
};

/** The lines of the chosen country, in one fixed order of kinds; nothing while no country is chosen. [CS5] */
export const ServiceLines = ({
  kinds,
  level: Heading = 'h3',
}: {
  kinds?: readonly ServiceKind[];
  level?: 'h2' | 'h3';
}) => {
  const say = useSay();
  const today = useToday();
  const [country] = useCountry();
  if (country === null) return null;
  const lines = servicesFor(country, today, kinds).filter(({ kind }) => kind !== 'emergency');
  if (lines.length === 0)
    return kinds === undefined ? <p className="small soft">{say('safety.no-lines')}</p> : null;
  return [...Map.groupBy(lines, ({ kind }) => kind)].map(([kind, services]) => (
    <div key={kind} className="stack service-kind">
      <Heading>{say(`safety.kind.${kind}`)}</Heading>
      <div className="calls">
        {services.flatMap((service) =>
          service.by.map((by) => <Line key={`${service.id}-${by}`} service={service} by={by} />),
        )}
      </div>
      {services.map(({ id, chat }) =>
        chat === undefined ? null : (
          <p key={id} className="small soft address">
            {say('safety.chat', { address: chat })}
          </p>
        ),
      )}
    </div>
  ));
};
