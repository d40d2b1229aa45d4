import type { Country } from '@handrail/domain/about/about.ts';
import { change } from '@handrail/domain/records.ts';
import { useAbout, useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { setPrefs, usePrefs } from '../shell/prefs.ts';

/**
 * Whose numbers come first. An open notebook may say it for its person; the device says it for the page before
 * unlocking. `null`: nobody chose, and the emergency numbers of every country stand there.
 */
export const useCountry = (): readonly [
  country: Country | null,
  choose: (country: Country | null) => void,
] => {
  const client = useNotebook();
  const open = useOpenNotebook() !== null;
  const own = useAbout()?.country;
  const { country } = usePrefs();
  const choose = (next: Country | null): void => {
    setPrefs({ country: next });
    // A refusal here loses nothing: the device remembers the country, and the page goes by that.
    if (open) void client.keep(change('about', 'about', { country: next }));
  };
  return [own ?? country, choose];
};
