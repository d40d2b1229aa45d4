import { useState } from 'react';
import { useNotebook } from '../notebook/notebook.tsx';
import { goBack, goInstead } from '../shell/navigator.tsx';
import type { Route } from '../shell/routes.ts';
import { useHeadingAfter } from './focus.ts';

/**
 * Whether a thing's page is read or written on. It opens for writing when the thing is new, or when something half
 * written is found under `draftKey`. `done`: with the id when it was kept, with `null` when it was put off.
 */
export const useEditing = (
  isNew: boolean,
  draftKey: string,
  toThing: (id: string) => Route,
): { readonly editing: boolean; readonly edit: () => void; readonly done: (id: string | null) => void } => {
  const found = useNotebook().draft(draftKey) !== undefined;
  const [editing, setEditing] = useState(isNew || found);
  useHeadingAfter(editing ? 'write' : 'read');
  const done = (id: string | null): void => {
    if (!isNew) setEditing(false);
    else if (id === null) goBack();
    else goInstead(toThing(id));
  };
  return { editing, edit: () => setEditing(true), done };
};
