import { Component, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { SayProvider, useSay, type Say } from '@handrail/ui/say.tsx';
import { Button } from '@handrail/ui/button.tsx';
import type { NotebookClient } from '../notebook/client.ts';
import { NotebookProvider, useDevice, useOpenNotebook } from '../notebook/notebook.tsx';
import { forgetFailures, useScreensAhead } from './ahead.ts';
import { useAutoLock } from './auto-lock.ts';
import { Bar } from './Bar.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { Foot } from './Foot.tsx';
import { NothingOpens } from './NothingOpens.tsx';
import { useLeaveKeys } from './leave.ts';
import { beginAt, useRoute } from './navigator.tsx';
import { routes } from './routes.ts';
import { Thumb } from './Thumb.tsx';
import { Notices } from './Notices.tsx';
import { PaletteKeys } from './PaletteKeys.tsx';

/** Something in a screen broke: the kept record is not touched, and the person gets a way on instead of a blank page. */
class Broken extends Component<{ children: ReactNode }, { broke: boolean }> {
  override state = { broke: false };
  static getDerivedStateFromError(): { broke: boolean } {
    return { broke: true };
  }
  override render(): ReactNode {
    return this.state.broke ? (
      <BrokenNote onAgain={() => this.setState({ broke: false })} />
    ) : (
      this.props.children
    );
  }
}
const BrokenNote = ({ onAgain }: { onAgain: () => void }) => {
  const say = useSay();
  return (
    <main id="main" className="stack">
      <h1 tabIndex={-1}>{say('shell.broke')}</h1>
      <Button
        kind="main"
        onPress={() => {
          forgetFailures();
          onAgain();
          beginAt({ name: 'today' });
        }}
      >
        {say('shell.start-again')}
      </Button>
    </main>
  );
};

/** Each screen has one h1; it receives the focus when the screen opens, in place of a changing title (WCAG 2.4.2, decision 0007). */
const useFocusOnHeading = (name: string): void => {
  useEffect(() => {
    const focus = (): boolean => {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (!heading) return false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      // A heading that is on its way out cannot take the focus: then we wait for the new one.
      return document.activeElement === heading;
    };
    if (focus()) return;
    // The screen's code is still on its way: focus as soon as its heading is there.
    const watch = new MutationObserver(() => {
      if (focus()) watch.disconnect();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [name]);
};

const Screen = () => {
  const route = useRoute();
  const device = useDevice();
  const open = useOpenNotebook();
  useScreensAhead();
  useAutoLock();
  useLeaveKeys();
  const row = routes[route.name];
  // A screen that needs an open notebook sends to the lock, or to the doors when there is nothing to unlock.
  // An open desk is nobody's map or plan: the person's places lead back to it.
  const atDesk = open?.cover.role === 'desk';
  const locked = row.needs === 'open' && !open;
  const astray = atDesk && row.place !== undefined && route.name !== 'therapist-card';
  const name = locked ? (device?.notebooks.length ? 'locked' : 'doors') : astray ? 'desk' : route.name;
  // What is drawn, not what was asked for: a screen that gives way to the lock is not drawn anew when the lock is asked for.
  const drawn = JSON.stringify({ ...route, name });
  useFocusOnHeading(drawn);
  // Safety is drawn whatever the device can keep and whichever tab may write. [P10]
  if (name !== 'safety') {
    if (!device) return <NothingOpens />;
    if (device.writer === 'elsewhere') return <Elsewhere />;
  }
  const Shown = routes[name].screen.drawn as ComponentType<{ route: unknown }>;
  const inside = open !== null && name !== 'doors' && name !== 'locked';
  return (
    <div className={inside ? (atDesk ? 'app at-desk' : 'app') : 'front'}>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('main h1')?.focus();
        }}
      >
        <SkipWords />
      </a>
      <Bar />
      {inside && !atDesk ? <Thumb place={routes[name].place} /> : null}
      <Broken key={name}>
        <Suspense fallback={<main id="main" aria-busy="true" />}>
          <Shown key={drawn} route={{ ...route, name }} />
        </Suspense>
      </Broken>
      <Notices />
      {inside && atDesk ? <PaletteKeys /> : null}
      <Foot />
    </div>
  );
};
const SkipWords = () => useSay()('shell.skip');

export const App = ({ client, say }: { client: NotebookClient; say: Say }) => (
  <SayProvider value={say}>
    <NotebookProvider value={client}>
      <Screen />
    </NotebookProvider>
  </SayProvider>
);
