/**
 * Every screen, in one table. Routes live in memory: the address and the title never change, so neither a shoulder
 * nor the browser's history learns where somebody was (architecture §4).
 *
 * `needs: 'open'` screens are drawn only with an open notebook; the others work locked and offline.
 */
import type { ComponentType } from 'react';
import type { SharedPart } from '@handrail/domain/circle/share.ts';
import type { PlanKind } from '@handrail/domain/plans/plan.ts';
import { lazyScreen, type LazyScreen } from './lazy-screen.ts';
import { allWords } from './words.ts';

/** What each screen must be told to be drawn. */
export interface RouteParams {
  // before a notebook is open
  doors: object;
  'therapist-door': object;
  'about-this': { role: 'own' | 'desk' };
  locked: object;
  restore: object;
  safety: { card?: string };
  settings: object;
  // first minute
  'help-with': object;
  danger: object;
  // the five places
  today: object;
  map: { look?: 'picture' | 'list' };
  plan: object;
  'look-back': { behaviourId?: string };
  circle: object;
  // map
  behaviour: { id: string };
  concern: { id: string };
  strength: { id: string };
  link: { id?: string; fromKind?: string; fromId?: string };
  harms: object;
  harm: { id?: string; to?: string };
  ranking: object;
  // plan
  goal: { id: string };
  'edit-goal': { id?: string; roomId?: string; suggestionId?: string };
  scale: { goalId: string };
  step: { id?: string; goalId: string; smallerThan?: string; roomId?: string; suggestionId?: string };
  'if-then': { goalId: string; stepId?: string };
  review: { stepId: string };
  // check-in
  'check-in': { behaviourId?: string; day?: string; id?: string };
  import: object;
  // tools for a session, alone at home
  tools: object;
  sheet: { id?: string; tool?: string };
  'use-plan': object;
  // safety, when open
  'safety-plan': { plan: PlanKind };
  pocket: object;
  // session on one screen
  'session-start': object;
  session: { id: string; part?: string };
  'take-away': { id: string };
  /** `next`: where a therapist was going when the card was asked for first. */
  'therapist-card': { next?: 'invite' | 'joining' };
  // invitations
  joining: object;
  invite: object;
  invitation: { id: string };
  // the circle from afar
  room: { id: string };
  'end-room': { id: string };
  share: { kind: string; id: string; roomId?: string };
  'share-part': { part: string; roomId?: string };
  suggestions: object;
  suggestion: { roomId: string; id: string };
  // the session that two hold together from afar; without an id the one that runs, or the next
  'shared-session': { roomId: string; id?: string; part?: string; sheet?: string };
  // after it
  appointment: { roomId: string; id?: string; insteadOf?: string; sessionId?: string };
  feedback: { roomId: string; sessionId: string };
  'after-session': { roomId: string; id: string };
  // the therapist's desk
  desk: object;
  person: { roomId: string; part?: SharedPart };
  'new-notebook': { from?: 'file' };
  find: object;
  // notes
  notes: { roomId: string };
  note: { roomId: string; id?: string; draftId?: string; sessionId?: string };
  'process-notes': { about?: string };
  // my data
  menu: object;
  'my-data': object;
  'print-all': object;
  kit: object;
  passphrase: object;
  devices: object;
  removed: object;
  history: { kind: string; id: string };
  'how-it-works': object;
}
export type RouteName = keyof RouteParams;
export type Route = { [N in RouteName]: { readonly name: N } & Readonly<RouteParams[N]> }[RouteName];

export type Place = 'today' | 'map' | 'plan' | 'look-back' | 'circle';
interface RouteRow {
  readonly needs: 'open' | 'nothing';
  /** Which of the five places is marked in the thumb bar. */
  readonly place?: Place;
  readonly screen: LazyScreen;
}

type Load<N extends RouteName> = () => Promise<{
  default: ComponentType<{ route: Extract<Route, { name: N }> }>;
}>;

/** Every screen but the doors and the lock comes together with the words it may need. */
const screen = <N extends RouteName>(load: Load<N>): LazyScreen =>
  lazyScreen(async () => (await Promise.all([load(), allWords()]))[0]);
/** The doors and the lock: drawn with the first words alone. */
const firstScreen = <N extends RouteName>(load: Load<N>): LazyScreen => lazyScreen(load);

