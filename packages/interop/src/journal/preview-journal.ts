/** What importing a journal would add, leave out and not know. Pure: reads the notebook, changes nothing. */
import { localDayAt } from '@handrail/kernel/local-day.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { newConflicts } from '../imports/conflicts.ts';
import { fitted, line, type ImportBehaviour, type ImportPreview } from '../imports/preview.ts';
import { Tallies } from '../imports/tallies.ts';
import { stableIds } from '../stable-id.ts';
import { wordsOfExperience } from './experience-words.ts';
import { momentOf, withWords, type MomentSetting } from './moments.ts';
import { behaviourFor, customNames } from './own-substances.ts';
import type { Journal, JournalExperience } from './read-journal.ts';

export interface JournalChoices {
  /** The IANA name of the zone the person lives in, and the hour at which their day ends (0 to 12). */
  readonly timeZone: string;
  readonly dayEndsAt: number;
  /** Substances the person puts with a behaviour they have, by name; the others go where their name fits or become new. */
  readonly puts: ReadonlyMap<string, string>;
  readonly importId: string;
  readonly behaviours: readonly RecordOf<'behaviour'>[];
  readonly checkIns: readonly RecordOf<'checkIn'>[];
  /** Ids that are in the notebook or were removed from it; what carries one is not added again. */
  readonly known: ReadonlySet<string>;
}

/** Everything the file says, as check-ins in its order, whether or not they are here already. */
interface Reading {
  readonly said: readonly { readonly checkIn: Change<'checkIn'>; readonly substance: string | null }[];
  readonly behaviours: ReadonlyMap<string, ImportBehaviour>;
  readonly readAs: Tallies;
  readonly unknown: Tallies;
  readonly leftOut: Tallies;
}

/** An experience without a dose of one's own still has its words: a check-in about no behaviour. */
const wordsAlone = (e: JournalExperience, words: string, to: MomentSetting): Change<'checkIn'> | null => {
  if (words === '') return null;
  const at = e.sortDate ?? e.creationDate;
  if (at === null) {
    to.leftOut.add('imports.line.words-without-day');
    return null;
  }
  const id = to.idOf(['words', at, words]);
  return change('checkIn', id, {
    day: to.dayOf(at),
    scope: 'moment',
    at,
    behaviourIds: [],
    note: words,
    importId: to.importId,
  });
};

const wallClocks = new Map<string, Intl.DateTimeFormat>();
/** "20:40", as the clock on the person's wall showed it. */
const wallClockIn = (timeZone: string): Intl.DateTimeFormat => {
  const clock =
    wallClocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  wallClocks.set(timeZone, clock);
  return clock;
};

const readAll = (
  journal: Journal,
  { timeZone, dayEndsAt, importId, behaviours, puts }: JournalChoices,
): Reading => {
  const custom = customNames(journal);
  const units = new Map(journal.customUnits.map((unit) => [String(unit.id), unit]));
  const found = new Map<string, ImportBehaviour>();
  const wallClock = wallClockIn(timeZone);
  const readAs = new Tallies();
  const to: MomentSetting = {
    importId,
    dayOf: (ms) => localDayAt(ms, timeZone, dayEndsAt),
    idOf: stableIds('pj'),
    behaviourOf: (substance) => {
      const behaviour =
        found.get(substance) ?? behaviourFor(substance, behaviours, puts.get(substance), custom);
      found.set(substance, behaviour);
      return behaviour;
    },
    unitOf: (id) => (id === null ? undefined : units.get(String(id))),
    unknown: new Tallies(),
    leftOut: new Tallies(),
  };
  const said = journal.experiences.flatMap((e): Reading['said'] => {
    if (e.location?.latitude || e.location?.longitude) to.leftOut.add('imports.line.coordinates');
    if (e.ratings.length > 0) readAs.add('imports.line.ratings-as-words');
    const words = wordsOfExperience(e, (ms) => wallClock.format(ms));
    const moments = e.ingestions.map((i) => momentOf(e, i, to)).filter((moment) => moment !== null);
    const [first, ...rest] = moments.toSorted((a, b) => a.at - b.at);
    if (first) return [withWords(first, words), ...rest];
    const alone = wordsAlone(e, words, to);
    return alone ? [{ checkIn: alone, substance: null }] : [];
  });
  return { said, behaviours: found, readAs, unknown: to.unknown, leftOut: to.leftOut };
};

/** Behaviours something is added to, several substances of one behaviour counted together. */
const targets = (reading: Reading, fresh: Reading['said']): readonly ImportBehaviour[] => {
  const counted = new Map<string, ImportBehaviour>();
  for (const { substance } of fresh) {
    const behaviour = substance === null ? undefined : reading.behaviours.get(substance);
    if (!behaviour) continue;
    const so = counted.get(behaviour.id) ?? behaviour;
    counted.set(behaviour.id, { ...so, checkIns: so.checkIns + 1 });
  }
  return [...counted.values()];
};

const newBehaviour = (b: ImportBehaviour, importId: string): Change =>
  fitted(
    change('behaviour', b.id, {
      label: b.label,
      ...(b.behaviourKind === undefined ? {} : { behaviourKind: b.behaviourKind }),
      importId,
    }),
  ).change;

export const previewJournal = (journal: Journal, choices: JournalChoices): ImportPreview => {
  const reading = readAll(journal, choices);
  const fresh = reading.said.filter(({ checkIn }) => !choices.known.has(checkIn.id));
  const added = fresh.map(({ checkIn }) => {
    const fits = fitted(checkIn);
    for (const field of fits.without) reading.leftOut.add('imports.line.field-too-much', { field });
    return fits.change;
  });
  const behaviours = targets(reading, fresh);
  return {
    tool: 'psychonautwiki-journal',
    behaviours,
    add: [...behaviours.filter((b) => b.isNew).map((b) => newBehaviour(b, choices.importId)), ...added],
    checkIns: added.length,
    alreadyHere: reading.said.length - fresh.length,
    readAs: reading.readAs.lines(),
    unknown: reading.unknown.lines(),
    leftOut: reading.leftOut.lines(),
    conflicts: behaviours
      .filter((b) => !b.isNew)
      .flatMap((b) =>
        newConflicts(b, choices.checkIns, added).map((day) =>
          line('imports.line.conflict-here', { day, own: b.label }),
        ),
      ),
  };
};
