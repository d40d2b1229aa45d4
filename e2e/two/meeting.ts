/**
 * Two devices of the harness app that meet by commands instead of taps, so that every screen of a shared room can be
 * stood in front of: Imani's whole record on the one, Dana's desk on the other.
 */
import { expect, type Page } from '@playwright/test';
import { newId } from '@handrail/kernel/chance.ts';
import { localDayAt } from '@handrail/kernel/local-day.ts';
import { sharedParts } from '@handrail/domain/circle/share.ts';
import { sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import type { CardText, InvitationView, RelayView, RoomView } from '@handrail/store/protocol.ts';
import { danasDesk, imani, type Language } from '../../people/cast.ts';
import { imaniWords } from '../../people/imani-words.ts';
import { chanceFrom } from '../../people/telling.ts';
import { does, ready } from '../harness/drive.ts';
import type { TestHandle } from '../harness/main.tsx';

interface Handle extends Window {
  readonly handrail: TestHandle;
}
export const passphrase = 'seven quiet boats';
const lock = { kind: 'passphrase', passphrase } as const;
const patience = { timeout: 30_000 };

const invitationOn = (page: Page): Promise<InvitationView | undefined> =>
  page.evaluate(() => (window as unknown as Handle).handrail.client.invitations.at(-1));
const roomOn = (page: Page): Promise<RoomView | undefined> =>
  page.evaluate(() => (window as unknown as Handle).handrail.client.rooms.at(-1));
const relayOn = (page: Page): Promise<RelayView> =>
  page.evaluate(() => (window as unknown as Handle).handrail.client.relay);

const stands = (page: Page, state: InvitationView['state']): Promise<void> =>
  expect.poll(async () => (await invitationOn(page))?.state, patience).toBe(state);

export interface Meeting {
  readonly person: Page;
  readonly therapist: Page;
  /** Ids of Imani's things. */
  readonly ids: ReturnType<typeof imani>['ids'];
  /** What they did together, as the cast tells it. */
  readonly together: ReturnType<typeof imani>['together'];
  /** Dana makes an invitation; answers its id. */
  readonly invite: () => Promise<string>;
  /** The link is opened on Imani's phone, where her notebook is closed, or open. */
  readonly openLink: () => Promise<void>;
  readonly lockPhone: () => Promise<void>;
  readonly openPhone: () => Promise<void>;
  /** On the page that says who invites; until both have the six digits. */
  readonly answer: () => Promise<void>;
  readonly danaSaysYes: () => Promise<void>;
  readonly imaniSaysYes: () => Promise<string>;
  readonly share: (roomId: string) => Promise<void>;
  /** Words, suggestions and a view of what is urgent; answers the id of a step in pencil. */
  readonly writeBeside: (roomId: string) => Promise<string>;
  /** Two notes, one that Imani can read and one that she cannot, and a draft; answers their ids. */
  readonly signNotes: (
    roomId: string,
  ) => Promise<{ readonly open: string; readonly hidden: string; readonly draft: string }>;
  readonly end: (roomId: string) => Promise<void>;
}

export const meetingOf = async (person: Page, therapist: Page, language: Language): Promise<Meeting> => {
  const says = imaniWords[language];
  const asked = (seed: number) => ({
    clock: { now: () => Date.now() },
    chance: chanceFrom(seed),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const { changes, ids, together } = imani(asked(2), language);
  const chance = chanceFrom(11);
  const card: CardText = {
    name: says.dana,
    mustAct: says.mustAct,
    whenRead: says.whenRead,
    inBetween: says.inBetween,
  };
  let code = '';
  for (const page of [person, therapist]) await ready(page);
  const own = await does(person, 'makeNotebook', { role: 'own', lock, first: changes });
  await does(therapist, 'makeNotebook', { role: 'desk', lock, first: danasDesk(asked(3), language, []) });
  const invitation = async (page: Page): Promise<string> => (await invitationOn(page))?.id ?? '';
  return {
    person,
    therapist,
    ids,
    together,
    invite: async () => {
      const made = await does(therapist, 'invite', { name: says.dana, card });
      code = made.code ?? '';
      await expect.poll(async () => (await relayOn(therapist)).relay.state, patience).toBe('connected');
      return made.id;
    },
    openLink: async () => {
      await person.evaluate((arrived) => {
        location.hash = `#i=${arrived}`;
      }, code);
      await expect.poll(() => person.evaluate(() => location.hash)).toBe('');
    },
    lockPhone: async () => {
      await does(person, 'lock', null);
    },
    openPhone: async () => {
      await does(person, 'open', { notebookId: own.notebook.id, passphrase });
    },
    answer: async () => {
      await person.locator('main input').fill(says.name);
      await person.locator('main button[data-kind="main"]').click();
      for (const page of [person, therapist]) await stands(page, 'compare');
    },
    danaSaysYes: async () => {
      await does(therapist, 'sayYes', { invitation: await invitation(therapist) });
    },
    imaniSaysYes: async () => {
      await does(person, 'sayYes', { invitation: await invitation(person) });
      for (const page of [person, therapist]) await stands(page, 'done');
      return (await roomOn(person))?.id ?? '';
    },
    share: async (roomId) => {
      const choices = sharedParts.flatMap((part) =>
        sharePart([], roomId, part, true, newId(chance), Date.now()),
      );
      await does(person, 'keep', { changes: choices });
      await expect.poll(async () => (await relayOn(person)).unsent, patience).toBe(0);
      await expect
        .poll(
          () =>
            therapist.evaluate(
              (id) => (window as unknown as Handle).handrail.client.roomRecords(id, 'planLine').length,
              roomId,
            ),
          patience,
        )
        .toBeGreaterThan(0);
    },
    writeBeside: async (roomId) => {
      const step = newId(chance);
      const beside: readonly Change[] = [
        change('comment', newId(chance), { aboutKind: 'concern', aboutId: ids.loss, words: says.mustAct }),
        change('comment', newId(chance), { aboutKind: 'goal', aboutId: ids.evenings, words: says.whenRead }),
        change('comment', newId(chance), { words: says.inBetween }),
        change('suggestion', step, {
          of: 'step',
          by: 'therapist',
          draft: { goalId: ids.evenings, label: says.inBetween, when: says.nextContact },
        }),
        change('suggestion', newId(chance), { of: 'goal', by: 'therapist', draft: { label: says.whenRead } }),
        change('urgencyView', newId(chance), { order: [ids.awake], reasons: { [ids.awake]: says.mustAct } }),
      ];
      await does(therapist, 'keepInRoom', { roomId, changes: beside });
      await expect
        .poll(
          () =>
            person.evaluate(
              (id) => (window as unknown as Handle).handrail.client.roomRecords(id, 'suggestion').length,
              roomId,
            ),
          patience,
        )
        .toBe(2);
      return step;
    },
    signNotes: async (roomId) => {
      const drafted = async (): Promise<string> => {
        const id = newId(chance);
        const sections = { data: says.whenRead, plan: says.nextContact, 'own-sentence': says.name };
        const fields = { roomId, template: 'dap', sections, day: localDayAt(Date.now(), 'UTC') } as const;
        await does(therapist, 'keep', { changes: [change('noteDraft', id, fields)] });
        return id;
      };
      const open = await does(therapist, 'signNote', { draftId: await drafted(), readable: 'can-read' });
      await does(therapist, 'addToNote', {
        noteId: open.noteId,
        words: says.inBetween,
        readable: 'not-this-one',
        because: says.mustAct,
      });
      const hidden = await does(therapist, 'signNote', {
        draftId: await drafted(),
        readable: 'not-this-one',
        because: says.mustAct,
      });
      await does(therapist, 'keepProcessNote', {
        id: newId(chance),
        about: roomId,
        day: '2026-01-12',
        words: says.whenRead,
      });
      await expect
        .poll(
          () =>
            person.evaluate(
              (id) => (window as unknown as Handle).handrail.client.roomRecords(id, 'noteAddendum').length,
              roomId,
            ),
          patience,
        )
        .toBe(1);
      return { open: open.noteId, hidden: hidden.noteId, draft: await drafted() };
    },
    end: async (roomId) => {
      await does(person, 'endRoom', { roomId });
      await expect.poll(async () => (await roomOn(therapist))?.state, patience).toBe('ended');
    },
  };
};

/** Goes there on that device. */
export const beginAt = (page: Page, route: unknown): Promise<void> =>
  page.evaluate((to) => (window as unknown as Handle).handrail.beginAt(to as never), route);
