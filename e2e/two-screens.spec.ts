/**
 * Every screen of a shared room, from the invitation to the end, with a whole record behind it: axe finds nothing, and at
 * 320 pixels nothing sticks out, Safety is at hand and no score is kept. Light and language rotate from face to face.
 * With `HANDRAIL_PICTURES` a picture of each goes into that folder, to be looked at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { en } from '@handrail/content/translations/en/all.ts';
import { es } from '@handrail/content/translations/es/all.ts';
import { sharedParts } from '@handrail/domain/circle/share.ts';
import { sessionParts } from '@handrail/domain/sessions/flow.ts';
import { toolNames } from '@handrail/domain/tools/sheet.ts';
import type { Route } from '../apps/web/src/shell/routes.ts';
import { violations } from './screens/axe.ts';
import { err } from './screens/errors.ts';
import { looksOf } from './screens/looks.ts';
import { scoresIn } from './screens/scores.ts';
import { setLook, settled, speaks } from './screens/walker.ts';
import { openWay } from './two/from-77.ts';
import { beginAt, meetingOf } from './two/meeting.ts';
import { failuresOfASession } from './two/errors-of-a-session.ts';
import { alterNotes } from './two/notes-altered.ts';
import { holdSessions, type Held } from './two/sessions-held.ts';
import { dropProfile, openDevice, startRelay } from './world.ts';

test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const words = { en, es };
const lights = ['light', 'dark'] as const;
const pictures = process.env['HANDRAIL_PICTURES'];
/** So tall that the bar under the thumb lies below every page. */
const tall = 5_000;

const takePicture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  const viewport = page.viewportSize();
  const phone = (viewport?.width ?? 0) < 600;
  await page.setViewportSize(phone ? { width: 360, height: 740 } : { width: 1440, height: 900 });
  await page.screenshot({ path: join(pictures, `${name.replaceAll('/', '-')}.png`), fullPage: true });
  if (viewport) await page.setViewportSize(viewport);
};

for (const language of ['en', 'es'] as const) {
  test(`${language}: every screen of two`, async () => {
    const way = await openWay();
    const relay = await startRelay('harness', undefined, { origin: way.origin });
    way.leadTo(relay.port);
    const phone = await openDevice(way.origin, { width: 320, height: tall });
    const desk = await openDevice(way.origin, { width: 1440, height: tall });
    const found: string[] = [];
    let at = language === 'en' ? 0 : 1;
    const look = async (page: Page, name: string, route: Route, until = 'h1'): Promise<void> => {
      const light = lights[at % lights.length] ?? 'light';
      at += 1;
      await setLook(page, { language, light });
      await speaks(page, words[language]['shell.leave']);
      await beginAt(page, route);
      // What is asked of the relay has come.
      await page.locator(`main ${until}`).first().waitFor();
      await settled(page).catch((cause: unknown) => {
        throw new Error(`${name} did not stand still`, { cause });
      });
      const looks = await looksOf(page);
      const seen = [
        ...(looks.title === 'Notes' && looks.address === '/' ? [] : [`${looks.title} ${looks.address}`]),
        ...(looks.headings === 1 ? [] : [`${looks.headings} h1`]),
        ...(looks.focused === 'H1' ? [] : [`focus on ${looks.focused}`]),
        ...(looks.safetyAtHand ? [] : ['Safety is not one tap away']),
        ...looks.remembered.map((box) => `autocomplete is not off: ${box}`),
        ...(asks.test(name) ? looks.controls : [])
          .filter((control) => control.chosen && !lamp.has(control.name))
          .map((control) => `chosen: ${control.name}`),
        ...scoresIn(looks.text).map((score) => `keeps score: ${score}`),
        ...(looks.tooWide > 0 ? [`${looks.tooWide} px too wide: ${looks.sticksOut.join(' ')}`] : []),
        ...(await violations(page)),
      ];
      found.push(...seen.map((what) => `${name} (${light}): ${what}`));
      await takePicture(page, `${language}-${name}-${light}`);
    };
    try {
      const meeting = await meetingOf(phone.page, desk.page, language);
      const { person, therapist, ids } = meeting;
      await look(person, 'circle/alone', { name: 'circle' });
      await look(person, 'invite', { name: 'invite' });
      await look(therapist, 'desk/invite', { name: 'invite' });
      const id = await meeting.invite();
      await look(therapist, 'invitation/waiting', { name: 'invitation', id });
      await meeting.lockPhone();
      await meeting.openLink();
      await look(person, 'joining/where', { name: 'joining' });
      await meeting.openPhone();
      await look(person, 'joining/circle', { name: 'circle' });
      await look(person, 'joining/invites', { name: 'joining' }, 'input');
      await meeting.answer();
      await look(person, 'invitation/compare', { name: 'invitation', id });
      await look(therapist, 'desk/invitation/compare', { name: 'invitation', id });
      await meeting.danaSaysYes();
      await look(therapist, 'invitation/said-yes', { name: 'invitation', id });
      await look(person, 'circle/open-invitation', { name: 'circle' });
      const roomId = await meeting.imaniSaysYes();
      await look(person, 'invitation/done', { name: 'invitation', id });
      await look(therapist, 'desk/invitation/done', { name: 'invitation', id });
      await look(person, 'circle/met', { name: 'circle' });
      await look(person, 'share-part/card-first', { name: 'share-part', part: 'map', roomId });
      await look(therapist, 'person/nothing-shared', { name: 'person', roomId });
      await meeting.share(roomId);
      const step = await meeting.writeBeside(roomId);
      await look(person, 'today/met', { name: 'today' });
      await look(person, 'circle/shared', { name: 'circle' });
      await look(person, 'room', { name: 'room', id: roomId });
      for (const part of sharedParts)
        await look(person, `share-part/${part}`, { name: 'share-part', part, roomId });
      await look(person, 'share', { name: 'share', kind: 'goal', id: ids.evenings, roomId });
      await look(person, 'suggestions', { name: 'suggestions' });
      await look(person, 'suggestion', { name: 'suggestion', roomId, id: step });
      await look(person, 'step/from-pencil', {
        name: 'step',
        goalId: ids.evenings,
        roomId,
        suggestionId: step,
      });
      await look(person, 'concern/beside', { name: 'concern', id: ids.loss });
      await look(person, 'goal/beside', { name: 'goal', id: ids.evenings });
      await look(person, 'harms/beside', { name: 'harms' });
      await look(person, 'my-data/shared', { name: 'my-data' });
      await look(person, 'devices/shared', { name: 'devices' });
      await look(person, 'end-room', { name: 'end-room', id: roomId });
      await look(therapist, 'desk/people', { name: 'desk' });
      await look(therapist, 'person', { name: 'person', roomId });
      for (const part of sharedParts)
        await look(therapist, `person/${part}`, { name: 'person', roomId, part });
      const held = await holdSessions(meeting, roomId, words[language]['live.agenda.label']);
      for (const [side, name, route] of facesOfASession(roomId, held, language === 'en'))
        await look(side === 'person' ? person : therapist, `${side}/${name}`, route);
      for (const { name, route, make } of failuresOfASession(roomId, held)) {
        await beginAt(person, route);
        await settled(person);
        await err(person, { on: name, full: true, make });
        found.push(...(await violations(person)).map((what) => `${name}: ${what}`));
      }
      const notes = await meeting.signNotes(roomId);
      await look(therapist, 'notes', { name: 'notes', roomId });
      await look(therapist, 'note/blank', { name: 'note', roomId });
      await look(therapist, 'note/draft', { name: 'note', roomId, draftId: notes.draft }, 'textarea');
      await look(therapist, 'note/signed', { name: 'note', roomId, id: notes.open });
      const altered = await alterNotes(therapist, roomId);
      for (const how of ['changed', 'newer'] as const) {
        await look(therapist, `note/${how}`, { name: 'note', roomId, id: altered[how] });
        await expect(therapist.locator('main')).toContainText(words[language][`notes.${how}`]);
      }
      await look(therapist, 'process-notes', { name: 'process-notes', about: roomId }, 'textarea');
      await look(person, 'their-notes', { name: 'notes', roomId });
      await look(person, 'their-notes/can-read', { name: 'note', roomId, id: notes.open });
      await look(person, 'their-notes/not-this-one', { name: 'note', roomId, id: notes.hidden });
      await meeting.end(roomId);
      await look(therapist, 'notes/ended', { name: 'notes', roomId });
      await look(person, 'circle/ended', { name: 'circle' });
      await look(person, 'room/ended', { name: 'room', id: roomId });
      await look(therapist, 'person/ended', { name: 'person', roomId });
      await look(therapist, 'person/ended-part', { name: 'person', roomId, part: 'map' });
      await look(therapist, 'desk/ended', { name: 'desk' });
      expect(found).toEqual([]);
    } finally {
      for (const { context, profile } of [phone, desk]) {
        await context.close();
        dropProfile(profile);
      }
      await way.close();
      await relay.stop();
    }
  });
}

