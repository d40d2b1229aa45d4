/** The cast of the stories and the demo that shows them: the same in both languages, and two links that open. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findWords } from '@handrail/content/language/find-words.ts';
import { hasAmounts } from '@handrail/domain/behaviours/behaviour.ts';
import { fieldProblem, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { memoryStorage } from '@handrail/store/persistence/memory-storage.ts';
import { wasmDeriver } from '@handrail/vault';
import { seeded } from '../packages/store/stories/world.ts';
import { demoPeople, lyingIn, type DemoPerson, type Given } from '../demo/given.ts';
import { lies, putNotebook } from '../demo/put-notebook.ts';
import { demoWords } from '../demo/words.ts';
import { imani, type Language } from '../people/cast.ts';
import { dana } from '../people/dana.ts';
import { danaWords } from '../people/dana-words.ts';
import type { Deed } from '../people/deeds.ts';
import { togetherWords } from '../people/imani-together-words.ts';
import { imaniWords } from '../people/imani-words.ts';
import { marek } from '../people/marek.ts';
import { marekWords } from '../people/marek-words.ts';
import { ruth } from '../people/ruth.ts';
import { ruthWords } from '../people/ruth-words.ts';
import { chanceFrom, type Asked } from '../people/telling.ts';
import { dialRelay } from './two/line.ts';
import { startPerson, type Person } from './two/people.ts';
import { until } from './two/world.ts';

const asked = (seed: number): Asked => ({
  clock: { now: () => Date.UTC(2026, 10, 24, 9) },
  chance: chanceFrom(seed),
  timeZone: 'Europe/Madrid',
});
const roomId = 'r'.repeat(32);

/** Everything that everybody does, in one language. */
const deedsIn = (language: Language): readonly Deed[] => {
  const people = {
    imani: imani(asked(2), language),
    marek: marek(asked(4), language),
    ruth: ruth(asked(5), language),
  };
  const desk = dana(asked(3), language);
  const sessions = [people.imani.ids.firstTogether, people.imani.ids.secondTogether] as const;
  return [
    ...Object.values(people).flatMap(({ alone, together }) => [alone, together(roomId)].flat()),
    ...desk.alone,
    ...desk.notes({ roomId, sessions }),
    desk.draft(roomId, 10, people.ruth.ids.lastTogether),
  ];
};
const changesIn = (language: Language): readonly Change[] =>
  deedsIn(language).flatMap((deed) => ('changes' in deed ? deed.changes : []));

const saidIn = (language: Language): readonly (readonly [key: string, words: string])[] =>
  Object.entries({ imaniWords, togetherWords, danaWords, marekWords, ruthWords }).flatMap(([who, words]) =>
    Object.entries<string>(words[language]).map(([key, text]) => [`${who}.${key}`, text] as const),
  );

test('[P11] the cast does the same things on the same days in both languages, and says each in its own words', () => {
  const inKeys = (language: Language): string => {
    const keys = new Map<string, string>(
      saidIn(language)
        .toReversed()
        .map(([key, words]) => [words, key] as const),
    );
    return JSON.stringify(deedsIn(language), (field, value: unknown) => {
      if (field === 'country') return 'where they live';
      if (typeof value !== 'string') return value;
      return value
        .split('\n')
        .map((line) => keys.get(line) ?? line)
        .join('\n');
    });
  };
  expect(inKeys('es')).toEqual(inKeys('en'));
  const spanish = new Map(saidIn('es'));
  const same = saidIn('en').filter(([key, words]) => spanish.get(key) === words);
  // Names, and nothing else, are the same.
  expect(
    same.map(([, words]) => words).filter((words) => /\s/.test(words) || /^\p{Ll}/u.test(words)),
  ).toEqual([]);
});

test.each(['en', 'es'] as const)(
  '[D16] %s: every field may stand in a notebook, and eating has no amounts',
  (language) => {
    const changes = changesIn(language);
    expect(changes.length).toBeGreaterThan(300);
    for (const { kind, id, fields } of changes)
      for (const [field, value] of Object.entries(fields))
        expect(fieldProblem(kind, field, value), `${kind} ${id} ${field}`).toBeNull();
    const amountless = changes.filter(
      ({ kind, fields }) =>
        kind === 'behaviour' && !hasAmounts((fields as RecordOf<'behaviour'>).behaviourKind),
    );
    expect(amountless.length).toBeGreaterThan(0);
    for (const { id, fields } of amountless) {
      expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['unit']));
      expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['typicalAmount']));
      const reports = changes.filter(
        (one) =>
          one.kind === 'checkIn' && Object.hasOwn((one.fields as RecordOf<'checkIn'>).reports ?? {}, id),
      );
      expect(reports).toEqual([]);
    }
  },
);

test.each(['en', 'es'] as const)(
  '[P11] %s: what Dana and the demo write holds none of the words we do not use',
  (language) => {
    const texts = [...Object.values(danaWords[language]), ...Object.values(demoWords[language])];
    expect(texts.flatMap((text) => findWords(text, language))).toEqual([]);
  },
);

/** A port on this machine that somebody else has. */
const takenPort = async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, free: () => server.close() };
};

