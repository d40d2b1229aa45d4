/**
 * Somebody who holds the invitation's secret leaves the two people who they are, and changes what they say of themselves.
 * The digits cover offer and answer byte for byte, so both see it.
 */
import { readAnswer, readOffer, writeAnswer, writeOffer } from '@handrail/store/rooms/invitation-messages.ts';
import { readInvitation, systemChance, type Bytes } from '@handrail/vault';
import { expect, test } from 'vitest';
import { danasCard, until } from '../two/world.ts';
import { startHostile } from './hostile-relay.ts';
import { inSlot, lettingIn, shownTo, slip } from './thief.ts';

/** The words of one slot with something else in them, sealed as they were. */
const written = async (code: string, slot: number, sealed: Bytes, change: (words: Bytes) => Bytes) => {
  const secret = await readInvitation(code);
  if (!secret.ok) throw new Error(secret.error);
  const words = await secret.value.open(slot, sealed);
  if (!words.ok) throw new Error(words.error);
  return { slot, message: await secret.value.seal(slot, change(words.value), systemChance) };
};

const comparing = (state: string | undefined): boolean => state === 'compare';

test("[V18, T30] a lost phone brought back into Dana's offer never shows Imani the six digits that Dana sees", async () => {
  const world = await startHostile(123);
  const lost = (await world.dana.does('devices', null))[0]?.id ?? '';
  const dana = await world.restore(world.dana, (await world.dana.does('backup', null)).file);
  await world.dana.leave();
  await dana.does('removeDevice', { deviceId: lost });
  const { imani, relay } = world;

  const { id, code } = await dana.does('invite', { name: 'Dana Reyes', card: danasCard });
  await until('the offer', () => inSlot(relay, 'imani', id, 0) !== null);
  const offer = inSlot(relay, 'imani', id, 0);
  if (!offer) throw new Error('no offer');
  const withPhone = await written(code ?? '', 0, offer.message, (words) => {
    const read = readOffer(words);
    if (!read.ok) throw new Error(read.error);
    expect(read.value.introduction.removals).toHaveLength(1);
    return writeOffer({ ...read.value, introduction: { ...read.value.introduction, removals: [] } });
  });
  slip(relay, 'imani', id, withPhone);
  await imani.does('answerInvitation', { code: code ?? '', name: 'Imani' });
  for (const person of [imani, dana])
    await until(`${person.name} to compare`, () => comparing(shownTo(person, id)?.state));
  expect(shownTo(imani, id)?.compare).not.toBe(shownTo(dana, id)?.compare);
  await imani.does('sayDifferent', { invitation: id });
  expect(lettingIn(relay)).toBe(0);
  await world.end();
});

test("[V18, T30] another card in Dana's answer never shows Imani the six digits that Dana sees", async () => {
  const world = await startHostile(124);
  const { imani, dana, relay } = world;
  const { id, code } = await imani.does('invite', { name: 'Imani' });
  await until('the offer', () => inSlot(relay, 'dana', id, 0) !== null);
  relay.passes.message = (to, _invitation, message) =>
    to === 'imani' && message.slot === 1 ? [] : [message];
  await dana.does('answerInvitation', { code: code ?? '', name: 'Dana Reyes', card: danasCard });
  await until('the answer', () => inSlot(relay, 'dana', id, 1) !== null);
  const answer = inSlot(relay, 'dana', id, 1);
  if (!answer) throw new Error('no answer');
  const otherCard = await written(code ?? '', 1, answer.message, (words) => {
    const read = readAnswer(words, 'member');
    if (!read.ok) throw new Error(read.error);
    return writeAnswer({ ...read.value, card: { ...read.value.card, mustAct: 'I must never act.' } });
  });
  slip(relay, 'imani', id, otherCard);
  for (const person of [imani, dana])
    await until(`${person.name} to compare`, () => comparing(shownTo(person, id)?.state));
  expect(shownTo(imani, id)?.compare).not.toBe(shownTo(dana, id)?.compare);
  await imani.does('sayDifferent', { invitation: id });
  expect(lettingIn(relay)).toBe(0);
  await world.end();
});
