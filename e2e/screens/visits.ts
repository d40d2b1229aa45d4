/**
 * What to visit on every route of the route table. A route that is added without a line here does not compile, and the
 * walks fail when the running app's table and this one differ.
 */
import { cardIds, type CardId } from '@handrail/content/safety/card.ts';
import { dangerTiles, type DangerTile } from '@handrail/domain/plans/danger.ts';
import { sharedParts } from '@handrail/domain/circle/share.ts';
import { planKinds } from '@handrail/domain/plans/plan.ts';
import { sessionParts } from '@handrail/domain/sessions/flow.ts';
import { toolNames } from '@handrail/domain/tools/sheet.ts';
import type { Route, RouteName, RouteParams } from '../../apps/web/src/shell/routes.ts';

/** Who is at the device when a screen is opened; last of all, a device on which no therapist has a desk yet. */
export type Who = 'nobody' | 'person' | 'in-session' | 'therapist' | 'at-therapists-device' | 'no-desk-yet';

export interface Visit {
  readonly route: Route;
  readonly who: Who;
  /** "goal", or "session/steps" where one route has several faces. */
  readonly name: string;
  /** What is touched once the screen stands: one of several at this selector. */
  readonly tap?: string;
}

/** Things that exist in the notebook that is walked. `none`: nothing was ever written. */
export interface Places {
  readonly behaviour: string;
  readonly concern: string;
  readonly strength: string;
  readonly link: string;
  readonly harm: string;
  readonly goal: string;
  readonly step: string;
  /** An open session, and one that has ended. */
  readonly session: string;
  readonly ended: string;
  readonly checkIn?: string;
  /** A behaviour without amounts. [D16] */
  readonly words?: string;
}

interface Face<P> {
  readonly params: P;
  readonly who: Who;
  readonly face?: string;
  readonly tap?: string;
}
type Faces = { readonly [N in RouteName]: readonly Face<RouteParams[N]>[] };

const by = <P>(who: Who, params: P, face?: string, tap?: string): Face<P> => ({
  params,
  who,
  ...(face !== undefined && { face }),
  ...(tap !== undefined && { tap }),
});

const changeIt = 'main .sheet > .actions > button';
const lastTab = 'main .tabs > button:last-child';

/** Screens that make something new. */
const blankFaces = {
  behaviour: [by('person', { id: 'new' }, 'new')],
  concern: [by('person', { id: 'new' }, 'new')],
  strength: [by('person', { id: 'new' }, 'new')],
  link: [by('person', {}, 'new')],
  harm: [
    by('person', {}, 'new'),
    by('person', { to: 'me' }, 'new-me'),
    by('person', { to: 'others' }, 'new-others'),
  ],
  'edit-goal': [by('person', {}, 'new')],
  'check-in': [by('person', {}, 'new')],
} as const satisfies Partial<Faces>;

const alwaysThere = {
  doors: [by('nobody', {})],
  'therapist-door': [by('nobody', {}, 'exists'), by('no-desk-yet', {})],
  'about-this': [by('nobody', { role: 'own' }, 'own'), by('nobody', { role: 'desk' }, 'desk')],
  locked: [by('nobody', {})],
  restore: [by('nobody', {}), by('person', {}, 'open')],
  safety: [by('nobody', {}, 'locked'), by('person', {}, 'open')],
  settings: [by('nobody', {}, 'locked'), by('person', {}, 'open')],
  'how-it-works': [by('nobody', {}, 'locked'), by('person', {}, 'open')],
  'help-with': [by('person', {})],
  danger: [by('person', {})],
  today: [by('person', {})],
  map: [by('person', { look: 'picture' }, 'picture'), by('person', { look: 'list' }, 'list')],
  plan: [by('person', {})],
  'look-back': [by('person', {}), by('person', {}, 'follow', lastTab)],
  circle: [by('person', {})],
  harms: [by('person', {})],
  ranking: [by('person', {})],
  import: [by('person', {})],
  'safety-plan': planKinds.map((plan) => by('person', { plan }, plan)),
  pocket: [by('person', {})],
  'session-start': [by('person', {}), by('in-session', {}, 'open')],
  'therapist-card': [by('person', {}, 'notebook'), by('therapist', {}, 'desk')],
  desk: [by('therapist', {})],
  'new-notebook': [by('therapist', {}, 'new'), by('therapist', { from: 'file' }, 'file')],
  menu: [by('person', {})],
  'my-data': [by('person', {}), by('therapist', {}, 'desk')],
  'print-all': [by('person', {})],
  kit: [by('person', {})],
  passphrase: [by('person', {})],
  removed: [by('person', {})],
  devices: [by('person', {})],
  joining: [by('nobody', {}), by('person', {}, 'open')],
  invite: [by('person', {}), by('therapist', {}, 'desk')],
  suggestions: [by('person', {})],
  'process-notes': [by('therapist', {})],
  tools: [by('person', {})],
  sheet: toolNames.map((tool) => by('person', { tool }, tool)),
  'use-plan': [by('person', {})],
  find: [by('therapist', {})],
} as const satisfies Partial<Faces>;

interface Cards {
  readonly tiles: readonly DangerTile[];
  readonly cards: readonly CardId[];
}
/** All safety cards are drawn by one screen from one kind of text. */
export const everyCard: Cards = { tiles: dangerTiles, cards: cardIds };
/** The two of D11 and D12, the longest, and the one behind the therapist's card. [D18] */
export const fewCards: Cards = {
  tiles: ['withdrawal', 'child-or-other-at-risk'],
  cards: ['dont-stop-suddenly', 'lost-tolerance', 'overdose-steps'],
};

