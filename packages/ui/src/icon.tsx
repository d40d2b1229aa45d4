/** The board's icons: a 24 px box, one pen, always beside a word. */
import type { ReactNode } from 'react';

const icons = {
  leave: (
    <g className="mirror">
      <path d="M14 4H7a1.6 1.6 0 0 0-1.6 1.6v12.8A1.6 1.6 0 0 0 7 20h7M10.6 12h9.6M16.8 8.4 20.4 12l-3.6 3.6" />
    </g>
  ),
  lantern: (
    <>
      <path d="M9 8.4h6l1.6 2.8v7.3a2 2 0 0 1-2 2H9.4a2 2 0 0 1-2-2v-7.3zM9.6 8.4a2.4 2.4 0 0 1 4.8 0M12 3v2.6" />
      <path d="M12 12.2c1.5 1.6 1.8 2.4 1.8 3.2a1.8 1.8 0 0 1-3.6 0c0-.8.3-1.6 1.8-3.2z" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  pencil: (
    <path d="M4.6 19.4l1-4.4L16.4 4.2a1.9 1.9 0 0 1 2.7 0l.7.7a1.9 1.9 0 0 1 0 2.7L9 18.4zM14.4 6.4l3.2 3.2" />
  ),
  done: <path d="M4.6 12.8 9.4 17.6 19.6 6.4" />,
  up: <path d="M12 19.5V5M6 11l6-6.3 6 6.3" />,
  down: <path d="M12 4.5V19M6 13l6 6.3 6-6.3" />,
  letter: (
    <>
      <rect x="3.4" y="5.6" width="17.2" height="12.8" rx="1.6" />
      <path d="M4 7l8 6.2L20 7" />
    </>
  ),
  onward: <path className="mirror" d="M9 5l7 7-7 7" />,
  back: <path className="mirror" d="M15 5l-7 7 7 7" />,
  undo: <path d="M8.2 5.6 4 9.8 8.2 14M4.4 9.8h10a5 5 0 0 1 0 10.2h-3.2" />,
  today: (
    <path d="M3.5 16.5h17M7.5 16.5a4.5 4.5 0 0 1 9 0M12 5v3M5.4 8.4l1.9 1.9M18.6 8.4l-1.9 1.9M8 20.5h8" />
  ),
  plan: <path d="M3 20.5h4.5v-4H12v-4h4.5v-4H21M3.5 12.6 13.8 3.8" />,
  circle: (
    <>
      <circle cx="8.8" cy="12" r="5.6" />
      <circle cx="15.2" cy="12" r="5.6" />
    </>
  ),
  phone: (
    <path d="M6.4 3.6h2.9l1.6 4.4-2.1 1.7a12.4 12.4 0 0 0 5.5 5.5l1.7-2.1 4.4 1.6v2.9a2 2 0 0 1-2.2 2A16.6 16.6 0 0 1 4.4 5.8a2 2 0 0 1 2-2.2z" />
  ),
  find: (
    <>
      <circle cx="10.6" cy="10.6" r="6" />
      <path d="M15.2 15.2 20.4 20.4" />
    </>
  ),
  book: (
    <path d="M12 6.4C9.6 4.6 6.6 4.4 3.6 5v13.4c3-.6 6-.4 8.4 1.4 2.4-1.8 5.4-2 8.4-1.4V5c-3-.6-6-.4-8.4 1.4zM12 6.4v13.4" />
  ),
  home: <path d="M4 11.2 12 4.4l8 6.8M6.2 9.8v10h11.6v-10M10.2 19.8v-5.4h3.6v5.4" />,
  people: (
    <>
      <circle cx="8.6" cy="8.4" r="3.2" />
      <path d="M2.8 19.4c.5-3.7 2.7-5.6 5.8-5.6s5.3 1.9 5.8 5.6" />
      <circle cx="16.6" cy="9.4" r="2.5" />
      <path d="M16.8 14.2c2.4.1 4 1.6 4.4 4.4" />
    </>
  ),
  glass: <path d="M7 3.6h10l-.8 6.2a4.3 4.3 0 0 1-8.4 0zM12 13.2v6.4M8.4 20.2h7.2M7.5 8h9" />,
  waves: <path d="M3 9.6c2.2-2 4-2 6 0s4 2 6 0 4-2 6 0M3 15.4c2.2-2 4-2 6 0s4 2 6 0 4-2 6 0" />,
  print: <path d="M7 8.4V3.8h10v4.6M7 16.6H4.4V8.4h15.2v8.2H17M7 13.6h10v6.6H7z" />,
  map: (
    <>
      <circle cx="6.5" cy="7" r="3.5" />
      <circle cx="17.8" cy="10.4" r="2.7" />
      <circle cx="9.6" cy="18" r="2.9" />
      <path d="M9.9 8 15.1 9.6M7.3 10.4l1.4 4.8M16 12.4l-4.2 3.8" />
    </>
  ),
  calendar: (
    <>
      <rect x="3.8" y="5" width="16.4" height="15.4" rx="2" />
      <path d="M3.8 9.6h16.4M8.2 3v3.4M15.8 3v3.4" />
      <circle cx="9" cy="14.8" r="1.9" />
      <circle cx="15.2" cy="14.8" r="1.9" fill="currentColor" />
    </>
  ),
  key: (
    <>
      <circle cx="7.8" cy="15.8" r="4" />
      <path d="M10.8 12.8 19.6 4M16 7.6l3 3M13.4 10.2l2 2" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="7.8" r="3.8" />
      <path d="M4.8 20.4c.6-4.4 3.4-6.6 7.2-6.6s6.6 2.2 7.2 6.6" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;
export type IconName = keyof typeof icons;

export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    {icons[name]}
  </svg>
);

/** One ring for one person, two linked rings for two. */
export const Rings = ({ people }: { people: 1 | 2 }) => (
  <svg className="icon" viewBox="0 0 22 18" aria-hidden="true">
    {people === 1 ? (
      <circle cx="11" cy="9" r="6.2" />
    ) : (
      <>
        <circle cx="7.6" cy="9" r="6.2" />
        <circle cx="14.4" cy="9" r="6.2" />
      </>
    )}
  </svg>
);

/** The scroll at the end of the rail. */
export const Scroll = () => (
  <svg className="icon" viewBox="0 0 52 40" aria-hidden="true">
    <path d="M26.5 28v10M37 16v22" />
    <path
      className="rail"
      d="M12.2 23.8C12.0 24.0 11.1 24.1 10.8 24.6C10.5 25.0 10.2 26.0 10.5 26.7C10.7 27.4 11.4 28.4 12.3 28.7C13.1 29.0 14.5 29.1 15.5 28.7C16.4 28.2 17.6 27.1 18.0 26.0C18.4 24.8 18.4 23.0 17.8 21.8C17.2 20.5 15.7 19.1 14.2 18.7C12.8 18.2 10.5 18.3 9.0 19.1C7.6 19.9 5.9 21.8 5.4 23.5C4.9 25.3 5.1 28.0 6.1 29.7C7.0 31.4 9.2 33.3 11.3 33.8C13.3 34.4 15.9 34.2 18.4 33.0C20.8 31.7 23.4 29.2 26.0 26.5C28.6 23.8 31.6 19.4 34.0 16.6C36.4 13.8 38.0 11.2 40.5 9.6C43.0 8.0 47.6 7.4 49.0 7.0"
    />
  </svg>
);
