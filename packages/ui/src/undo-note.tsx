import { Icon } from './icon.tsx';
import { useSay } from './say.tsx';

/** Says what just happened and offers to take it back. */
export const UndoNote = ({ text, onUndo }: { text: string; onUndo?: () => void }) => {
  const say = useSay();
  return (
    <div className="undo" role="status">
      <span>{text}</span>
      {onUndo ? (
        <button type="button" className="button" onClick={onUndo}>
          <Icon name="undo" />
          {say('shell.undo')}
        </button>
      ) : null}
    </div>
  );
};
