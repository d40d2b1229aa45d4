/** Keys that a person begins with, or a device: drawn, with the statement that names their public halves. */
import type { Chance } from '@handrail/kernel/chance.ts';
import { signedBytes } from '@handrail/proof/verified.ts';
import { foundingBytes, foundingLabel, type DeviceKeys } from '@handrail/sync/founding.ts';

import { ed25519 } from '../curves/ed25519.ts';
import { x25519 } from '../curves/x25519.ts';
import type { KeyringContent } from './keyring-content.ts';
import { roomKeyLength } from './room-key.ts';

const seedLength = 32;

interface NewDevice {
  readonly content: KeyringContent['device'];
  readonly keys: DeviceKeys;
}
/** Keys of a device, drawn now. The caller wipes the seeds. */
export const newDevice = async (id: string, chance: Chance): Promise<NewDevice> => {
  const [curve, agreementOf] = await Promise.all([ed25519(), x25519()]);
  const content = { id, sign: chance.bytes(seedLength), agree: chance.bytes(seedLength) };
  const [signer, agreement] = await Promise.all([curve.signer(content.sign), agreementOf(content.agree)]);
  return { content, keys: { id, sign: signer.publicKey, agree: agreement.publicKey } };
};

/** New root, device keys, founding statement and room key for the given ids. The caller wipes the secrets. */
export const found = async (
  ids: { roomId: string; deviceId: string; epoch: number; former: readonly string[] },
  chance: Chance,
): Promise<Omit<KeyringContent, 'version' | 'notebookId' | 'head'>> => {
  const root = chance.bytes(seedLength);
  const [rootSigner, device] = await Promise.all([
    ed25519().then((curve) => curve.signer(root)),
    newDevice(ids.deviceId, chance),
  ]);
  const statement = foundingBytes({
    root: rootSigner.publicKey,
    roomId: ids.roomId,
    devices: [device.keys],
  });
  const signature = await rootSigner.sign(signedBytes(foundingLabel, statement));
  return {
    founding: { statement, signature },
    certificates: [],
    removals: [],
    former: ids.former.map((id) => [id, device.keys.sign]),
    root,
    device: device.content,
    roomId: ids.roomId,
    epochs: new Map([[ids.epoch, chance.bytes(roomKeyLength)]]),
  };
};
