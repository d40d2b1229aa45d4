/** Words still in a box. Each is sealed under a random place: which box it belongs to is inside the seal. [T11] */
import { newId } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { sealSmall } from '@handrail/vault';
import { commit, toJson, type Device } from '../device.ts';
import type { Refusal } from '../protocol.ts';
import type { Notebook } from './notebook.ts';
import { draftPlaces } from './places.ts';

/** 4 MiB of UTF-16: far above one field, so that a paste that is too long for a field still survives as a draft. */
const longestDraft = 2_097_152;

/**
 * Seals what is being written; an emptied box drops its draft. `too-long` above 2,097,152 UTF-16 units, `no-room`.
 */
export const keepDraft = async (
  device: Device,
  notebook: Notebook,
  key: string,
  text: string,
): Promise<Result<null, Refusal>> => {
  if (text === '') return dropDraft(device, notebook, key);
  if (text.length > longestDraft) return err('too-long');
  await device.parts.storage.ready();
  const { vaultKey, line, drafts } = notebook;
  const place = drafts.get(key)?.place ?? `${draftPlaces(line.id)}${newId(device.parts.chance)}`;
  const sealed = await sealSmall(vaultKey, 'draft', place, toJson({ key, text }), device.parts.chance);
  const done = await commit(device, { put: [[place, sealed]] });
  if (done.ok) drafts.set(key, { place, text });
  return done;
};

/** Takes a draft off the disk; fine when there is none. */
export const dropDraft = async (
  device: Device,
  { drafts }: Notebook,
  key: string,
): Promise<Result<null, Refusal>> => {
  const draft = drafts.get(key);
  if (!draft) return ok(null);
  const done = await commit(device, { remove: [draft.place] });
  if (done.ok) drafts.delete(key);
  return done;
};

/** Below this many characters two texts are alike by chance. */
const telling = 8;

const echoes = (draft: string, text: string): boolean =>
  draft === text ||
  (draft.length >= telling && text.includes(draft)) ||
  (text.length >= telling && draft.includes(text));

/** Keys of the drafts that belong to the thing with this id, or repeat what it says. */
export const draftsEchoing = ({ drafts }: Notebook, id: string, texts: readonly string[]): string[] =>
  [...drafts]
    .filter(([key, draft]) => key.includes(id) || texts.some((text) => echoes(draft.text, text)))
    .map(([key]) => key);
