const fits = 10_000;

/** A number that fits beside a chart: "14", "2.5", and above 10,000 "200K". The table has it in full. */
export const shortNumber = (value: number, language: string): string =>
  Math.abs(value) < fits
    ? value.toLocaleString(language, { maximumFractionDigits: 2 })
    : value.toLocaleString(language, { notation: 'compact', maximumFractionDigits: 1 });
