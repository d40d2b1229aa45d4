/**
 * The whole cast as real devices that meet through a real relay: three people, Dana's desk, twelve weeks lived day by day in
 * a few seconds. What comes out are four disks as they lie, and a relay that holds what was sent: the same for stories, for
 * the demo, for the browser tests and for the pictures.
 *
 * The locks are made by Argon2id at its floor, so that a browser opens them.
 */
import type { Kept } from '@handrail/store/persistence/storage.ts';
import type { NotebookRole } from '@handrail/store/protocol.ts';
import { wasmDeriver } from '@handrail/vault';
import { dialRelay } from '../stories/two/line.ts';
import { startPerson, type Person } from '../stories/two/people.ts';
import { imani, type Language } from './cast.ts';
import { dana, danasCardText } from './dana.ts';
import { danaWords } from './dana-words.ts';
import type { Deed, Who, Whose } from './deeds.ts';
import { imanisBeginning } from './imani-room.ts';
import { togetherWords } from './imani-together-words.ts';
import { imaniWords } from './imani-words.ts';
import { marek, mareksBeginning } from './marek.ts';
import { marekWords } from './marek-words.ts';
import { ruth, ruthsBeginning } from './ruth.ts';
import { ruthWords } from './ruth-words.ts';
import type { StoryClock } from './story-clock.ts';
import { carryOut, meets, settled, type Devices } from './stage.ts';
import { chanceFrom, type Asked } from './telling.ts';

export interface CastRelay {
  readonly port: number;
  /** The relay looks at it too. It ends in the present. */
  readonly clock: StoryClock;
  /** Where each opens the app; `http://127.0.0.1:<port>` when left out. The relay must know them. */
  readonly origins?: Partial<Readonly<Record<Who, string>>>;
}

export interface CastParts {
  readonly language: Language;
  readonly seed?: number;
  readonly relay: CastRelay;
}

/** One device, closed. */
export interface CastDevice {
  readonly name: string;
  readonly role: NotebookRole;
  readonly passphrase: string;
  readonly notebookId: string;
  readonly personId: string;
  /** Everything on its disk, sealed. */
  readonly disk: readonly Kept[];
}

export interface CastWorld {
  readonly language: Language;
  readonly people: Readonly<Record<Who, CastDevice>>;
  /** The room of each with Dana. */
  readonly rooms: Readonly<Record<Whose, string>>;
  readonly ids: {
    readonly imani: ReturnType<typeof imani>['ids'];
    readonly dana: ReturnType<typeof dana>['ids'];
    readonly marek: ReturnType<typeof marek>['ids'];
    readonly ruth: ReturnType<typeof ruth>['ids'];
  };
}

const everybody = ['imani', 'dana', 'marek', 'ruth'] as const satisfies readonly Who[];

/** The same notebook id every time, so that one from an earlier demo is known for what it is. */
export const notebookIdOf = (who: Who): string =>
  `ca57${String(everybody.indexOf(who) + 1).padStart(28, '0')}`;

export const passphraseOf = (who: Who, language: Language): string =>
  ({
    imani: togetherWords[language].passphrase,
    dana: danaWords[language].passphrase,
    marek: marekWords[language].passphrase,
    ruth: ruthWords[language].passphrase,
  })[who];

export const nameOf = (who: Who, language: Language): string =>
  ({
    imani: imaniWords[language].name,
    dana: imaniWords[language].dana,
    marek: marekWords[language].name,
    ruth: ruthWords[language].name,
  })[who];

/** A socket's way to the relay and what is signed at sign-in. */
export const lineOf = ({ port, origins }: CastRelay, who: Who) => ({
  origin: origins?.[who] ?? `http://127.0.0.1:${port}`,
  dial: () => dialRelay(port, null),
});

const roleOf = (who: Who): NotebookRole => (who === 'dana' ? 'desk' : 'own');

const wakeUp = async ({ language, seed = 1, relay }: CastParts): Promise<Devices> => {
  const start = (who: Who): Promise<Person> =>
    startPerson({
      name: nameOf(who, language),
      role: roleOf(who),
      seed: seed * 10_000 + everybody.indexOf(who) * 100,
      now: () => relay.clock.now(),
      relay: lineOf(relay, who),
      passphrase: passphraseOf(who, language),
      id: notebookIdOf(who),
      deriver: wasmDeriver,
      timeZone: relay.clock.timeZone,
    });
  const [her, desk, he, ruths] = await Promise.all(everybody.map(start));
  if (!her || !desk || !he || !ruths) throw new Error('Four people, four devices');
  return { imani: her, dana: desk, marek: he, ruth: ruths };
};

