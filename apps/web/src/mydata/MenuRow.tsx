import { Icon, type IconName } from '@handrail/ui/icon.tsx';
import { Go } from '../shell/navigator.tsx';
import type { Route } from '../shell/routes.ts';

/** A way on: what it is, and what it is for. */
export const MenuRow = ({
  icon,
  to,
  title,
  more,
}: {
  icon: IconName;
  to: Route;
  title: string;
  more: string;
}) => (
  <Go to={to} className="list-row">
    <Icon name={icon} />
    <span>
      <span className="list-title">{title}</span>
      <br />
      <span className="soft">{more}</span>
    </span>
    <Icon name="onward" />
  </Go>
);
