/**
 * What Imani and Dana did together, on two harness pages: two sessions that are over, what comes next, and a session that runs
 * now with a sheet of every tool, each with a line of either.
 */
import { expect, type Page } from '@playwright/test';
import * as Y from 'yjs';
import { newId } from '@handrail/kernel/chance.ts';
import { localDayAt } from '@handrail/kernel/local-day.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import { toolNames, type ToolName } from '@handrail/domain/tools/sheet.ts';
import { toolSlots } from '@handrail/domain/tools/tools.ts';
import { fromBase64url, toBase64url } from '@handrail/proof/text-codes.ts';
import { textRoot } from '@handrail/store/document/texts.ts';
import { chanceFrom } from '../../people/telling.ts';
import type { Deed } from '../../people/deeds.ts';
import { does } from '../harness/drive.ts';
import { inRoom } from '../session/open-session.ts';
import type { Meeting } from './meeting.ts';

type Typing = Extract<Deed, { readonly does: 'types' }>;

/** Letters after all that stand there, as the page would send them. */
const type = async (page: Page, roomId: string, { sessionId, text, letters }: Typing): Promise<void> => {
  await does(page, 'joinSession', { roomId, sessionId });
  const { client, updates } = await does(page, 'openText', { roomId, text });
  const doc = new Y.Doc();
  doc.clientID = client;
  for (const update of updates) {
    const bytes = fromBase64url(update, update.length);
    if (bytes) Y.applyUpdate(doc, bytes);
  }
  const before = Y.encodeStateVector(doc);
  const all = doc.getText(textRoot);
  all.insert(all.length, letters);
  const update = toBase64url(new Uint8Array(Y.encodeStateAsUpdate(doc, before)));
  await does(page, 'typeInText', { roomId, text, update });
  await does(page, 'leaveSession', null);
};

/** In the order of the days, and today: what was shared was shared before. */
const carryOut = async ({ person, therapist }: Meeting, roomId: string, deed: Deed): Promise<void> => {
  const page = deed.who === 'dana' ? therapist : person;
  if (deed.does === 'types') return type(page, roomId, deed);
  if (deed.does === 'keeps-in-room')
    return void (await does(page, 'keepInRoom', { roomId, changes: deed.changes }));
  const changes = deed.does === 'keeps' ? deed.changes.filter(({ kind }) => kind !== 'share') : [];
  if (changes.length > 0) await does(page, 'keep', { changes });
};

export interface Held {
  /** Sessions: one that is over, and the one that runs now. */
  readonly over: string;
  readonly now: string;
  readonly sheets: Readonly<Record<ToolName, string>>;
  /** A time that Dana proposed, and one that both agreed on, Imani's. */
  readonly proposed: string;
  readonly agreed: string;
}

const linesOn = (tool: ToolName, sheetId: string, words: string, fresh: () => string): readonly Change[] =>
  toolSlots[tool].slice(0, 4).map(({ slot, holds }, at) =>
    change('sheetLine', fresh(), {
      sheetId,
      slot,
      position: `a${at}`,
      words,
      ...(holds === 'urge' && { value: 6 }),
    }),
  );

export const holdSessions = async (meeting: Meeting, roomId: string, words: string): Promise<Held> => {
  const { person, therapist, ids, together } = meeting;
  const chance = chanceFrom(41);
  const fresh = (): string => newId(chance);
  for (const deed of together(roomId)) await carryOut(meeting, roomId, deed);
  const now = ids.nextTogether;
  const day = localDayAt(Date.now(), 'UTC');
  const began = { startedAt: Date.now(), day, form: 'whole', safetyFlag: true, way: 'video' } as const;
  await does(therapist, 'keepInRoom', { roomId, changes: [change('session', now, began)] });
  const sheets = Object.fromEntries(toolNames.map((tool) => [tool, fresh()])) as Record<ToolName, string>;
  for (const tool of toolNames) {
    const sheet = change('sheet', sheets[tool], {
      tool,
      day,
      sessionId: now,
      aboutKind: 'goal',
      aboutId: ids.evenings,
    });
    await does(person, 'keepInRoom', {
      roomId,
      changes: [sheet, ...linesOn(tool, sheets[tool], words, fresh)],
    });
  }
  const pencil = linesOn('two-voices', sheets['two-voices'], words, fresh);
  await does(therapist, 'keepInRoom', { roomId, changes: pencil });
  const count = toolNames.reduce((sum, tool) => sum + Math.min(4, toolSlots[tool].length), pencil.length);
  for (const page of [person, therapist])
    await expect
      .poll(async () => (await inRoom(page, roomId, 'sheetLine')).length, { timeout: 30_000 })
      .toBeGreaterThanOrEqual(count);
  const appointments = await inRoom(person, roomId, 'appointment');
  return {
    over: ids.secondTogether,
    now,
    sheets,
    proposed: appointments.find(({ of }) => of === 'drop-in')?.id ?? '',
    agreed: appointments.find(({ way }) => way === 'video')?.id ?? '',
  };
};
