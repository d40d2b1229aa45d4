/** A mark's shape carries its meaning: open ring none, full ring some, hatch not counted, corners unsaid. All the same size. */
export type MarkKind = 'none' | 'some' | 'uncounted' | 'unsaid';

export const Mark = ({ kind, text }: { kind: MarkKind; text?: string }) => (
  <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
    {kind === 'none' ? <circle cx="16" cy="16" r="10.5" /> : null}
    {kind === 'some' ? <circle className="solid" cx="16" cy="16" r="11" /> : null}
    {kind === 'some' && text !== undefined ? (
      <text x="16" y="20.6">
        {text}
      </text>
    ) : null}
    {kind === 'uncounted' ? (
      <>
        <circle cx="16" cy="16" r="10.5" />
        <path
          className="hatch"
          d="M8.6 23.4 23.4 8.6M6.9 21.1 21.1 6.9M10.9 25.1 25.1 10.9M5.8 18.2 18.2 5.8M13.8 26.2 26.2 13.8"
        />
      </>
    ) : null}
    {kind === 'unsaid' ? (
      <path
        stroke="var(--edge)"
        strokeWidth="1.75"
        strokeLinecap="round"
        d="M7.5 11.5v-4h4M20.5 7.5h4v4M24.5 20.5v4h-4M11.5 24.5h-4v-4"
      />
    ) : null}
  </svg>
);
