/** The arithmetic of clocks and zones, loaded with the first appointment that is shown. */
import { useEffect, useState } from 'react';

type Zoned = typeof import('@handrail/interop/appointments/zoned.ts');
let loaded: Zoned | null = null;

/** `null` until it is here. An appointment is drawn before that, on its own clock. */
export const useZoned = (): Zoned | null => {
  const [zoned, setZoned] = useState(loaded);
  useEffect(() => {
    if (loaded) return;
    import('@handrail/interop/appointments/zoned.ts').then(
      (module) => {
        loaded = module;
        setZoned(module);
      },
      // Not reachable just now: the time stays as it was agreed, and the next look tries again.
      () => setZoned(null),
    );
  }, []);
  return zoned;
};

export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "Madrid" of "Europe/Madrid": what people call it, as far as the name of a zone says. */
export const placeOf = (timeZone: string): string =>
  (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
