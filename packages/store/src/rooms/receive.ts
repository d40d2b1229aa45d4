/** Entries into a room: judged one after the other, kept in one commit, and only then true in memory. [T22–T26] */
import { ok, type Result } from '@handrail/kernel/result.ts';
import { concat } from '@handrail/proof/bytes.ts';
import { eraseBody } from '@handrail/vault';
import type { Device } from '../device.ts';
import type { Ref } from '../document/body.ts';
import { addAct, fold, type Act } from '../document/document.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomEntryPlace, roomOutPlace, roomWaitPlace } from '../notebook/places.ts';
import type { Bytes, Kept } from '../persistence/storage.ts';
import { recount } from './chain.ts';
import { emptiedIn } from './erased.ts';
import { missingIn } from './gaps.ts';
import { startIntake, takeIn, type Intake } from './intake.ts';
import { commitRoom, outKept } from './keeping.ts';
import { heldBackAfter } from './projection-held.ts';
import {
  addLink,
  dropLink,
  placeKey,
  type Lasting,
  type Link,
  type Outgoing,
  type Room,
  type Waiting,
} from './room.ts';
import { tellTyped } from './typing-tell.ts';
import { tellRoom, touchedBy } from './view.ts';
import { tooManyOf } from './waiting.ts';

const erasesIn = (acts: readonly Act[]): string[] =>
  acts.flatMap(({ body }) => (body === null || body === 'newer' ? [] : (body.erases ?? [])));

interface Numbered {
  readonly link: Link;
  readonly bytes: Bytes;
  readonly number: number;
}

/** Where everything of an intake will lie. */
interface Plan {
  readonly entries: readonly Numbered[];
  readonly waits: readonly Waiting[];
  /** Places of waiting entries that are free again, by what they were about. */
  readonly gone: readonly Waiting[];
  readonly letGo: readonly Waiting[];
  /** Acts on their way that the relay has. */
  readonly sent: readonly Outgoing[];
  readonly unsealed: readonly Outgoing[];
}

const unsealed = ({ number, entryId, time, at, body }: Outgoing): Outgoing => ({
  number,
  entryId,
  time,
  at,
  body,
  sealed: null,
});

const planOf = (room: Room, intake: Intake): Plan => {
  const entries = [...intake.fresh, ...intake.acknowledged].map(({ link, bytes }, index) => ({
    link,
    bytes,
    number: room.next.entry + index,
  }));
  const gone = [...room.waiting.values()].filter(({ about }) => intake.judged.has(about));
  const fresh = new Map<string, Waiting>();
  for (const one of intake.waits)
    if (!room.waiting.has(one.about) && !intake.judged.has(one.about))
      fresh.set(one.about, { ...one, number: room.next.wait + fresh.size });
  const all = [...room.waiting.values(), ...fresh.values()].filter(({ about }) => !intake.judged.has(about));
  const here = new Set(entries.map(({ link }) => link.entryId));
  const sent = room.out.filter(({ entryId }) => here.has(entryId));
  return {
    entries,
    gone,
    sent,
    waits: [...fresh.values()],
    letGo: tooManyOf(all),
    unsealed: intake.unseal ? room.out.filter((one) => one.sealed && !sent.includes(one)).map(unsealed) : [],
  };
};

const putOf = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  intake: Intake,
  plan: Plan,
): Promise<Kept[]> => {
  const { id } = notebook.line;
  const erases = new Set([...room.document.erased, ...erasesIn(intake.acts)]);
  const kept = (entryId: string, bytes: Bytes): Bytes =>
    erases.has(entryId) ? (eraseBody(bytes) ?? bytes) : bytes;
  const letGo = new Set(plan.letGo.map(({ about }) => about));
  return [
    ...plan.entries.map(({ link, bytes, number }): Kept => [
      roomEntryPlace(id, room.id, number),
      kept(link.entryId, bytes),
    ]),
    ...intake.refilled.map(({ link, bytes }): Kept => [
      roomEntryPlace(id, room.id, link.number ?? 0),
      kept(link.entryId, bytes),
    ]),
    ...plan.waits
      .filter(({ about }) => !letGo.has(about))
      .map(({ number, bytes, signed }): Kept => [
        roomWaitPlace(id, room.id, number),
        concat(Uint8Array.of(signed ? 1 : 0), bytes),
      ]),
    ...(await emptiedIn(device, notebook, room, erasesIn(intake.acts))),
    ...(await Promise.all(plan.unsealed.map((one) => outKept(device, notebook, room.id, one)))),
  ];
};

const removeOf = ({ line }: Notebook, room: Room, { gone, letGo, sent }: Plan): string[] => [
  ...[...gone, ...letGo].map(({ number }) => roomWaitPlace(line.id, room.id, number)),
  ...sent.map(({ number }) => roomOutPlace(line.id, room.id, number)),
];

/** The act, its stamp counting as this time. */
export const stampedAs = ({ entryId, stamp, at, body, partly }: Act, time: number): Act => ({
  entryId,
  stamp: { time, device: stamp.device },
  at,
  body,
  partly,
});

