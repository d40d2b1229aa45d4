/** What somebody of the cast does on a day, in words that both a story and a demo can carry out. */
import type { RecordOf, Change } from '@handrail/domain/records.ts';
import type { ToldDay } from './telling.ts';

export type Whose = 'imani' | 'marek' | 'ruth';
export type Who = Whose | 'dana';

export type Deed = { readonly ago: number; readonly who: Who } & (
  | { readonly does: 'keeps'; readonly changes: readonly Change[] }
  /** In the room that this person shares with Dana. */
  | { readonly does: 'keeps-in-room'; readonly of: Whose; readonly changes: readonly Change[] }
  /** Letters at the end of a text that both type in. */
  | {
      readonly does: 'types';
      readonly of: Whose;
      readonly sessionId: string;
      readonly text: string;
      readonly letters: string;
    }
  | ({ readonly does: 'signs'; readonly draftId: string; readonly added?: string } & Readable)
  | {
      readonly does: 'writes-for-herself';
      readonly id: string;
      readonly of: Whose | null;
      readonly words: string;
    }
);

type Readable =
  | { readonly readable: 'can-read' }
  | { readonly readable: 'not-this-one'; readonly because: string };

/** A person's days at home as deeds. */
export const keptByDay = (who: Who, days: readonly ToldDay[]): readonly Deed[] =>
  days.map(({ ago, changes }) => ({ who, ago, does: 'keeps', changes }));

/** The parts of an appointment that a yes repeats. */
export const yesTo = (appointment: Change<'appointment'>, answerId: string): Change<'appointmentAnswer'> => {
  const { day, time, until, timeZone, minutes, way, place } = appointment.fields as Partial<
    RecordOf<'appointment'>
  >;
  return {
    kind: 'appointmentAnswer',
    id: answerId,
    fields: {
      appointmentId: appointment.id,
      answer: 'accepted',
      ...(day !== undefined && { day }),
      ...(time !== undefined && { time }),
      ...(until !== undefined && { until }),
      ...(timeZone !== undefined && { timeZone }),
      ...(minutes !== undefined && { minutes }),
      ...(way !== undefined && { way }),
      ...(place !== undefined && { place }),
    },
  };
};
