/** How each of the two begins: Dana at a desk with her card, Ada behind a lock of her own. */
import type { Person } from '../../story/person.ts';
import { patience } from '../patience.ts';

/** What Dana says of herself before anybody says anything. [D18] */
export interface Card {
  readonly name: string;
  readonly words: readonly string[];
}

/** A desk with a lock of its own and a card. Answers what Dana wrote, and her passphrase. */
export const setsUpADesk = async (dana: Person): Promise<{ card: Card; passphrase: string }> => {
  await dana.pressesRow('doors.therapist');
  await dana.isAt('doors.about.title');
  await dana.sees('doors.about.who.desk');
  await dana.presses('doors.about.begin');
  await dana.isAt('desk.door.title');
  const passphrase = await dana.writes('desk.door.passphrase');
  await dana.types('mydata.passphrase.again', passphrase);
  await dana.presses('desk.door.make');
  await patience(dana, 'desk.write.title');
  const name = await dana.writes('desk.write.name', (word) => `Dana ${word}`);
  const words = [
    await dana.writes('desk.card.must-act'),
    await dana.writes('desk.card.when-read'),
    await dana.writes('desk.card.in-between'),
  ];
  await dana.keeps();
  await dana.isAt('desk.title');
  await dana.sees('desk.empty');
  return { card: { name, words }, passphrase };
};

/** With the invitation's page asking for it, or in the menu. */
export const choosesAPassphrase = async (ada: Person): Promise<string> => {
  const passphrase = await ada.writes('mydata.passphrase.new');
  await ada.types('mydata.passphrase.again', passphrase);
  await ada.presses('mydata.passphrase.set');
  return passphrase;
};
