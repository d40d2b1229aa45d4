import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** One `main` a page. `quiet` for "not now". `safety` only for the safety pages. */
  readonly kind?: 'main' | 'quiet' | 'safety' | 'icon';
  readonly icon?: IconName;
  /** For buttons that show only an icon. */
  readonly label?: string;
  /** Why it has to wait, as a sentence; the button stays where it is and says so. */
  readonly whyNot?: string | null;
  readonly pressed?: boolean;
  readonly describedBy?: string;
}

/** A button that says what happens. */
export const Button = ({
  children,
  onPress,
  kind,
  icon,
  label,
  whyNot,
  pressed,
  describedBy,
}: ButtonProps) => (
  <>
    <button
      type="button"
      className="button"
      data-kind={kind}
      aria-label={label}
      aria-pressed={pressed}
      aria-describedby={describedBy}
      aria-disabled={whyNot ? true : undefined}
      onClick={() => {
        if (!whyNot) onPress();
      }}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
    {whyNot ? <span className="small soft">{whyNot}</span> : null}
  </>
);
