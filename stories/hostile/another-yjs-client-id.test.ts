import { utf8 } from '@handrail/proof/bytes.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { clientOf, loadYjs, newText, textRoot } from '@handrail/store/document/texts.ts';
import { expect, test } from 'vitest';
import { told, troubles } from './in-between.ts';
import { comment, startShared } from './shared-room.ts';

test('[T25, T40] letters typed under another’s client id are not allowed: nobody reads them, and nothing beside them counts', async () => {
  const room = await startShared();
  const { world, relay, roomId, apps, list, danaComments, reads, words } = room;
  const yjs = await loadYjs();
  const typedAs = (device: string, letters: string): string => {
    const text = newText(yjs, device);
    text.getText(textRoot).insert(0, letters);
    return toBase64url(new Uint8Array(yjs.encodeStateAsUpdate(text)));
  };
  const danaTypes = async (as: string, id: string): Promise<void> => {
    const typed = [{ text: 'agenda', update: typedAs(as, 'I wrote this') }];
    const body = utf8(JSON.stringify({ v: 1, changes: [comment(id, `beside ${id}`)], typed }));
    const sealed = await apps.dana.seal(await apps.dana.see(list('dana')), [], { body });
    relay.addEntry(roomId, sealed.bytes, 'dana');
  };
  const { deviceId: danas } = apps.dana.keyring;
  const { deviceId: imanis } = apps.imani.keyring;
  expect(clientOf(danas)).not.toBe(clientOf(imanis));
  await danaTypes(danas, 'her-own');
  await reads('imani', 'beside her-own');
  expect(troubles(room, 'imani')).toEqual({});

  await danaTypes(imanis, 'in-her-name');
  await told(room, 'imani', 'not-allowed');
  expect(words('imani')).not.toContain('beside in-her-name');
  await danaComments('It goes on.');
  await reads('imani', 'It goes on.');
  expect(troubles(room, 'imani')).toEqual({ 'not-allowed': 1 });
  await world.end();
});
