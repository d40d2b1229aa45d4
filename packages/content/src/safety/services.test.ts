import { countries } from '@handrail/domain/about/about.ts';
import { addDays, daysBetween, parseLocalDay } from '@handrail/kernel/local-day.ts';
import { describe, expect, test } from 'vitest';
import { dialled, serviceKinds, type Service } from './service.ts';
import { services, servicesFor } from './services.ts';

const day = (text: string) => {
  const parsed = parseLocalDay(text);
  if (parsed === null) throw new Error(`${text} is not a day`);
  return parsed;
};

/** Why a record may not ship; empty when it may. Used on the real records and on planted ones. */
const problems = (service: Service): string[] => {
  const found: string[] = [];
  if (!/^https?:\/\/\S+$/.test(service.address)) found.push('no address');
  if (parseLocalDay(service.readOn) === null) found.push('no day of reading');
  if (!dialled(service.quote).includes(dialled(service.number)))
    found.push('the quote does not hold the number');
  if (service.alsoDial !== undefined && !dialled(service.quote).includes(dialled(service.alsoDial))) {
    found.push('the quote does not hold the second number');
  }
  if (service.textWord !== undefined && !service.quote.includes(service.textWord))
    found.push('the quote does not hold the word');
  for (const { address, quote } of service.alsoRead ?? []) {
    if (!/^https?:\/\/\S+$/.test(address) || quote === '')
      found.push('a further page without address or quote');
  }
  return found;
};

describe('each number', () => {
  test.each(services)(
    '[P13] $id ships with an address, a day and a quoted line that holds the number',
    (service) => {
      expect(problems(service)).toEqual([]);
    },
  );

  test('[P13] a number whose quote does not hold it is found', () => {
    const first = services[0];
    if (first === undefined) throw new Error('no services');
    expect(problems({ ...first, number: '912' })).toEqual(['the quote does not hold the number']);
    expect(problems({ ...first, address: 'the web', readOn: '2026-13-01' })).toEqual([
      'no address',
      'no day of reading',
    ]);
  });

  test.each(services)(
    '[CS6] $id is to be checked again half a year after it was read',
    ({ readOn, reviewBy, pageDate }) => {
      expect(daysBetween(day(readOn), day(reviewBy))).toBeGreaterThanOrEqual(181);
      expect(daysBetween(day(readOn), day(reviewBy))).toBeLessThanOrEqual(184);
      expect(day(pageDate ?? readOn) <= day(readOn)).toBe(true);
    },
  );

  test('[CS6] ids are unique, start with their country, and no words of ours carry an exclamation mark', () => {
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    for (const { id, country, hours, note } of services) {
      expect(id.startsWith(`${country}-`)).toBe(true);
      for (const both of [hours, note ?? null]) {
        if (both === null) continue;
        expect(both.es).not.toBe(both.en);
        expect(both.en + both.es).not.toMatch(/[!¡]/);
      }
    }
  });
});

describe('the list', () => {
  const today = day('2026-12-01');

  test('[CS5] with no country chosen the emergency numbers of all six stand there, and nothing else', () => {
    const listed = servicesFor(null, today);
    expect(listed.map(({ country }) => country).toSorted()).toEqual([...countries].toSorted());
    expect(listed.every(({ kind }) => kind === 'emergency')).toBe(true);
  });

  test.each(countries)(
    '[CS5] in %s the emergency number comes first and every line is of that country',
    (country) => {
      const listed = servicesFor(country, today);
      expect(listed[0]?.kind).toBe('emergency');
      expect(listed.every((service) => service.country === country)).toBe(true);
      const order = listed.map(({ kind }) => serviceKinds.indexOf(kind));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(listed).toHaveLength(services.filter((service) => service.country === country).length);
    },
  );

  test('[CS5] a card that asks for one kind still gets the emergency number', () => {
    expect(servicesFor('us', today, ['spotting']).map(({ id }) => id)).toEqual(['us-911', 'us-safespot']);
    expect(servicesFor('mx', today, ['spotting']).map(({ id }) => id)).toEqual(['mx-911']);
    expect(servicesFor(null, today, ['spotting'])).toHaveLength(6);
  });

  test('[CS7] past its review-by day a number stays, marked stale; on the day itself it is not', () => {
    const read = servicesFor('ie', today);
    expect(read.some(({ stale }) => stale)).toBe(false);
    const on = day('2027-05-24');
    expect(servicesFor('ie', on).some(({ stale }) => stale)).toBe(false);
    const later = servicesFor('ie', addDays(on, 1));
    expect(later.map(({ id }) => id)).toEqual(read.map(({ id }) => id));
    expect(later.every(({ stale, readOn }) => stale && readOn === '2026-11-24')).toBe(true);
    expect(servicesFor(null, day('2040-01-01'))).toHaveLength(6);
  });

  test('[CS7] what is dialled is digits only', () => {
    expect(dialled('1-800-662-4357')).toBe('18006624357');
    expect(dialled('116 123')).toBe('116123');
  });
});