export const routes: Record<RouteName, RouteRow> = {
  doors: { needs: 'nothing', screen: firstScreen<'doors'>(() => import('../doors/Doors.tsx')) },
  'therapist-door': {
    needs: 'nothing',
    screen: screen<'therapist-door'>(() => import('../desk/TherapistDoor.tsx')),
  },
  'about-this': {
    needs: 'nothing',
    screen: firstScreen<'about-this'>(() => import('../doors/AboutThis.tsx')),
  },
  locked: { needs: 'nothing', screen: firstScreen<'locked'>(() => import('../doors/Locked.tsx')) },
  restore: { needs: 'nothing', screen: screen<'restore'>(() => import('../mydata/Restore.tsx')) },
  safety: { needs: 'nothing', screen: screen<'safety'>(() => import('../safety/Safety.tsx')) },
  settings: { needs: 'nothing', screen: screen<'settings'>(() => import('../mydata/Settings.tsx')) },
  'help-with': { needs: 'open', screen: screen<'help-with'>(() => import('../doors/HelpWith.tsx')) },
  danger: { needs: 'open', screen: screen<'danger'>(() => import('../doors/Danger.tsx')) },
  today: { needs: 'open', place: 'today', screen: screen<'today'>(() => import('../today/Today.tsx')) },
  map: { needs: 'open', place: 'map', screen: screen<'map'>(() => import('../map/Map.tsx')) },
  plan: { needs: 'open', place: 'plan', screen: screen<'plan'>(() => import('../goals/Plan.tsx')) },
  'look-back': {
    needs: 'open',
    place: 'look-back',
    screen: screen<'look-back'>(() => import('../lookback/LookBack.tsx')),
  },
  circle: { needs: 'open', place: 'circle', screen: screen<'circle'>(() => import('../circle/Circle.tsx')) },
  behaviour: {
    needs: 'open',
    place: 'map',
    screen: screen<'behaviour'>(() => import('../map/Behaviour.tsx')),
  },
  concern: {
    needs: 'open',
    place: 'map',
    screen: screen<'concern'>(() => import('../map/ConcernOrStrength.tsx')),
  },
  strength: {
    needs: 'open',
    place: 'map',
    screen: screen<'strength'>(() => import('../map/ConcernOrStrength.tsx')),
  },
  link: { needs: 'open', place: 'map', screen: screen<'link'>(() => import('../map/Link.tsx')) },
  harms: { needs: 'open', place: 'map', screen: screen<'harms'>(() => import('../harms/Harms.tsx')) },
  harm: { needs: 'open', place: 'map', screen: screen<'harm'>(() => import('../harms/Harm.tsx')) },
  ranking: { needs: 'open', place: 'map', screen: screen<'ranking'>(() => import('../harms/Ranking.tsx')) },
  goal: { needs: 'open', place: 'plan', screen: screen<'goal'>(() => import('../goals/Goal.tsx')) },
  'edit-goal': {
    needs: 'open',
    place: 'plan',
    screen: screen<'edit-goal'>(() => import('../goals/EditGoal.tsx')),
  },
  scale: { needs: 'open', place: 'plan', screen: screen<'scale'>(() => import('../goals/Scale.tsx')) },
  step: { needs: 'open', place: 'plan', screen: screen<'step'>(() => import('../goals/Step.tsx')) },
  'if-then': { needs: 'open', place: 'plan', screen: screen<'if-then'>(() => import('../goals/IfThen.tsx')) },
  review: { needs: 'open', place: 'plan', screen: screen<'review'>(() => import('../goals/Review.tsx')) },
  'check-in': {
    needs: 'open',
    place: 'today',
    screen: screen<'check-in'>(() => import('../checkins/CheckIn.tsx')),
  },
  import: {
    needs: 'open',
    place: 'look-back',
    screen: screen<'import'>(() => import('../imports/Import.tsx')),
  },
  tools: { needs: 'open', place: 'plan', screen: screen<'tools'>(() => import('../tools/Tools.tsx')) },
  sheet: { needs: 'open', place: 'plan', screen: screen<'sheet'>(() => import('../tools/SheetPage.tsx')) },
  'use-plan': {
    needs: 'open',
    place: 'plan',
    screen: screen<'use-plan'>(() => import('../tools/UsePlan.tsx')),
  },
  'safety-plan': { needs: 'open', screen: screen<'safety-plan'>(() => import('../safety/SafetyPlan.tsx')) },
  pocket: { needs: 'open', screen: screen<'pocket'>(() => import('../safety/Pocket.tsx')) },
  'session-start': {
    needs: 'open',
    place: 'circle',
    screen: screen<'session-start'>(() => import('../sessions/SessionStart.tsx')),
  },
  session: {
    needs: 'open',
    place: 'circle',
    screen: screen<'session'>(() => import('../sessions/Session.tsx')),
  },
  'take-away': {
    needs: 'open',
    place: 'circle',
    screen: screen<'take-away'>(() => import('../sessions/TakeAway.tsx')),
  },
  'therapist-card': {
    needs: 'open',
    place: 'circle',
    screen: screen<'therapist-card'>(() => import('../desk/TherapistCard.tsx')),
  },
  joining: {
    needs: 'nothing',
    screen: screen<'joining'>(() => import('../invitations/Joining.tsx')),
  },
  // No place in the thumb bar: a desk invites and is invited too.
  invite: { needs: 'open', screen: screen<'invite'>(() => import('../invitations/Invite.tsx')) },
  invitation: {
    needs: 'open',
    screen: screen<'invitation'>(() => import('../invitations/InvitationPage.tsx')),
  },
  room: { needs: 'open', place: 'circle', screen: screen<'room'>(() => import('../circle/RoomPage.tsx')) },
  'end-room': {
    needs: 'open',
    place: 'circle',
    screen: screen<'end-room'>(() => import('../circle/EndRoom.tsx')),
  },
  share: { needs: 'open', place: 'circle', screen: screen<'share'>(() => import('../circle/Share.tsx')) },
  'share-part': {
    needs: 'open',
    place: 'circle',
    screen: screen<'share-part'>(() => import('../circle/SharePart.tsx')),
  },
  suggestions: {
    needs: 'open',
    place: 'circle',
    screen: screen<'suggestions'>(() => import('../circle/Suggestions.tsx')),
  },
  suggestion: {
    needs: 'open',
    place: 'circle',
    screen: screen<'suggestion'>(() => import('../circle/Suggestion.tsx')),
  },
  // No place in the thumb bar: both sides have it.
  'shared-session': {
    needs: 'open',
    screen: screen<'shared-session'>(() => import('../live/SharedSession.tsx')),
  },
  appointment: {
    needs: 'open',
    screen: screen<'appointment'>(() => import('../appointments/AppointmentPage.tsx')),
  },
  feedback: { needs: 'open', screen: screen<'feedback'>(() => import('../after/Feedback.tsx')) },
  'after-session': {
    needs: 'open',
    screen: screen<'after-session'>(() => import('../after/AfterSession.tsx')),
  },
  desk: { needs: 'open', screen: screen<'desk'>(() => import('../desk/Desk.tsx')) },
  person: { needs: 'open', screen: screen<'person'>(() => import('../people/Person.tsx')) },
  'new-notebook': { needs: 'open', screen: screen<'new-notebook'>(() => import('../desk/NewNotebook.tsx')) },
  find: { needs: 'open', screen: screen<'find'>(() => import('../find/Find.tsx')) },
  notes: { needs: 'open', screen: screen<'notes'>(() => import('../notes/Notes.tsx')) },
  note: { needs: 'open', screen: screen<'note'>(() => import('../notes/NotePage.tsx')) },
  'process-notes': {
    needs: 'open',
    screen: screen<'process-notes'>(() => import('../notes/ProcessNotes.tsx')),
  },
  menu: { needs: 'open', screen: screen<'menu'>(() => import('../mydata/Menu.tsx')) },
  'my-data': { needs: 'open', screen: screen<'my-data'>(() => import('../mydata/MyData.tsx')) },
  'print-all': { needs: 'open', screen: screen<'print-all'>(() => import('../mydata/PrintAll.tsx')) },
  kit: { needs: 'open', screen: screen<'kit'>(() => import('../mydata/Kit.tsx')) },
  passphrase: { needs: 'open', screen: screen<'passphrase'>(() => import('../mydata/Passphrase.tsx')) },
  devices: { needs: 'open', screen: screen<'devices'>(() => import('../mydata/Devices.tsx')) },
  removed: { needs: 'open', screen: screen<'removed'>(() => import('../mydata/Removed.tsx')) },
  history: { needs: 'open', screen: screen<'history'>(() => import('../mydata/History.tsx')) },
  'how-it-works': {
    needs: 'nothing',
    screen: firstScreen<'how-it-works'>(() => import('../doors/HowItWorks.tsx')),
  },
};
