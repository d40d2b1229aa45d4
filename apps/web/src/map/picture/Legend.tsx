import { useSay } from '@handrail/ui/say.tsx';

/** What the three shapes mean. They name kinds, never better or worse. */
export const Legend = () => {
  const say = useSay();
  return (
    <ul className="legend small">
      <li>
        <svg viewBox="0 0 34 22" aria-hidden="true">
          <ellipse className="k-does" cx="17" cy="11" rx="15" ry="9.5" />
        </svg>
        {say('map.sort.does')}
      </li>
      <li>
        <svg viewBox="0 0 34 22" aria-hidden="true">
          <path className="k-behind" d="M3 2h22l6 6v12H3z" />
        </svg>
        {say('map.sort.behind')}
      </li>
      <li>
        <svg viewBox="0 0 34 22" aria-hidden="true">
          <path className="k-leg" d="M8 7v13M26 7v13" />
          <path className="k-holds" d="M2 8c4-3 8-3 12-3h6c4 0 8 0 12 3" />
        </svg>
        {say('map.sort.holds')}
      </li>
    </ul>
  );
};
