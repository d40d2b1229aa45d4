/** What a kept thing is called: the person's words first, and when there are none by its kind and its day. */
import { kindNames, type AnyRecord, type Kind } from '@handrail/domain/records.ts';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { howOf } from './how-shown.ts';

/** The fields that may name a thing, in the order in which they are looked at. */
const naming = [
  'label',
  'words',
  'ifWords',
  'name',
  'fileName',
  'takeAway',
  'note',
  'learned',
  'helpWith',
  'zero',
  'phone',
];

/** The field whose words name a thing; `null` when none of them says anything. */
export const namingField = (record: AnyRecord): string | null => {
  const fields: Readonly<Record<string, unknown>> = { ...record };
  const says = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  return naming.find((field) => says(fields[field])) ?? null;
};

export const ownNameOf = (record: AnyRecord): string | null => {
  const field = namingField(record);
  return field === null ? null : String((record as Readonly<Record<string, unknown>>)[field]);
};

/** The choice that says most about a thing without words. */
const telling: Partial<Readonly<Record<Kind, string>>> = {
  behaviour: 'behaviourKind',
  function: 'gives',
  concern: 'area',
  harm: 'area',
  goal: 'direction',
  lifeEvent: 'what',
  cardShown: 'card',
};

const choiceIn = (kind: Kind, record: AnyRecord, say: Say): string | null => {
  const field = telling[kind];
  const value = field === undefined ? undefined : (record as Readonly<Record<string, unknown>>)[field];
  const how = field === undefined ? undefined : howOf(kind, field);
  // The table gives each choice its label; the value was checked when it was kept.
  return value !== undefined && how?.as === 'pick' ? say(how.label(value as never)) : null;
};

/** The name in our words, for a thing that has none of its own: what was chosen, or its kind, and its day. */
export const plainName = (kind: Kind, record: AnyRecord, say: Say): string => {
  const name = choiceIn(kind, record, say) ?? say(`mydata.kind.${kind}`);
  const { day } = record as { readonly day?: unknown };
  const known = typeof day === 'string' ? parseLocalDay(day) : null;
  return known === null ? name : `${name}, ${dateInWords(known, say.language)}`;
};

/** A card, a comment and the names on a desk are a therapist's words; a file's name is nobody's. */
const ownWords = (kind: Kind): boolean =>
  kind !== 'therapistCard' && kind !== 'deskNotebook' && kind !== 'import' && kind !== 'comment';

export const ThingName = ({ kind, record }: { kind: Kind; record: AnyRecord }) => {
  const say = useSay();
  const name = ownNameOf(record);
  if (name === null) return plainName(kind, record, say);
  return ownWords(kind) ? <Own>{name}</Own> : <bdi className="pencil">{name}</bdi>;
};

/** A thing that another one names by its id; `kind` absent when any kind may be meant. */
export const NamedById = ({ kind, id }: { kind?: Kind | undefined; id: string }) => {
  const say = useSay();
  const client = useNotebook();
  const among = kind === undefined ? kindNames : [kind];
  for (const one of among) {
    const record = client.record(one, id);
    if (record) return <ThingName kind={one} record={record} />;
  }
  return say('mydata.value.gone');
};
