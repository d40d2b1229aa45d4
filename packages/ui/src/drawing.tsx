/** The board's drawings. One pen, `currentColor`; every drawing but the doors has one brass line. */
import type { ReactNode } from 'react';

const drawings = {
  bird: [
    '0 0 220 120',
    <>
      <path
        className="wash"
        fill="#f3e5c3"
        stroke="none"
        d="M70 20c28-12 72-6 82 14 9 20-8 44-40 46-28 2-56-6-60-26-2-16 6-28 18-34z"
      />
      <path
        className="fill"
        fill="#fcfaf4"
        d="M54 72c18-2 26-8 31-20 6-15 20-22 34-18 9 2 14 8 15 14l11 3-11 4c0 18-13 29-31 29-10 0-18-3-24-8-8 2-16 1-25-4z"
      />
      <path d="M92 62c4 12 16 17 30 13M99 56c5 9 14 13 25 10M122 43.5v.1M104 84l-2 9M113 83l1 10M48 93v22M110 94v21M172 93v22" />
      <path className="rail" stroke="#9a6b14" strokeWidth="3" d="M8 97c14-5 26-4 40-4h124c14 0 26-3 40 1" />
    </>,
  ],
  chairs: [
    '0 0 260 143',
    <>
      <path
        className="wash"
        fill="#f3e5c3"
        stroke="none"
        d="M96 30c22-14 60-10 74 6 14 18 6 48-18 58-26 10-62 2-72-18-8-16 0-36 16-46z"
      />
      <path d="M34 52c-6 0-9 5-8 11l7 41h50c6 0 9-3 9-8s-4-8-9-8H56l-7-29c-1-5-6-7-15-7zM40 104l-6 38M80 104l5 38" />
      <path d="M226 52c6 0 9 5 8 11l-7 41h-50c-6 0-9-3-9-8s4-8 9-8h27l7-29c1-5 6-7 15-7zM220 104l6 38M180 104l-5 38" />
      <path d="M130 142v-36M108 106h44M118 142h24" />
      <path className="fill" fill="#fcfaf4" d="M118 84h16v10a8 8 0 0 1-16 0z" />
      <path d="M134 86h3a4 4 0 0 1 0 8h-3M123 78c-2-4 2-6 0-10M130 78c-2-4 2-6 0-10M141 106c0-6 1-9 3-12" />
      <path className="rail" stroke="#9a6b14" strokeWidth="3" d="M0 142h260" />
    </>,
  ],
  cup: [
    '0 0 206 121',
    <>
      <path
        className="wash"
        fill="#f3e5c3"
        stroke="none"
        d="M62 18c30-14 80-10 98 10 16 18 10 56-14 68-30 14-80 8-94-14-12-20-10-52 10-64z"
      />
      <path d="M46 10h128v108M46 10v108M110 10v44M46 54h128M110 54v18" />
      <path d="M143 26a11 11 0 1 1-13-9 9 9 0 0 0 13 9z" />
      <path d="M66 27l6 0M78 40l5 0M90 24l4 0" />
      <path className="fill" fill="#fcfaf4" d="M86 76h42v22a18 18 0 0 1-18 18h-6a18 18 0 0 1-18-18z" />
      <path d="M128 82h5a9 9 0 0 1 0 18h-6M96 70c-4-6 4-9 0-16M108 70c-4-6 4-9 0-16M119 70c-3-5 3-8 0-13M80 118h54" />
      <path
        className="rail"
        stroke="#9a6b14"
        strokeWidth="3"
        d="M0 119.5h190c8 0 11-3 11-6.5s-3-5.5-6-5.5-5 2-4.6 4.6"
      />
    </>,
  ],
  'door-desk': [
    '0 0 96 120',
    <>
      <path className="wash" fill="#f3e5c3" stroke="none" d="M20 20h56v92H20z" />
      <path d="M12 112V20a8 8 0 0 1 8-8h56a8 8 0 0 1 8 8v92M4 112h88" />
      <path className="fill" fill="#fcfaf4" d="M20 112V24a4 4 0 0 1 4-4h48a4 4 0 0 1 4 4v88z" />
      <path d="M48 20v92M27 28h14v34H27zM55 28h14v34H55zM27 74h14v28H27zM55 74h14v28H55zM45 68v5M51 68v5" />
      <path className="fill" fill="#fcfaf4" d="M30 40h36v12H30z" />
      <path d="M36 46h24" />
    </>,
  ],
  'door-letter': [
    '0 0 96 120',
    <>
      <path className="wash" fill="#f3e5c3" stroke="none" d="M24 22h48v90H24z" />
      <path d="M16 112V22a8 8 0 0 1 8-8h48a8 8 0 0 1 8 8v90M4 112h88M24 112V26a4 4 0 0 1 4-4h40a4 4 0 0 1 4 4v86" />
      <path className="fill" fill="#fcfaf4" d="M24 24l28 10v88l-28-10zM46 76v.1" />
      <path d="M30 44l15 5v20l-15-5zM30 82l15 5v18l-15-5zM48 76v4" />
      <path className="fill" fill="#fcfaf4" d="M57 90l24-6 4 16-24 6z" />
      <path d="M57 90l15 7 9-13" />
    </>,
  ],
  'door-own': [
    '0 0 96 120',
    <>
      <path className="wash" fill="#f3e5c3" stroke="none" d="M22 16h52v96H22z" />
      <path d="M16 112V22a8 8 0 0 1 8-8h48a8 8 0 0 1 8 8v90M4 112h88" />
      <path className="fill" fill="#fcfaf4" d="M24 112V26a4 4 0 0 1 4-4h40a4 4 0 0 1 4 4v86z" />
      <circle cx="48" cy="46" r="12" />
      <path d="M48 34v24M36 46h24M34 74h28v26H34z" />
      <circle cx="64" cy="66" r="2.6" />
      <path d="M64 69v7M62 76h4" />
    </>,
  ],
  envelope: [
    '0 0 220 140',
    <>
      <path
        className="wash"
        fill="#f3e5c3"
        stroke="none"
        d="M60 22c34-16 92-12 106 12 12 22-2 60-34 68-36 10-86 2-96-26-8-22 2-44 24-54z"
      />
      <path className="fill" fill="#fcfaf4" d="M38 34h144v86H38z" />
      <path d="M38 34l72 54 72-54M38 120l50-47M182 120l-50-47" />
      <path className="rail" stroke="#9a6b14" strokeWidth="3" d="M0 89h220" />
      <circle className="fill" fill="#fcfaf4" cx="110" cy="89" r="17" />
      <path d="M108.5 89.9C108.4 90.1 108.0 90.8 108.1 91.2C108.2 91.7 108.7 92.4 109.3 92.6C109.9 92.8 111.0 92.9 111.7 92.5C112.4 92.1 113.3 91.2 113.5 90.3C113.7 89.3 113.6 87.9 113.0 86.9C112.4 86.0 111.1 84.9 109.9 84.7C108.6 84.4 106.7 84.7 105.6 85.5C104.4 86.3 103.1 88.0 102.9 89.5C102.6 91.1 103.0 93.4 104.0 94.8C105.0 96.2 107.1 97.6 109.0 97.9C110.8 98.1 112.9 98.7 115.1 96.4C117.3 94.1 120.8 86.1 122.0 84.0" />
    </>,
  ],
  keys: [
    '0 0 220 120',
    <>
      <path
        className="wash"
        fill="#f3e5c3"
        stroke="none"
        d="M74 24c26-14 68-10 80 8 12 20 0 52-30 58-30 6-64-4-72-26-6-18 4-32 22-40z"
      />
      <path d="M22 8v13M110 8v13M198 8v13" />
      <path d="M80 21c-5 5-5 8 0 12M142 21c-5 5-5 8 0 12" />
      <circle className="fill" fill="#fcfaf4" cx="80" cy="47" r="14" />
      <circle cx="80" cy="47" r="7" />
      <path className="fill" fill="#fcfaf4" d="M76.5 61h7v24h9v7h-5v5h5v9h-12.5l-3.5-4z" />
      <circle className="fill" fill="#fcfaf4" cx="142" cy="45" r="12" />
      <circle cx="142" cy="45" r="5.5" />
      <path className="fill" fill="#fcfaf4" d="M139 57h6v38l-3 4-3-4v-4h-8v-6h4v-4h-4v-6h8z" />
      <path className="rail" stroke="#9a6b14" strokeWidth="3" d="M8 23c8-4 16-2 24-2h156c8 0 16-2 24 2" />
    </>,
  ],
  ladderfoot: [
    '0 0 30 32',
    <>
      <path
        className="rail"
        stroke="#9a6b14"
        strokeWidth="3"
        d="M12.6 20.0C12.6 20.3 12.1 21.1 12.4 21.6C12.6 22.2 13.3 22.9 14.0 23.1C14.7 23.3 16.0 23.3 16.7 22.7C17.5 22.2 18.4 21.1 18.6 20.0C18.8 18.9 18.5 17.2 17.8 16.2C17.0 15.2 15.4 14.2 14.0 14.0C12.6 13.8 10.5 14.3 9.3 15.3C8.0 16.3 6.8 18.3 6.6 20.0C6.5 21.7 7.1 24.2 8.3 25.7C9.5 27.1 12.0 28.5 14.0 28.7C16.0 28.9 18.9 28.1 20.6 26.6C22.3 25.2 23.4 22.8 24.0 20.0C24.6 17.2 24.2 13.3 24.2 10.0C24.2 6.7 24.2 1.7 24.2 0.0"
      />
    </>,
  ],
  lantern: [
    '0 0 150 170',
    <>
      <path
        className="wash"
        fill="#f3e5c3"
        stroke="none"
        d="M50 46c18-16 54-10 62 10 8 22 2 58-22 66-26 8-54-8-58-34-2-18 4-32 18-42z"
      />
      <path className="fill" fill="#fcfaf4" d="M56 58h38l10 18v46a8 8 0 0 1-8 8H54a8 8 0 0 1-8-8V76z" />
      <path d="M58 58a17 17 0 0 1 34 0M46 78h58M56 130v8h38v-8M75 26v15" />
      <path d="M75 88c9 10 11 15 11 20a11 11 0 0 1-22 0c0-5 2-10 11-20zM75 106c3 3 4 5 4 7a4 4 0 0 1-8 0c0-2 1-4 4-7z" />
      <path className="rail" stroke="#9a6b14" strokeWidth="3" d="M6 30c14-6 28-5 44-5h50c16 0 30-1 44 5" />
      <path d="M22 26v140M128 26v140" />
    </>,
  ],
  notebook: [
    '0 0 220 140',
    <>
      <path
        className="wash"
        fill="#f3e5c3"
        stroke="none"
        d="M54 30c30-16 92-18 112 4 16 20 2 60-34 66-38 6-84 2-96-22-9-20 0-38 18-48z"
      />
      <path
        className="fill"
        fill="#fcfaf4"
        d="M110 40C88 26 58 24 30 30v84c28-6 58-4 80 10 22-14 52-16 80-10V30c-28-6-58-4-80 10z"
      />
      <path d="M110 40v84M46 50c14-2 30 0 46 6M46 66c14-2 30 0 46 6M46 82c10-1 20 0 30 3" />
      <path d="M186 12l-40 52-8 16 16-8 40-52zM146 64l8 8" />
      <path className="rail" stroke="#9a6b14" strokeWidth="3" d="M110 40c6 26-6 44 0 72 2 9 8 12 14 22" />
    </>,
  ],
  stair: [
    '0 0 320 200',
    <>
      <path
        className="wash"
        fill="#f3e5c3"
        stroke="none"
        d="M236 20c26-8 60 2 66 22 5 18-12 30-34 29-26-1-47-9-48-27-1-12 6-20 16-24z"
      />
      <path d="M6 181h64v-24h42v-24h42v-24h42V85h118" />
      <path d="M56 181v-49M91 157v-51M133 133V82M175 109V58M217 85V41M259 85V39M300 85V39" />
      <path d="M30 20h56v62H30zM58 20v62M30 52h56M25 86h66" />
      <path d="M76 31a8 8 0 1 1-9-6 6.5 6.5 0 0 0 9 6z" />
      <path d="M270 85l-3-17h20l-3 17zM277 68c-1-12-8-17-14-18 0 9 4 15 14 18zM277 68c0-15 5-23 13-27 3 11-2 21-13 27zM277 66V50" />
      <path
        className="rail"
        stroke="#9a6b14"
        strokeWidth="3"
        d="M44.2 119.6C43.9 119.8 42.9 119.9 42.5 120.4C42.2 121.0 41.9 122.0 42.1 122.8C42.4 123.6 43.2 124.7 44.1 125.0C45.0 125.4 46.5 125.6 47.6 125.2C48.7 124.7 50.0 123.5 50.5 122.3C51.0 121.0 51.1 119.0 50.4 117.6C49.7 116.3 48.2 114.6 46.6 114.1C45.0 113.6 42.5 113.6 40.9 114.4C39.2 115.2 37.4 117.2 36.7 119.1C36.1 121.0 36.2 123.9 37.2 125.9C38.2 127.8 40.6 129.9 42.8 130.6C45.0 131.3 47.0 131.4 50.6 129.9C54.1 128.4 53.8 127.5 64.0 121.5C74.2 115.5 97.0 102.6 112.0 94.0C127.0 85.4 140.7 77.6 154.0 70.0C167.3 62.4 182.0 53.3 192.0 48.5C202.0 43.7 204.3 42.6 214.0 41.0C223.7 39.4 234.3 39.3 250.0 39.0C265.7 38.7 298.3 39.0 308.0 39.0"
      />
    </>,
  ],
} as const satisfies Record<string, readonly [viewBox: string, lines: ReactNode]>;
export type DrawingName = keyof typeof drawings;

export const Drawing = ({ name, className = 'drawing' }: { name: DrawingName; className?: string }) => (
  <svg className={className} viewBox={drawings[name][0]} aria-hidden="true">
    {drawings[name][1]}
  </svg>
);
