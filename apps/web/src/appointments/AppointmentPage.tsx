import type { Appointment } from '@handrail/domain/appointments/agreed.ts';
import { moving, proposingInstead } from '@handrail/domain/appointments/changes.ts';
import { change, type Change, type FieldsToKeep } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields, hasFields } from '../forms/changed-fields.ts';
import { useForm } from '../forms/form-draft.tsx';
import { freshId, useRoomRecord, useToday } from '../notebook/notebook.tsx';
import { useAwake } from '../people/use-awake.ts';
import { useKeepInRoom } from '../people/use-keep-in-room.ts';
import { goBack } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { draftOf, emptyDraft, fieldsOf } from './appointment-draft.ts';
import { AppointmentForm } from './AppointmentForm.tsx';
import { useAuthorOf, useBackTo, useOther, type Other } from './here.ts';
import { whenWords } from './when.ts';
import { useZoned, zoneHere } from './zoned.ts';
import './appointments.css';

type AppointmentRoute = Extract<Route, { name: 'appointment' }>;

/** Proposing a time: a first one, another in place of the other one's, or a change of one's own. */
export default function AppointmentPage({ route }: { route: AppointmentRoute }) {
  const other = useOther(route.roomId);
  const back = useBackTo(route.roomId);
  const whyShut = useAwake(other?.room);
  const asked = useRoomRecord(route.roomId, 'appointment', route.id ?? route.insteadOf);
  const missing = (route.id ?? route.insteadOf) !== undefined && !asked;
  if (other && !other.room.awake) return <Page title={other.name} intro={whyShut} back={back} />;
  if (!other || !other.open || missing) return <Gone back={back} />;
  return <Propose key={asked?.id ?? 'new'} route={route} other={other} asked={asked} />;
}

/** What somebody else proposed is theirs to change: the change of the other one is a proposal in its place. */
const useIsChange = (route: AppointmentRoute, other: Other): boolean =>
  useAuthorOf(route.roomId)('appointment', route.id ?? '') === other.mine;

const Propose = ({
  route,
  other,
  asked,
}: {
  route: AppointmentRoute;
  other: Other;
  asked: Appointment | undefined;
}) => {
  const say = useSay();
  const isChange = useIsChange(route, other);
  const key = `appointment/${route.roomId}/${asked ? (isChange ? asked.id : `instead/${asked.id}`) : 'new'}`;
  const here = zoneHere();
  // Another time begins from what it stands in place of, but for the time itself.
  const empty = !asked
    ? emptyDraft(here)
    : isChange
      ? draftOf(asked, here)
      : { ...draftOf(asked, here), day: '', time: '', until: '', words: '' };
  const form = useForm(key, empty);
  const { keep, problem, busy } = useKeepInRoom(route.roomId, key);
  const send = async (): Promise<void> => {
    const changes = changesOf(fieldsOf(form.draft), { asked, isChange, sessionId: route.sessionId });
    if (busy) return;
    if (changes.length > 0 && !(await keep(...changes))) return;
    form.drop();
    goBack();
  };
  return (
    <Page
      title={say(`appointments.title.${!asked ? 'new' : isChange ? 'change' : 'instead'}`)}
      intro={<Intro other={other} asked={asked} isChange={isChange} />}
    >
      <AppointmentForm
        form={form}
        existing={asked !== undefined}
        roomId={route.roomId}
        name={other.name}
        own={other.mine === 'owner'}
        theirPlace={isChange ? undefined : asked?.place}
        send={say(isChange ? 'appointments.send-change' : 'appointments.send')}
        onSend={() => void send()}
        problem={problem}
      />
    </Page>
  );
};

const changesOf = (
  fields: FieldsToKeep<'appointment'>,
  about: {
    readonly asked: Appointment | undefined;
    readonly isChange: boolean;
    readonly sessionId: string | undefined;
  },
): readonly Change[] => {
  const { asked, isChange, sessionId } = about;
  if (asked && isChange) {
    const changed = changedFields<'appointment'>(asked, fields);
    return hasFields(changed) ? [moving(asked, changed)] : [];
  }
  const said = {
    ...changedFields<'appointment'>(undefined, fields),
    ...(sessionId !== undefined && { sessionId }),
  };
  if (asked) return proposingInstead(asked, { id: freshId(), answerId: freshId() }, said);
  return [change('appointment', freshId(), said)];
};

const Intro = ({
  other,
  asked,
  isChange,
}: {
  other: Other;
  asked: Appointment | undefined;
  isChange: boolean;
}) => {
  const say = useSay();
  const zoned = useZoned();
  const today = useToday();
  if (!asked) return say('appointments.intro', { name: other.name });
  const before = whenWords(zoned, asked, today, say).when;
  return say(isChange ? 'appointments.intro.change' : 'appointments.intro.instead', {
    name: other.name,
    before,
  });
};