const dropBeyondClosings = (room: Room): void => {
  for (const link of room.links.values()) {
    const closing = room.lasting.roster.devices.get(link.author)?.closing;
    if (closing && link.sequence > closing.sequence) dropLink(room, link);
  }
};

/** Counts and folds everything again: something came that changes what earlier entries are worth. */
export const refold = (room: Room): void => {
  dropBeyondClosings(room);
  recount(room.links.values(), (device, sequence) => room.places.get(placeKey(device, sequence)));
  const out = new Set(room.out.map(({ entryId }) => entryId));
  const counts = ({ entryId }: Act): boolean => room.links.has(entryId) || out.has(entryId);
  room.document = fold(
    [...room.document.acts.values()].filter(counts).map((act) => {
      const link = room.links.get(act.entryId);
      return link ? stampedAs(act, link.counted) : act;
    }),
  );
};

/** What was committed becomes true in memory. Answers what to tell the page. */
const settle = (room: Room, intake: Intake, plan: Plan): readonly Ref[] | 'whole' => {
  let anew = intake.refilled.length > 0;
  const erased = erasesIn(intake.acts).length > 0;
  if (intake.unseal) for (const link of room.links.values()) if (link.number === null) dropLink(room, link);
  for (const { link, number } of plan.entries) {
    link.number = number;
    if (addLink(room, link)) anew = true;
  }
  room.next.entry += plan.entries.length;
  const sent = new Set(plan.sent.map(({ entryId }) => entryId));
  const unsealed = new Map(plan.unsealed.map((one) => [one.entryId, one]));
  const left = room.out.filter(({ entryId }) => !sent.has(entryId));
  room.out.splice(0, room.out.length, ...left.map((one) => unsealed.get(one.entryId) ?? one));
  for (const { about } of plan.gone) room.waiting.delete(about);
  for (const one of plan.waits) room.waiting.set(one.about, one);
  for (const { about, signed } of intake.waits) {
    const known = room.waiting.get(about);
    if (known && signed) room.waiting.set(about, { ...known, signed });
  }
  for (const { about } of plan.letGo) room.waiting.delete(about);
  room.next.wait += plan.waits.length;
  for (const act of intake.acts) addAct(room.document, act);
  for (const { link, act } of intake.refilled) {
    link.worth = 'counts';
    room.document.acts.set(act.entryId, act);
  }
  if (anew) refold(room);
  if (anew || erased) return 'whole';
  return intake.acts.flatMap(({ body }) => (body === null || body === 'newer' ? [] : touchedBy(body)));
};

/** What an intake makes of a room's state. */
const lastingAfter = (
  room: Room,
  intake: Intake,
  plan: Plan,
  lasting: Partial<Lasting>,
): Partial<Lasting> => ({
  ...lasting,
  findings: intake.findings,
  heads: intake.heads,
  split: intake.split,
  letGo: room.lasting.letGo + plan.letGo.length,
});

/** Commits an intake, and tells the page. `lasting`: how far the relay's list was read, say. */
export const commitIntake = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  intake: Intake,
  lasting: Partial<Lasting>,
): Promise<Result<null, 'no-room' | 'elsewhere'>> => {
  const plan = planOf(room, intake);
  const done = await commitRoom(device, notebook, room, {
    lasting: {
      ...lastingAfter(room, intake, plan, lasting),
      heldBack: heldBackAfter(
        room,
        [...intake.acts, ...intake.refilled.map(({ act }) => act)],
        notebook.document.clock,
      ),
    },
    put: await putOf(device, notebook, room, intake, plan),
    remove: removeOf(notebook, room, plan),
  });
  if (!done.ok) return done;
  const touched = settle(room, intake, plan);
  if (room.lasting.withheld > 0)
    room.lasting = { ...room.lasting, withheld: missingIn(room, notebook.keyring.deviceId) };
  tellRoom(device, notebook, room, touched);
  await tellTyped(device, notebook, room, [...intake.acts, ...intake.refilled.map(({ act }) => act)]);
  return ok(null);
};

/** Takes in what the relay gave, in the order in which it came. */
export const receive = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  entries: readonly Bytes[],
  lasting: Partial<Lasting>,
): Promise<Result<null, 'no-room' | 'elsewhere'>> => {
  const intake = startIntake(room, notebook.keyring.deviceId);
  for (const bytes of entries) await takeIn(intake, bytes);
  return commitIntake(device, notebook, room, intake, lasting);
};

/** Tries again what waits, because a statement came. */
export const tryWaiting = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  const waiting = [...room.waiting.values()].filter(({ newer }) => !newer);
  if (waiting.length === 0) return;
  const intake = startIntake(room, notebook.keyring.deviceId);
  for (const { bytes } of waiting) await takeIn(intake, bytes);
  if (intake.judged.size > 0) await commitIntake(device, notebook, room, intake, {});
};
