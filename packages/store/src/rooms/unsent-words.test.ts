import { mayChange } from '@handrail/domain/circle/who-may-change.ts';
import { words } from '@handrail/domain/fields.ts';
import { kindNames, kinds } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import { fold, type Act } from '../document/document.ts';
import { wordsIn } from './unsent-words.ts';

/** Words that are nobody's own: names, and the place of a proposal that is answered. */
const elsewhere = new Set(['therapistCard name', 'session therapistName', 'appointmentAnswer place']);

test('[T27] every field of own words that is written in a room comes home from there', () => {
  for (const kind of kindNames.filter((name) => mayChange('member', name))) {
    if (kind === 'progressNote' || kind === 'noteAddendum') continue;
    for (const [field, schema] of Object.entries(kinds[kind])) {
      if ((schema as unknown) !== words || elsewhere.has(`${kind} ${field}`)) continue;
      const changes = [{ kind, id: 'x', fields: { [field]: 'a word of hers' } }];
      const stamp = { time: 1, device: 'a' };
      const act: Act = { entryId: 'e', stamp, at: 0, body: { v: 1, changes }, partly: false };
      expect([kind, field, wordsIn(fold([act]), [act])]).toEqual([
        kind,
        field,
        [{ about: null, words: 'a word of hers' }],
      ]);
    }
  }
});
