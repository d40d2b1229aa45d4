import { strategyById } from '@handrail/content/strategies/strategies.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import { noteSections, type NoteTemplate } from '@handrail/domain/notes/note.ts';
import { planSections, planKinds } from '@handrail/domain/plans/plan.ts';
import { isKind, type Kind } from '@handrail/domain/records.ts';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { dateInWords, hourInWords, momentInWords, numberInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay, type Say } from '@handrail/ui/say.tsx';
import { howOf, type How } from './how-shown.ts';
import { NamedById } from './thing-name.tsx';

const dayIn = (value: unknown, say: Say): string => {
  const day = typeof value === 'string' ? parseLocalDay(value) : null;
  return day === null ? String(value) : dateInWords(day, say.language);
};

/** Headings of plans are free text in the record; what this version knows it says in words. */
const headingIn = (value: string, say: Say): string => {
  const known = planKinds.flatMap((plan) => planSections[plan]).find((section) => section === value);
  return known ? say(`safety.section.${known}`) : value;
};

const plain = (how: How<never>, value: unknown, say: Say): string => {
  const number = Number(value);
  switch (how.as) {
    case 'day':
      return dayIn(value, say);
    case 'moment':
      return momentInWords(number, say.language);
    case 'ten':
      return say('mydata.value.of-ten', { value: number });
    case 'four':
      return say('mydata.value.of-four', { value: number });
    case 'yes':
      return say(value === true ? 'mydata.value.yes' : 'mydata.value.no');
    case 'days':
      return say('mydata.value.days', { count: number });
    case 'hour':
      return hourInWords(number, say.language);
    case 'in-hundred':
      return say('mydata.value.in-hundred', { value: number });
    case 'pick':
      // The table gives each choice its label; the value was checked when it was kept.
      return say(how.label(value as never));
    case 'placed':
      return say('mydata.value.moved');
    case 'kind':
      return isKind(String(value)) ? say(`mydata.kind.${String(value) as Kind}`) : String(value);
    case 'code':
      return headingIn(String(value), say);
    default:
      return numberInWords(number, say.language);
  }
};

const Report = ({ said }: { said: Said }) => {
  const say = useSay();
  if (said.kind !== 'some') return say(`mydata.value.report.${said.kind}`);
  const { amount, unit, plusMinus } = said;
  if (amount === undefined) return say('mydata.value.report.some');
  const number = (value: number): string => numberInWords(value, say.language);
  const some =
    unit === undefined ? (
      number(amount)
    ) : (
      <Sentence
        id="mydata.value.report.some-of"
        values={{ amount: number(amount) }}
        parts={{ unit: <Own>{unit}</Own> }}
      />
    );
  return plusMinus === undefined ? (
    some
  ) : (
    <Sentence
      id="mydata.value.report.plus-minus"
      values={{ amount: number(plusMinus) }}
      parts={{ said: <span>{some}</span> }}
    />
  );
};

const Strategy = ({ id }: { id: string }) => {
  const say = useSay();
  return strategyById(id)?.[say.language] ?? say('mydata.value.gone');
};

const kindOfDraft = { goal: 'goal', step: 'step', 'if-then': 'ifThen', strategy: 'strategyChoice' } as const;

/** A choice, a day or a number: not words of somebody's, which stand in pencil until the person says yes. [P7] */
const isOurs = (how: How<never> | undefined): boolean => how !== undefined && how.as !== 'own';

/** The fields a suggestion would have, read as those of the kind it would become. */
const Draft = ({ draft, of }: { draft: Readonly<Record<string, unknown>>; of: unknown }) => {
  const kind =
    typeof of === 'string' && Object.hasOwn(kindOfDraft, of)
      ? kindOfDraft[of as keyof typeof kindOfDraft]
      : null;
  return (
    <ul role="list" className="values">
      {Object.entries(draft).map(([field, value]) => (
        <li key={field}>
          {kind !== null && isOurs(howOf(kind, field)) ? (
            <ValueShown kind={kind} field={field} value={value} />
          ) : (
            <span className="pencil pre" dir="auto">
              {String(value)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

const Item = ({ how, item }: { how: How<never>; item: string }) => {
  if (how.as === 'things') return <NamedById kind={how.kind} id={item} />;
  return how.as === 'own-list' ? <Own>{item}</Own> : <bdi>{item}</bdi>;
};

const List = ({ how, value }: { how: How<never>; value: unknown }) => {
  const items = value as readonly string[];
  return (
    <ul role="list" className="values">
      {items.map((item, at) => (
        // A list may hold the same words twice.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          <Item how={how} item={item} />
        </li>
      ))}
    </ul>
  );
};

const ByThing = ({ how, value }: { how: How<never>; value: unknown }) => (
  <ul role="list" className="values">
    {Object.entries(value as Readonly<Record<string, unknown>>).map(([id, said]) => (
      <li key={id}>
        <NamedById id={id} />
        {': '}
        {how.as === 'reports' ? <Report said={said as Said} /> : <Own>{String(said)}</Own>}
      </li>
    ))}
  </ul>
);

type Section = (typeof noteSections)[NoteTemplate][number];
const allSections = Object.values(noteSections).flat() as readonly Section[];

/** The parts of a progress note, each under its heading. One of a newer version has none here. */
const Sections = ({ value }: { value: unknown }) => {
  const say = useSay();
  return (
    <ul role="list" className="values">
      {Object.entries(value as Readonly<Record<string, unknown>>).map(([id, words]) => {
        const section = allSections.find((one) => one === id);
        return (
          <li key={id}>
            {section ? `${say(`mydata.value.section.${section}`)}: ` : null}
            <span className="pencil pre" dir="auto">
              {String(words)}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

/** One value in words. `record` gives a suggestion's draft the kind it would become. */
export const ValueShown = ({
  kind,
  field,
  value,
  record,
}: {
  kind: Kind;
  field: string;
  value: unknown;
  record?: Readonly<Record<string, unknown>>;
}) => {
  const say = useSay();
  const how = howOf(kind, field);
  if (how === undefined) return null;
  switch (how.as) {
    case 'own':
      return (
        <span className="own" dir="auto">
          {String(value)}
        </span>
      );
    case 'pencil':
      return (
        <span className="pencil pre" dir="auto">
          {String(value)}
        </span>
      );
    case 'print':
      return <bdi>{String(value)}</bdi>;
    case 'thing':
      return <NamedById kind={how.kind} id={String(value)} />;
    case 'any-thing':
      return <NamedById id={String(value)} />;
    case 'things':
    case 'own-list':
    case 'print-list':
      return <List how={how} value={value} />;
    case 'reports':
    case 'reasons':
      return <ByThing how={how} value={value} />;
    case 'sections':
      return <Sections value={value} />;
    case 'strategy':
      return <Strategy id={String(value)} />;
    case 'draft':
      return <Draft draft={value as Readonly<Record<string, unknown>>} of={record?.['of']} />;
    default:
      return plain(how, value, say);
  }
};
