import { useSay } from '@handrail/ui/say.tsx';
import { useOpenNotebook } from '../notebook/notebook.tsx';
import type { Route } from '../shell/routes.ts';

export type Back = { readonly to: Route; readonly label: string };

/** Where this page leads back to: the circle, the desk, or the doors when nothing is open. */
export const useBack = (): Back => {
  const say = useSay();
  const role = useOpenNotebook()?.cover.role;
  if (role === undefined) return { to: { name: 'doors' }, label: say('doors.back') };
  return role === 'desk'
    ? { to: { name: 'desk' }, label: say('desk.title') }
    : { to: { name: 'circle' }, label: say('circle.title') };
};