/** What everybody tells, from the same arguments. */
const castOf = ({ language, seed = 1, relay: { clock } }: CastParts) => {
  const asked = (n: number): Asked => ({
    clock: clock.present,
    chance: chanceFrom(seed * 10 + n),
    timeZone: clock.timeZone,
  });
  return {
    imani: imani(asked(2), language),
    dana: dana(asked(3), language),
    marek: marek(asked(4), language),
    ruth: ruth(asked(5), language),
  };
};
type Cast = ReturnType<typeof castOf>;

const meetings: Readonly<Record<Whose, number>> = {
  imani: imanisBeginning.meets,
  marek: mareksBeginning.meets,
  ruth: ruthsBeginning.meets,
};

/** What follows from a meeting, once the room has an id. */
const after = (cast: Cast, who: Whose, roomId: string): readonly Deed[] => {
  const sessions = [cast.imani.ids.firstTogether, cast.imani.ids.secondTogether] as const;
  const { dana: desk } = cast;
  const danas: Readonly<Record<Whose, readonly Deed[]>> = {
    imani: desk.notes({ roomId, sessions }),
    marek: [],
    ruth: [desk.draft(roomId, cast.ruth.lastSession, cast.ruth.ids.lastTogether)],
  };
  return [...cast[who].together(roomId), ...danas[who]];
};

/** Twelve weeks, day by day. Who acts next has seen what the one before did. */
const live = async (devices: Devices, cast: Cast, parts: CastParts) => {
  const {
    language,
    seed = 1,
    relay: { clock },
  } = parts;
  const rooms: Partial<Record<Whose, string>> = {};
  const deeds: Deed[] = [cast.imani, cast.marek, cast.ruth, cast.dana].flatMap(({ alone }) => alone);
  const days = new Set([...deeds.map(({ ago }) => ago), ...Object.values(meetings)]);
  const card = danasCardText(language);
  let last: Who | null = null;
  for (let ago = Math.max(...days); ago > 0; ago -= 1) {
    clock.goTo(ago);
    for (const who of ['imani', 'ruth', 'marek'] as const) {
      if (meetings[who] !== ago) continue;
      const roomId = await meets(devices, who, nameOf(who, language), card);
      rooms[who] = roomId;
      deeds.push(...after(cast, who, roomId));
    }
    for (const deed of deeds.filter((one) => one.ago === ago)) {
      if (last !== deed.who) await settled(devices, rooms);
      await carryOut(devices, rooms, clock, deed).catch((cause: unknown) => {
        throw new Error(`seed ${seed}: ${deed.who}, ${ago} days ago: ${JSON.stringify(deed)}`, { cause });
      });
      last = deed.who;
    }
  }
  await settled(devices, rooms);
  const { imani: hers, marek: his, ruth: ruths } = rooms;
  if (hers === undefined || his === undefined || ruths === undefined)
    throw new Error('Everybody meets Dana on some day');
  return { imani: hers, marek: his, ruth: ruths };
};

/** Lives it all, closes every device, and leaves the clock in the present. Throws when a worker told of a mistake of the program. */
export const castWorld = async (parts: CastParts): Promise<CastWorld> => {
  const { language, relay } = parts;
  const cast = castOf(parts);
  const devices = await wakeUp(parts);
  const rooms = await live(devices, cast, parts);
  relay.clock.goTo(0);
  for (const who of everybody) await devices[who].leave();
  const faults = everybody.flatMap((who) => devices[who].faults());
  if (faults.length > 0) throw new AggregateError(faults, 'a worker told of a mistake of the program');
  const closed = (who: Who): CastDevice => ({
    name: devices[who].name,
    role: roleOf(who),
    passphrase: devices[who].passphrase,
    notebookId: devices[who].notebookId(),
    personId: devices[who].personId(),
    disk: devices[who].storage.dump(),
  });
  return {
    language,
    rooms,
    people: { imani: closed('imani'), dana: closed('dana'), marek: closed('marek'), ruth: closed('ruth') },
    ids: { imani: cast.imani.ids, dana: cast.dana.ids, marek: cast.marek.ids, ruth: cast.ruth.ids },
  };
};

/** One of them wakes up again on what lies there, in a story. */
export const wake = (world: CastWorld, relay: CastRelay, who: Who, seed = 7): Promise<Person> => {
  const { name, role, passphrase, notebookId, disk } = world.people[who];
  return startPerson({
    name,
    role,
    seed,
    passphrase,
    now: () => relay.clock.now(),
    relay: lineOf(relay, who),
    lies: { notebookId, disk },
    deriver: wasmDeriver,
    timeZone: relay.clock.timeZone,
  });
};