const nowhere = 'nothing-here';

/** Every face of every route, over the things of one notebook. */
const facesOver = (at: Places, cards: Cards): Faces => ({
  ...alwaysThere,
  safety: [
    ...alwaysThere.safety,
    ...cards.tiles.map((card) => by('person', { card }, card)),
    ...cards.cards.map((card) => by('nobody', { card }, card)),
  ],
  'look-back': [
    ...alwaysThere['look-back'],
    by('person', { behaviourId: at.behaviour }, 'one'),
    ...(at.words === undefined ? [] : [by('person', { behaviourId: at.words }, 'words')]),
  ],
  behaviour: [
    ...blankFaces.behaviour,
    by('person', { id: at.behaviour }),
    by('person', { id: at.behaviour }, 'change', changeIt),
  ],
  concern: [
    ...blankFaces.concern,
    by('person', { id: at.concern }),
    by('person', { id: at.concern }, 'change', changeIt),
  ],
  strength: [
    ...blankFaces.strength,
    by('person', { id: at.strength }),
    by('person', { id: at.strength }, 'change', changeIt),
  ],
  link: [
    ...blankFaces.link,
    by('person', { id: at.link }),
    by('person', { fromKind: 'behaviour', fromId: at.behaviour }, 'from'),
  ],
  harm: [
    ...blankFaces.harm,
    by('person', { id: at.harm }),
    by('person', { id: at.harm }, 'change', changeIt),
  ],
  goal: [by('person', { id: at.goal })],
  'edit-goal': [...blankFaces['edit-goal'], by('person', { id: at.goal })],
  scale: [by('person', { goalId: at.goal })],
  step: [
    by('person', { goalId: at.goal }, 'new'),
    by('person', { goalId: at.goal, id: at.step }),
    by('person', { goalId: at.goal, smallerThan: at.step }, 'smaller'),
  ],
  'if-then': [by('person', { goalId: at.goal }), by('person', { goalId: at.goal, stepId: at.step }, 'step')],
  review: [by('person', { stepId: at.step })],
  'check-in': [
    ...blankFaces['check-in'],
    by('person', { behaviourId: at.behaviour }, 'about'),
    ...(at.words === undefined ? [] : [by('person', { behaviourId: at.words }, 'words')]),
    ...(at.checkIn === undefined ? [] : [by('person', { id: at.checkIn }, 'kept')]),
  ],
  session: [
    ...sessionParts.map((part) => by('in-session', { id: at.session, part }, part)),
    by('person', { id: at.ended }, 'ended'),
    by('at-therapists-device', { id: at.ended }, 'ended-at-desk'),
  ],
  'take-away': [by('person', { id: at.ended })],
  history: [by('person', { kind: 'goal', id: at.goal })],
  share: [by('person', { kind: 'goal', id: at.goal })],
  'share-part': sharedParts.map((part) => by('person', { part }, part)),
  // Nobody is in the circle of the notebook that is walked: these say so. With two people they are walked in the story.
  invitation: [by('person', { id: nowhere }, 'gone')],
  room: [by('person', { id: nowhere }, 'gone')],
  'end-room': [by('person', { id: nowhere }, 'gone')],
  suggestion: [by('person', { roomId: nowhere, id: nowhere }, 'gone')],
  person: [by('therapist', { roomId: nowhere }, 'gone')],
  notes: [by('therapist', { roomId: nowhere }, 'gone')],
  note: [by('therapist', { roomId: nowhere }, 'gone')],
  'shared-session': [
    by('person', { roomId: nowhere }, 'gone'),
    by('therapist', { roomId: nowhere }, 'gone-desk'),
  ],
  appointment: [by('person', { roomId: nowhere }, 'gone')],
  feedback: [by('person', { roomId: nowhere, sessionId: nowhere }, 'gone')],
  'after-session': [by('person', { roomId: nowhere, id: nowhere }, 'gone')],
});

/** Ordered so that whoever is at the device changes as seldom as possible. */
const order: readonly Who[] = [
  'nobody',
  'person',
  'in-session',
  'therapist',
  'at-therapists-device',
  'no-desk-yet',
];

export const visitsOver = (at: Places, cards = everyCard): readonly Visit[] =>
  Object.entries(facesOver(at, cards))
    .flatMap(([name, faces]) =>
      faces.map(({ params, who, face, tap }): Visit => ({
        // The table's type ties each route's name to its own parameters; Object.entries forgets that.
        route: { name, ...params } as Route,
        who,
        name: face === undefined ? name : `${name}/${face}`,
        ...(tap !== undefined && { tap }),
      })),
    )
    .toSorted((a, b) => order.indexOf(a.who) - order.indexOf(b.who));

export const routesVisited = (visits: readonly Visit[]): readonly string[] =>
  [...new Set(visits.map(({ route }) => route.name))].toSorted();

/** On a record in which nothing was ever written, a thing's own screen says that it is gone. */
export const nothingWritten: Places = {
  behaviour: nowhere,
  concern: nowhere,
  strength: nowhere,
  link: nowhere,
  harm: nowhere,
  goal: nowhere,
  step: nowhere,
  session: nowhere,
  ended: nowhere,
};