/** `tools/demo.ts` as somebody starts it, with a temporary folder of its own. */
const runDemo = async (port: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'cast-'));
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../tools/demo.ts'), '--as-built', '--language', 'es', '--port', String(port)],
    { env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder } },
  );
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (out += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await until(
    'the demo to say that it runs',
    () => out.includes(demoWords.es.stopWord) || child.exitCode !== null,
    50_000,
  );
  const lines = [...out.matchAll(/(http:\S+)\s+“([^”]+)”/g)].map(([, link = '', passphrase = '']) => ({
    link,
    passphrase,
  }));
  return {
    lines,
    out: () => out,
    stop: async () => {
      child.kill('SIGINT');
      const code = await ended;
      const left = readdirSync(folder);
      rmSync(folder, { recursive: true, force: true });
      return { code, left };
    },
  };
};

/** A browser's disk on which somebody has a notebook of their own already. */
const diskWithAnother = async () => {
  const another = await startPerson({
    name: 'Somebody',
    role: 'own',
    seed: 40,
    now: () => Date.now(),
    relay: { origin: 'http://nowhere', dial: () => dialRelay(1) },
  });
  await another.leave();
  return { storage: another.storage, notebookId: another.notebookId(), passphrase: another.passphrase };
};

type Disk = ReturnType<typeof memoryStorage>;

/** What the page behind the link does, and then the lock. */
const openLink = async (
  who: DemoPerson,
  { link, passphrase }: { readonly link: string; readonly passphrase: string },
  storage: Disk,
): Promise<Person> => {
  expect(await (await fetch(link)).text()).toContain('/demo/assets/');
  const given = (await (await fetch(`${link}.json`)).json()) as Given;
  expect((await putNotebook(storage, seeded(9), lyingIn(given))).ok).toBe(true);
  const { origin, port } = new URL(link);
  return startPerson({
    name: who,
    role: who === 'dana' ? 'desk' : 'own',
    seed: who === 'dana' ? 61 : 62,
    now: () => Date.now(),
    passphrase,
    relay: { origin, dial: () => dialRelay(Number(port)) },
    lies: { notebookId: given.notebookId, disk: storage.dump() },
    deriver: wasmDeriver,
  });
};

test('both links of the demo answer, both notebooks open with what was printed, each sees the other, and afterwards nothing is left', async () => {
  const taken = await takenPort();
  const demo = await runDemo(taken.port);
  taken.free();
  const [first, second] = demo.lines;
  if (!first || !second) throw new Error(demo.out());
  // A port that somebody has is passed over.
  expect(Number(new URL(first.link).port)).toBeGreaterThan(taken.port);
  // One browser keeps them apart because their origins differ.
  expect(new URL(first.link).origin).not.toBe(new URL(second.link).origin);
  expect(demoPeople).toEqual(['imani', 'dana']);

  const other = await diskWithAnother();
  const hers = await openLink('imani', first, other.storage);
  const desk = await openLink('dana', second, memoryStorage());
  await until('the rooms', () => hers.rooms().length === 1 && desk.rooms().length === 3);
  const shared = hers.rooms()[0]?.id ?? '';
  await desk.does('openRoom', { roomId: shared });
  for (const [person, kind] of [
    [desk, 'goal'],
    [desk, 'decision'],
    [hers, 'comment'],
    [hers, 'appointment'],
  ] as const)
    await until(`${person.name} to see ${kind}`, () => person.inRoom(shared, kind).length > 0);
  // She has not said what she keeps to herself, and one signed note is told of without its words.
  expect(JSON.stringify([...desk.room(shared)])).not.toContain(imaniWords.es.food);
  expect(JSON.stringify([...desk.room(shared)])).not.toContain(togetherWords.es.missingTwo);
  expect(hers.inRoom(shared, 'progressNote')).toHaveLength(2);
  expect(JSON.stringify([...hers.room(shared)])).toContain(danaWords.es.because);
  expect(JSON.stringify([...hers.room(shared)])).not.toContain(danaWords.es.noteTwoOffered);

  // Both are connected, and what one writes now the other reads.
  await hers.keep({ kind: 'concern', id: 'new', fields: { label: 'hoy llueve' } });
  await until('Dana to read it', () =>
    desk.inRoom(shared, 'concern').some(({ label }) => label === 'hoy llueve'),
  );

  // What lay there before lies there still, and its own lock opens it.
  await hers.leave();
  await desk.leave();
  expect(await lies(other.storage, seeded(9), other.notebookId)).toBe(true);
  const there = await startPerson({
    name: 'Somebody',
    role: 'own',
    seed: 41,
    now: () => Date.now(),
    passphrase: other.passphrase,
    relay: { origin: 'http://nowhere', dial: () => dialRelay(1) },
    lies: { notebookId: other.notebookId, disk: other.storage.dump() },
  });
  await there.leave();
  expect([...hers.faults(), ...desk.faults(), ...there.faults()]).toEqual([]);

  const { code, left } = await demo.stop();
  expect({ code, left }).toEqual({ code: 0, left: [] });
  expect(demo.out()).toContain(demoWords.es.stopped);
  await expect(fetch(first.link)).rejects.toThrow('fetch failed');
});
