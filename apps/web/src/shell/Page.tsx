import type { ReactNode } from 'react';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from './navigator.tsx';
import type { Route } from './routes.ts';

/** A screen: one sentence as its heading, what it is about, and what is on it. `wide` for pages with two columns at a desk. */
export const Page = ({
  title,
  own,
  intro,
  back,
  wide,
  head,
  children,
}: {
  title: ReactNode;
  /** The heading is the person's own words. */
  own?: boolean;
  intro?: ReactNode;
  back?: { readonly to: Route; readonly label: string };
  wide?: boolean;
  /** Beside the heading: the who-can-see chip, a drawing. */
  head?: ReactNode;
  children?: ReactNode;
}) => (
  <main id="main" data-wide={wide ? '' : undefined}>
    <div className="page-head">
      {back ? (
        <Go to={back.to} className="backlink">
          <Icon name="back" />
          {back.label}
        </Go>
      ) : null}
      <h1 className={own ? 'own' : undefined} dir={own ? 'auto' : undefined} tabIndex={-1}>
        {title}
      </h1>
      {head}
      {intro ? <p className="soft">{intro}</p> : null}
    </div>
    {children}
  </main>
);

/** For a thing that was removed meanwhile, or an address from an older screen. */
export const Gone = ({ back }: { back: { readonly to: Route; readonly label: string } }) => {
  const say = useSay();
  return (
    <Page title={say('shell.gone')} back={back}>
      <p>{say('shell.gone-more')}</p>
    </Page>
  );
};
