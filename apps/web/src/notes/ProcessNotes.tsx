import { useSay } from '@handrail/ui/say.tsx';
import { useOpenNotebook, useRoom } from '../notebook/notebook.tsx';
import { useNameIn } from '../people/names.ts';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { PrivatePaper } from './PrivatePaper.tsx';

/** The therapist's own notes as a page: about one person, or about nobody in particular. */
export default function ProcessNotes({ route }: { route: Extract<Route, { name: 'process-notes' }> }) {
  const say = useSay();
  const room = useRoom(route.about);
  const name = useNameIn(route.about ?? '');
  const desk = { to: { name: 'desk' }, label: say('desk.back') } as const;
  if (useOpenNotebook()?.cover.role !== 'desk') return <Gone back={desk} />;
  return (
    <Page
      title={room ? <bdi>{say('notes.process.about', { name })}</bdi> : say('notes.process.title')}
      back={room ? { to: { name: 'notes', roomId: room.id }, label: say('notes.back') } : desk}
    >
      <p className="print-only">{say('notes.process.not-printed')}</p>
      <PrivatePaper about={route.about ?? null} />
    </Page>
  );
}
