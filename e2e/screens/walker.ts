/** Opens any screen of the harness app, with the right person at the device and a record of one's choice behind it. */
import { expect, type Page } from '@playwright/test';
import type { Change } from '@handrail/domain/records.ts';
import type { NotebookRole } from '@handrail/store/protocol.ts';
import { barely, danasDesk, imani, type Language } from '../../people/cast.ts';
import { chanceFrom, type Asked } from '../../people/telling.ts';
import { does, ready, send } from '../harness/drive.ts';
import type { TestHandle } from '../harness/main.tsx';
import { nothingWritten, type Places, type Visit, type Who } from './visits.ts';

interface Handle extends Window {
  readonly handrail: TestHandle;
}

/** A device with a notebook for everyone of `Who`. */
export interface Shelf {
  readonly person: string;
  readonly therapist: string;
  readonly atTherapistsDevice: string;
  readonly places: Places;
  /** Kept in the person's notebook while a session is open, and taken out again. */
  readonly session: readonly Change[];
  /** Words that stand in boxes because the person wrote them. */
  readonly written: readonly string[];
  /** That a card was shown lately; empty where there is none. */
  readonly cardShown: string;
}

const onThisDevice = (seed: number): Asked => ({
  clock: { now: () => Date.now() },
  chance: chanceFrom(seed),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

const makeShelf = async (
  page: Page,
  person: readonly Change[],
  desk: (notebooks: readonly string[]) => readonly Change[],
  /** While the person's own notebook is open. */
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Pick<Shelf, 'person' | 'therapist' | 'atTherapistsDevice'>> => {
  await ready(page);
  await does(page, 'deleteEverything', null);
  const make = async (role: NotebookRole, first: readonly Change[]): Promise<string> =>
    (await does(page, 'makeNotebook', { role, lock: { kind: 'later' }, first })).notebook.id;
  const own = await make('own', person);
  await meanwhile();
  const atTherapistsDevice = await make('on-desk', [
    ...person,
    { kind: 'about', id: 'about', fields: { onTherapistsDevice: true } },
  ]);
  const therapist = await make('desk', desk([atTherapistsDevice]));
  return { person: own, therapist, atTherapistsDevice };
};

/** Nothing was ever written by anybody. */
export const emptyShelf = async (page: Page): Promise<Shelf> => ({
  ...(await makeShelf(page, [], () => [])),
  places: nothingWritten,
  session: [],
  written: [],
  cardShown: '',
});

/** One word for each thing, and every other field unsaid. */
export const bareShelf = async (page: Page): Promise<Shelf> => {
  const { changes, ids, words } = barely(onThisDevice(1));
  const session = changes.filter(({ id }) => id === ids.session);
  const shelf = await makeShelf(
    page,
    changes.filter(({ id }) => id !== ids.session),
    () => [],
  );
  return { ...shelf, places: ids, session, written: [words], cardShown: '' };
};

/** Imani's whole record, and Dana's desk. */
export const fullShelf = async (page: Page, language: Language): Promise<Shelf> => {
  const { changes, inSession, ids } = imani(onThisDevice(2), language);
  const shelf = await makeShelf(
    page,
    changes,
    (notebooks) => danasDesk(onThisDevice(3), language, notebooks),
    () => does(page, 'remove', { kind: 'strength', id: ids.choir }),
  );
  const checkIn = changes.findLast(({ kind, fields }) => kind === 'checkIn' && 'note' in fields)?.id;
  return {
    ...shelf,
    places: {
      behaviour: ids.wine,
      concern: ids.loss,
      strength: ids.story,
      link: ids.link,
      harm: ids.awake,
      goal: ids.evenings,
      step: ids.tea,
      session: ids.sessionNow,
      ended: ids.session,
      words: ids.food,
      ...(checkIn !== undefined && { checkIn }),
    },
    session: inSession,
    written: [],
    cardShown: ids.cardShown,
  };
};

export interface Walker {
  readonly page: Page;
  readonly shelf: Shelf;
  readonly visit: (visit: Visit) => Promise<void>;
  /** Locks and opens again before the next visit: what was begun and not kept is forgotten. */
  readonly getUp: () => Promise<void>;
  /** Whoever this is sits down at the device. */
  readonly be: (who: Who) => Promise<void>;
}

const open = (page: Page, notebookId: string): Promise<unknown> => does(page, 'open', { notebookId });

/** Kept the first time, put back after an earlier walk has taken it out. */
const beginSession = async (page: Page, session: readonly Change[]): Promise<void> => {
  await does(page, 'keep', { changes: session });
  for (const { kind, id } of session) await send(page, 'putBack', { kind, id });
};

const seat = async (page: Page, shelf: Shelf, who: Who): Promise<void> => {
  await does(page, 'lock', null);
  switch (who) {
    case 'nobody':
      return;
    case 'no-desk-yet':
      await does(page, 'removeNotebook', { notebookId: shelf.therapist });
      return;
    case 'therapist':
      await open(page, shelf.therapist);
      return;
    case 'at-therapists-device':
      await open(page, shelf.atTherapistsDevice);
      return;
    case 'person':
    case 'in-session':
      await open(page, shelf.person);
      if (who === 'in-session' && shelf.session.length > 0) await beginSession(page, shelf.session);
  }
};

/** The session that was begun for the walk is over for whoever comes next. */
const rise = async (page: Page, shelf: Shelf, who: Who): Promise<void> => {
  if (who !== 'in-session') return;
  for (const { kind, id } of shelf.session) await does(page, 'remove', { kind, id });
};

/** Two frames later: what was asked for is on the screen. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const patienceMs = 10_000;

/** Resolves when the screen stands: one heading that has the focus (or a dialog over it), nothing on its way, two frames drawn. */
export const settled = async (page: Page): Promise<void> => {
  const stands = (): boolean => {
    const heading = document.querySelector('main h1');
    const focused = document.activeElement;
    const there =
      heading !== null && (heading === focused || (focused?.closest('dialog[open]') ?? null) !== null);
    return there && document.querySelector('main[aria-busy]') === null;
  };
  await page.waitForFunction(stands, null, { timeout: patienceMs });
  await drawn(page);
};

export const walker = (page: Page, shelf: Shelf): Walker => {
  let seated: Who | null = null;
  const getUp = async (): Promise<void> => {
    if (seated !== null) await rise(page, shelf, seated);
    seated = null;
  };
  const be = async (who: Who): Promise<void> => {
    if (seated === who) return;
    await getUp();
    await seat(page, shelf, who);
    seated = who;
  };
  return {
    page,
    shelf,
    getUp,
    be,
    visit: async ({ route, who, name, tap }) => {
      await be(who);
      await page.evaluate((to) => {
        (window as unknown as Handle).handrail.beginAt(to as never);
      }, route as unknown);
      await settled(page).catch((error: unknown) => {
        throw new Error(`${name} did not stand still`, { cause: error });
      });
      // On an empty record there may be nothing to touch: then the screen is seen as it is.
      if (tap !== undefined && (await page.locator(tap).count()) > 0) {
        await page.locator(tap).first().click();
        await drawn(page);
      }
    },
  };
};

export const setLook = (
  page: Page,
  look: { readonly language?: Language; readonly light?: 'light' | 'dark' },
): Promise<void> => page.evaluate((patch) => (window as unknown as Handle).handrail.setPrefs(patch), look);

export const routeTable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as Handle).handrail.routes.toSorted());

/** The words of the page are in this language now. */
export const speaks = (page: Page, sentence: string): Promise<void> =>
  expect(page.locator('body')).toContainText(sentence);
