import { use, useEffect } from 'react';
import { useSay } from '@handrail/ui/say.tsx';

const loaded = new Map<string, Promise<string>>();

/** The dark fields as one path, each one unit wide, and how many units a side has (a quiet edge of four around it). */
const drawn = async (text: string): Promise<string> => {
  const { default: encodeQR } = await import('qr');
  const rows = encodeQR(text, 'raw', { border: 4, ecc: 'medium' });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return `${rows.length} ${path}`;
};

/** The link as a picture for another phone's camera. Dark on light in either theme: cameras read it that way. */
export const QrPicture = ({ text }: { text: string }) => {
  const say = useSay();
  const known = loaded.get(text) ?? drawn(text);
  loaded.clear();
  loaded.set(text, known);
  const made = use(known);
  // The link is a secret: with the picture it leaves this page's memory.
  useEffect(() => () => void loaded.delete(text), [text]);
  const size = made.slice(0, made.indexOf(' '));
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say('invitations.qr')}>
      <rect width={size} height={size} fill="#fff" />
      <path d={made.slice(size.length + 1)} fill="#000" />
    </svg>
  );
};
