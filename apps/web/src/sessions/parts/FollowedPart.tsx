import type { ReactNode } from 'react';
import { addDays, type LocalDay } from '@handrail/kernel/local-day.ts';
import { lookBackDays } from '@handrail/domain/checkins/look-back.ts';
import { readingsByDay } from '@handrail/domain/harms/readings.ts';
import { numberInWords, shortDay } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { harmName, Named } from '../../names/names.tsx';
import { useRecords, useToday } from '../../notebook/notebook.tsx';
import { Go } from '../../shell/navigator.tsx';
import { SessionText } from '../SessionText.tsx';
import { FollowedBehaviour } from './FollowedBehaviour.tsx';

/** What the person followed, said back without a verdict, and one question: what do you notice? */
export const FollowedPart = () => {
  const say = useSay();
  const today = useToday();
  const behaviours = useRecords('behaviour');
  const nothing = behaviours.length === 0;
  return (
    <>
      <p className="soft">{say(nothing ? 'session.followed.nothing' : 'session.followed.intro')}</p>
      {behaviours.map((behaviour) => (
        <FollowedBehaviour key={behaviour.id} behaviour={behaviour} today={today} />
      ))}
      <FollowedMetrics today={today} />
      <FollowedHarms today={today} />
      {nothing ? null : (
        <p>
          <Go to={{ name: 'look-back' }}>{say('session.followed.see')}</Go>
        </p>
      )}
      <SessionText field="notice" rows={4} label={say('session.notice')} hint={say('session.notice-hint')} />
    </>
  );
};

const within = (day: LocalDay | undefined, today: LocalDay): boolean =>
  day !== undefined && day > addDays(today, -lookBackDays) && day <= today;

/** `reads`: where two look at it from afar, whether the other one reads this. */
export const FollowedMetrics = ({ today, reads }: { today: LocalDay; reads?: ReactNode }) => {
  const say = useSay();
  const readings = useRecords('reading').filter(({ day }) => within(day, today));
  const metrics = useRecords('metric').filter(({ id }) => readings.some(({ metricId }) => metricId === id));
  if (metrics.length === 0) return null;
  return (
    <section aria-labelledby="metrics-h">
      <h2 id="metrics-h">{say('session.followed.metrics')}</h2>
      {reads}
      <ul className="rows" role="list">
        {metrics.map((metric) => (
          <li key={metric.id} className="said-day">
            <strong>{metric.label ? <Own>{metric.label}</Own> : say('map.this')}</strong>
            {readings
              .filter(({ metricId }) => metricId === metric.id)
              .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
              .map(({ id, day, value, words }) => (
                <p key={id}>
                  {value === undefined || day === undefined ? null : (
                    <Sentence
                      id="session.followed.reading"
                      parts={{
                        value: (
                          <>
                            {numberInWords(value, say.language)}{' '}
                            {metric.unit ? <Own>{metric.unit}</Own> : null}
                          </>
                        ),
                      }}
                      values={{ day: shortDay(day, say.language) }}
                    />
                  )}{' '}
                  {words ? <Own>{words}</Own> : null}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** How much each harm bothers the person, day by day, in the order the harms were written: no ranking here. [D17] */
export const FollowedHarms = ({ today, reads }: { today: LocalDay; reads?: ReactNode }) => {
  const say = useSay();
  const readings = readingsByDay(useRecords('harmReading')).filter(({ day }) => within(day, today));
  const harms = useRecords('harm').filter(({ id }) => readings.some(({ harmId }) => harmId === id));
  if (harms.length === 0) return null;
  return (
    <section aria-labelledby="harms-h">
      <h2 id="harms-h">{say('session.followed.harms')}</h2>
      {reads}
      <ul className="rows" role="list">
        {harms.map((harm) => (
          <li key={harm.id} className="said-day">
            <strong>
              <Named name={harmName(harm, say)} />
            </strong>
            {readings
              .filter(({ harmId }) => harmId === harm.id)
              .map(({ id, day, bother, words }) => (
                <p key={id}>
                  {bother === undefined
                    ? shortDay(day, say.language)
                    : say('session.followed.reading-of-ten', {
                        value: bother,
                        day: shortDay(day, say.language),
                      })}{' '}
                  {words ? <Own>{words}</Own> : null}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