type Face = readonly [side: 'person' | 'therapist', name: string, route: Route];

/** Each part and each sheet on one side, and on the other one in the other language; the light changes faster than sides do. */
const facesOfASession = (roomId: string, held: Held, even: boolean): readonly Face[] => {
  const { now: id, over } = held;
  const page = { name: 'shared-session', roomId } as const;
  const inTurn = (at: number): Face[0] => (((at >> 1) % 2 === 0) === even ? 'person' : 'therapist');
  return [
    ...sessionParts.map((part, at): Face => [inTurn(at), `live/${part}`, { ...page, id, part }]),
    [inTurn(1), 'live/sheets', { ...page, id, part: 'sheets' }],
    ...toolNames.map((tool, at): Face => [
      inTurn(at),
      `live/sheet/${tool}`,
      { ...page, id, sheet: held.sheets[tool] },
    ]),
    [inTurn(0), 'live/over', { ...page, id: over }],
    [inTurn(1), 'after-session', { name: 'after-session', roomId, id: over }],
    [inTurn(0), 'after-session/again', { name: 'after-session', roomId, id: over }],
    ['person', 'feedback/kept', { name: 'feedback', roomId, sessionId: over }],
    ['person', 'feedback/blank', { name: 'feedback', roomId, sessionId: id }],
    [inTurn(0), 'appointment/blank', { name: 'appointment', roomId }],
    ['person', 'appointment/change', { name: 'appointment', roomId, id: held.agreed }],
    ['person', 'appointment/instead', { name: 'appointment', roomId, insteadOf: held.proposed }],
    ['person', 'room/session', { name: 'room', id: roomId }],
    ['person', 'today/session', { name: 'today' }],
    ['therapist', 'desk/session', { name: 'person', roomId }],
    ['therapist', 'find', { name: 'find' }],
  ];
};

/** Screens that ask what to do about somebody else: none of them has answered already. [D2] */
const asks = /^(desk\/)?(invit|share|suggestion|end-room|note\/blank)|blank$/;
/** Says how the page is lit, and chooses nothing for a person. */
const lamp: ReadonlySet<string> = new Set(
  [en, es].flatMap((say) => [say['shell.as-device'], say['shell.light'], say['shell.dark']]),
);
