/**
 * Two people who have met and share a room, before their session: Imani with a goal, its scale and its plan shared, on a
 * phone in London; Dana at a desk in Madrid. What stands in her notebook is written as if typed: the scan looks for it.
 */
import { expect } from '@playwright/test';
import { newId } from '@handrail/kernel/chance.ts';
import { sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Kind, type RecordOf } from '@handrail/domain/records.ts';
import { chanceFrom } from '../../people/telling.ts';
import { does } from '../harness/drive.ts';
import type { TestHandle } from '../harness/main.tsx';
import { forbidPointers, keyboard } from '../story/hands.ts';
import { Person } from '../story/person.ts';
import type { Language } from '../story/words.ts';
import { beginAt } from '../two/meeting.ts';
import { openTwo, type Two } from '../two/open-two.ts';
import type { Page } from '@playwright/test';
import { meet } from './meet.ts';

interface TestWindow extends Window {
  readonly handrail: TestHandle;
}

/** What they call each other. */
export const names = { imani: 'Imani', dana: 'Dana' } as const;

export interface Session {
  readonly two: Two;
  readonly roomId: string;
  /** Imani's goal, and the place of its scale that is hers today. */
  readonly goal: string;
  readonly place: string;
  readonly imani: () => Person;
  readonly dana: () => Person;
}

/** What stands in the room of one kind, as this device has it. */
export const inRoom = <K extends Kind>(
  page: Page,
  roomId: string,
  kind: K,
): Promise<readonly RecordOf<K>[]> =>
  page.evaluate(
    ([room, of]) => (window as unknown as TestWindow).handrail.client.roomRecords(room, of as never),
    [roomId, kind] as const,
  );

/** Dana's hands: a mouse, or a keyboard and nothing else; then every touch of a pointer on her page is an error. */
const danaBy = async (two: Two, by: 'mouse' | 'keys'): Promise<Person> => {
  if (by === 'mouse') return two.dana();
  const { page } = two.desk();
  await forbidPointers(page);
  await page.reload();
  return new Person(page, keyboard(page), two.dana().say, two.tokens);
};

export const openSession = async (language: Language, by: 'mouse' | 'keys' = 'mouse'): Promise<Session> => {
  const two = await openTwo(language, 'harness', {
    phone: { width: 390, height: 844, touch: true, timeZone: 'Europe/London' },
    desk: { width: 1280, height: 900, timeZone: 'Europe/Madrid' },
  });
  const { tokens } = two;
  const dana = await danaBy(two, by);
  const chance = chanceFrom(21);
  const [goalId, scaleId] = [newId(chance), newId(chance)];
  const [goal, place] = [tokens.next('goal.label'), tokens.next('scale.minus1')];
  const anchor = (name: string): string => tokens.next(`scale.${name}`);
  const { roomId } = await meet(two.phone().page, two.desk().page, [
    change('goal', goalId, { label: goal, status: 'active' }),
    change('scale', scaleId, {
      goalId,
      version: 1,
      minus2: anchor('minus2'),
      minus1: place,
      zero: anchor('zero'),
      plus1: anchor('plus1'),
      plus2: anchor('plus2'),
    }),
  ]);
  await does(two.phone().page, 'keep', {
    changes: sharePart([], roomId, 'plan', true, newId(chance), Date.now()),
  });
  await expect
    .poll(async () => (await inRoom(two.desk().page, roomId, 'goal')).length, { timeout: 20_000 })
    .toBe(1);
  await beginAt(two.phone().page, { name: 'circle' });
  await beginAt(two.desk().page, { name: 'desk' });
  return { two, roomId, goal, place, imani: two.ada, dana: () => dana };
};
