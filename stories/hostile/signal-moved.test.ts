import { expect, test } from 'vitest';
import { meet } from '../two/world.ts';
import { startShared } from './shared-room.ts';
import { carried, hears, renamed, says } from './signals-in-between.ts';

test('[V22] what is said live in one room is heard in no other: not under its name, not sealed again by whoever holds both keys', async () => {
  const { world, relay, apps, list } = await startShared(132);
  const other = await meet(world, 'person-invites');
  const [here, there] = [
    await apps.imani.see(list('imani')),
    await apps.imani.see(relay.view('imani').room(other)),
  ];
  const said = await says(apps.imani, here, 'I use before I sleep');
  expect(await hears(here, said)).toContain('I use before I sleep');

  expect(await hears(there, said)).toBe('malformed');
  expect(await hears(there, renamed(said, other, 0))).toBe('malformed');
  const again = await carried(said, here, there);
  expect(await hears(there, again)).toBe('signature');
  expect(await hears(there, await says(apps.imani, there, 'Only this'))).toContain('Only this');
  await world.end();
});
