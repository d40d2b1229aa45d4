import { useState } from 'react';
import { useHeadingAfter } from './focus.ts';

/** Whether a page is read or written on. It opens for writing when it is new, or when something half written was found. */
export const useEditing = (
  atFirst: boolean,
): readonly [editing: boolean, setEditing: (editing: boolean) => void] => {
  const [editing, setEditing] = useState(atFirst);
  useHeadingAfter(editing ? 'write' : 'read');
  return [editing, setEditing];
};
