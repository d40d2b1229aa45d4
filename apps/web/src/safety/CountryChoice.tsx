import { countries } from '@handrail/domain/about/about.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useCountry } from './use-country.ts';

/** Which country's numbers to list. None is chosen until a hand chooses, and it can be taken back. [D2] */
export const CountryChoice = () => {
  const say = useSay();
  const [country, choose] = useCountry();
  return (
    <div className="stack no-print country">
      <Choices
        legend={say('safety.country')}
        choices={countries.map((value) => ({ value, label: say(`safety.country.${value}`) }))}
        value={country ?? undefined}
        onChange={choose}
      />
      <p className="small soft">{say('safety.country-more')}</p>
    </div>
  );
};
