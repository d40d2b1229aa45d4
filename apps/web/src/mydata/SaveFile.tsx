import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import type { IconName } from '@handrail/ui/icon.tsx';

/** What came of it, as a sentence: saved where, or why not. */
export type Saved =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string };

/** A button that saves one file and says underneath what came of it. */
export const SaveFile = ({
  label,
  icon,
  kind,
  save,
}: {
  label: string;
  icon?: IconName;
  kind?: 'main' | 'quiet';
  save: () => Promise<Saved>;
}) => {
  const [saved, setSaved] = useState<Saved | null>(null);
  return (
    <div className="stack save-file">
      <Button
        {...(icon ? { icon } : {})}
        {...(kind ? { kind } : {})}
        onPress={() => void save().then(setSaved)}
      >
        {label}
      </Button>
      {saved?.ok === false ? (
        <Problem text={saved.text} />
      ) : (
        <p className="small soft" role="status">
          {saved?.text}
        </p>
      )}
    </div>
  );
};
