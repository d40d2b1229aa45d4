/** Hands that type into a text, each at its own cursor, on whatever line they have. */
import type { Author } from '@handrail/store/protocol.ts';
import type { Person } from '../two/people.ts';
import { openPad, type Pad } from './pad.ts';

/** Milliseconds to wait between two keys; a number from 0 up to 1 by chance. */
export interface Hands {
  readonly keyMs: number;
  readonly chance: () => number;
  /** Now and then takes letters back, or goes elsewhere in the text. */
  readonly wander: boolean;
}

export interface Typist {
  readonly person: Person;
  readonly who: Author;
  readonly pad: Pad;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const sitDown = async (
  person: Person,
  who: Author,
  roomId: string,
  text: string,
): Promise<Typist> => ({ person, who, pad: await openPad(person, roomId, text) });

/** Types these letters one after the other; a person who is cut off tries the line again now and then, as a page does. */
export const types = async ({ person, pad }: Typist, letters: string, hands: Hands): Promise<void> => {
  const { keyMs, chance, wander } = hands;
  for (let at = 0, next = 0; at < letters.length; at = next) {
    // As many keys as a page hands in with one frame, or when it was busy.
    next = at + 1 + Math.floor(chance() * 4);
    const kept = await pad.types(letters.slice(at, next));
    if (!kept.ok) throw new Error(`${person.name} could not type: ${kept.error}`);
    if (wander && chance() < 0.03) pad.goesTo(chance());
    if (chance() < 0.05 && person.relay()?.relay.state === 'not-reached')
      await person.tries('tryRelay', null);
    await pause(keyMs * (next - at));
  }
};

/** So many letters of one alphabet: no letter of one person is a letter of the other. */
export const lettersFrom = (alphabet: string, count: number): string =>
  Array.from({ length: count }, (_, at) => alphabet[at % alphabet.length]).join('');
