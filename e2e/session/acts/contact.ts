/** The next contact: proposed by one, agreed by both, moved to the other side of a clock change, agreed again. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import ICAL from 'ical.js';
import type { Person } from '../../story/person.ts';
import { comes } from '../../two/patience.ts';
import { names } from '../open-session.ts';

/** Clocks in Madrid and in London go forward on 28 March 2027. Ten in the morning in Madrid is another moment after it. */
const before = { day: '2027-03-24', at: '2027-03-24T09:00:00Z' } as const;
const after = { day: '2027-03-31', at: '2027-03-31T08:00:00Z' } as const;
const ten = '10:00';
/** Where Imani is, an hour behind, before and after. */
const nine = '9:00';

const block = (who: Person): Person => who.region('appointments.next');

const setsTime = async (who: Person, day: string): Promise<void> => {
  await who.setsDay('appointments.day', day);
  const box = who.box('appointments.time');
  // A box for a time takes the half of the day as well where clocks have halves, and leaves it out where they have none.
  await who.hands.write(box, who.hands.by === 'keys' ? `${ten}A` : ten);
  await expect(box).toHaveValue(ten);
};

interface InCalendar {
  readonly uid: string;
  readonly at: string;
  readonly text: string;
}

/** The file as it came, read by a parser of the standard. */
const savesTheFile = async (who: Person): Promise<InCalendar> => {
  const here = block(who);
  await here.presses('appointments.ics');
  await expect(here.box('appointments.ics.word-label')).toHaveValue(who.say('appointments.ics.word'));
  const coming = who.page.waitForEvent('download');
  await here.presses('appointments.ics.save');
  const file = await coming;
  await here.sees('appointments.ics.saved');
  const text = await readFile(await file.path(), 'utf8');
  await file.delete();
  await here.presses('shell.not-now');
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(text) as string).getFirstSubcomponent('vevent') ?? undefined,
  );
  return { uid: event.uid, at: event.startDate.toJSDate().toISOString().replace('.000', ''), text };
};

const bothHave = async (imani: Person, dana: Person, at: string): Promise<string> => {
  const [hers, theirs] = [await savesTheFile(imani), await savesTheFile(dana)];
  expect([hers.at, theirs.at]).toEqual([at, at]);
  expect(theirs.uid).toBe(hers.uid);
  // A calendar may show it to others: a time and a word, and no name.
  for (const { text } of [hers, theirs])
    for (const name of [names.imani, names.dana, 'Reyes']) expect(text).not.toContain(name);
  return hers.uid;
};

const saysYes = async (imani: Person, dana: Person): Promise<void> => {
  await block(imani).presses('appointments.yes');
  await comes(block(imani), 'appointments.agreed', { name: names.dana });
  await comes(block(dana), 'appointments.agreed', { name: names.imani });
};

export const agreesOnTheNext = async (imani: Person, dana: Person): Promise<string> => {
  await block(dana).presses('appointments.propose');
  await dana.isAt('appointments.title.new');
  await setsTime(dana, before.day);
  await dana.sees('appointments.says', { name: names.imani });
  const place = await dana.writes('appointments.place');
  await dana.presses('appointments.send');
  await dana.isAt('session.part.take-away');
  await comes(block(imani), 'appointments.theirs', { name: names.dana });
  await block(imani).sees({ own: place });
  await block(imani).sees({ own: imani.say('appointments.here', { time: nine }) });
  await saysYes(imani, dana);
  await bothHave(imani, dana, before.at);
  return place;
};

/** What was agreed was agreed for its time alone: the new one is a proposal until both said yes to it. */
export const movesIt = async (imani: Person, dana: Person): Promise<void> => {
  await block(dana).presses('appointments.move');
  await dana.isAt('appointments.title.change');
  await setsTime(dana, after.day);
  await dana.presses('appointments.send-change');
  await dana.isAt('session.part.take-away');
  await expect(block(imani).place).toContainText(/changed it/, { timeout: 30_000 });
  await block(dana).doesNotSee('appointments.agreed', { name: names.imani });
  await saysYes(imani, dana);
  await block(imani).sees({ own: imani.say('appointments.here', { time: nine }) });
  await bothHave(imani, dana, after.at);
};
