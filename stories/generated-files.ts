/** Files with the same traps as the real ones, for a machine that has none (`fixtures.ts`). */

/** 50 people over about four months: zeros, gaps, a person with few lines, days across a leap day and a year's end. */
export const generatedTable = (): string => {
  const lines = ['id,date,amount'];
  for (let person = 1001; person <= 1050; person += 1) {
    const start = Date.UTC(2019, 10, 1 + (person % 20));
    for (let i = 0; i < 60 + (person % 70); i += 1) {
      if ((i * 7 + person) % 11 === 0) continue;
      const date = new Date(start + i * 86_400_000).toISOString().slice(0, 10);
      lines.push(`${person},${date},${(i * person) % 5 === 0 ? 0 : (i + person) % 21}`);
    }
  }
  return `${lines.join('\n')}\n`;
};

/** The same traps as the real export: an estimate, an unknown dose, somebody else's, a custom unit, the night of the change. */
export const generatedJournal = (): string =>
  JSON.stringify({
    experiences: [
      {
        title: 'Friday night',
        text: 'Emoji 🍺 and accents é, newline\nsecond line, "quotes".',
        creationDate: 1_719_594_000_000,
        sortDate: 1_719_594_000_000,
        ingestions: [
          {
            substanceName: 'Alcohol',
            time: 1_719_594_000_000,
            administrationRoute: 'ORAL',
            dose: 40,
            isDoseAnEstimate: true,
            estimatedDoseStandardDeviation: 5,
            units: 'g',
            consumerName: null,
            customUnitId: 7,
          },
          {
            substanceName: 'Cocaine',
            time: 1_719_597_600_000,
            dose: null,
            units: 'mg',
            notes: 'unknown dose',
            consumerName: null,
          },
          { substanceName: 'Alcohol', time: 1_719_598_000_000, dose: 20, units: 'g', consumerName: 'Sam' },
        ],
        location: { name: 'Home', latitude: 51.5, longitude: -0.1278 },
        ratings: [
          { option: 'twoPlus', time: 1_719_600_000_000 },
          { option: 'fourPlus', time: null },
        ],
        timedNotes: [{ time: 1_719_600_300_000, note: 'heart racing' }],
      },
      {
        title: 'Sunday',
        sortDate: 1_729_990_800_000,
        ingestions: [
          { substanceName: 'My custom tincture', time: 1_729_990_800_000, dose: 2.5, units: 'mL', notes: '' },
        ],
      },
    ],
    customSubstances: ['My custom tincture'],
    customUnits: [{ id: 7, name: 'Pint of lager', dose: 20, unit: 'pint', originalUnit: 'g' }],
  });
