import type { Route } from '../shell/routes.ts';
import { CardPage } from './CardPage.tsx';
import { SafetyHome } from './SafetyHome.tsx';
import './safety.css';

/** Two taps from anywhere, offline, and before unlocking. [P10] */
export default function Safety({ route }: { route: Extract<Route, { name: 'safety' }> }) {
  return route.card === undefined ? <SafetyHome /> : <CardPage name={route.card} />;
}
