import type { ReactNode } from 'react';
import { planSections, type PlanKind } from '@handrail/domain/plans/plan.ts';
import { linesElsewhere, linesIn } from '@handrail/domain/plans/plan-lines.ts';
import { dialable } from '@handrail/domain/plans/telephone.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';

type Line = RecordOf<'planLine'>;

/** A number that can be touched; what cannot be dialled stands there as it was written. */
export const Phone = ({ text }: { text: string }) => {
  const number = dialable(text);
  return number === null ? (
    <Own>{text}</Own>
  ) : (
    <a className="button phone" href={`tel:${number}`} data-kind="safety">
      <Icon name="phone" />
      <bdi>{text}</bdi>
    </a>
  );
};

/** One line as the person wrote it, with who answers, when, and when it was tried. */
export const LineWords = ({ line }: { line: Line }) => {
  const say = useSay();
  const { words, phone, hours, triedOn } = line;
  return (
    <div className="plan-line">
      {words?.trim() ? (
        <p className="own" dir="auto">
          {words}
        </p>
      ) : null}
      {phone?.trim() ? <Phone text={phone} /> : null}
      {hours?.trim() ? (
        <p className="small soft">
          {say('safety.line.hours-of')}
          <Own>{hours}</Own>
        </p>
      ) : null}
      {triedOn === undefined ? null : (
        <p className="small soft">
          {say('safety.line.tried-on', { day: dateInWords(triedOn, say.language) })}
        </p>
      )}
    </div>
  );
};

/** A plan to read: only headings that have something under them. */
export const PlanRail = ({
  lines,
  plan,
  level: Heading = 'h3',
}: {
  lines: readonly Line[];
  plan: PlanKind;
  level?: 'h2' | 'h3';
}) => {
  const say = useSay();
  const elsewhere = linesElsewhere(lines, plan);
  const row = (key: string, heading: ReactNode, under: readonly Line[]): ReactNode =>
    under.length === 0 ? null : (
      <li key={key}>
        <Heading>{heading}</Heading>
        {under.map((line) => (
          <LineWords key={line.id} line={line} />
        ))}
      </li>
    );
  return (
    <ol className="crisis" role="list">
      {planSections[plan].map((section) =>
        row(section, say(`safety.section.${section}`), linesIn(lines, plan, section)),
      )}
      {row('elsewhere', say('safety.plan.elsewhere'), elsewhere)}
    </ol>
  );
};
