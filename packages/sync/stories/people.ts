/** People with real keys and no vault, for stories about rosters: the platform's curves, nothing kept. */
import type { Bytes } from '@handrail/proof/bytes.ts';
import { toBase64url, toHex } from '@handrail/proof/text-codes.ts';
import { signedBytes, type Signed } from '@handrail/proof/verified.ts';

import { foundingBytes, foundingLabel, personIdOf, type DeviceKeys } from '../src/founding.ts';
import { joinBytes } from '../src/invitation/bytes.ts';
import { certificateBytes, certificateLabel, removalBytes, removalLabel } from '../src/roster/certificate.ts';
import type { Introduction } from '../src/roster/statement.ts';

/** A signing key: its public half, and what it can do. */
export interface Signer {
  readonly publicKey: Bytes;
  readonly sign: (message: Bytes) => Promise<Bytes>;
  /** A statement under a label. */
  readonly state: (label: string, statement: Bytes) => Promise<Signed>;
}
export interface PersonDevice extends DeviceKeys {
  readonly signer: Signer;
}
export interface Person {
  readonly personId: string;
  readonly root: Signer;
  readonly founding: Signed;
  /** The device in the founding. */
  readonly device: PersonDevice;
  readonly introduction: Introduction;
  /** Certifies a device: this one's keys, or another's as a liar would. */
  readonly certify: (device: DeviceKeys, at?: number) => Promise<Signed>;
  readonly certifyRemoval: (device: string, at?: number) => Promise<Signed>;
}
/** An invitation's key, as whoever holds the code has it. */
export interface InvitationKey extends Signer {
  readonly id: string;
  readonly join: (roomId: string, personId: string) => Promise<Bytes>;
}

/** What every story's clocks say. */
export const noon = 1_800_000_000_000;

export const makeSigner = async (): Promise<Signer> => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const sign = async (message: Bytes): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, message));
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    sign,
    state: async (label, statement) => ({ statement, signature: await sign(signedBytes(label, statement)) }),
  };
};

export const makeId = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)));

export const makeDevice = async (id = makeId()): Promise<PersonDevice> => {
  const signer = await makeSigner();
  return { id, sign: signer.publicKey, agree: crypto.getRandomValues(new Uint8Array(32)), signer };
};

export const makePerson = async (): Promise<Person> => {
  const [root, device] = [await makeSigner(), await makeDevice()];
  const statement = foundingBytes({ root: root.publicKey, roomId: makeId(), devices: [device] });
  const founding = await root.state(foundingLabel, statement);
  const personId = await personIdOf(statement);
  return {
    personId,
    root,
    founding,
    device,
    introduction: { founding, certificates: [], removals: [] },
    certify: (other, at = noon) =>
      root.state(certificateLabel, certificateBytes({ person: personId, device: other, at })),
    certifyRemoval: (other, at = noon) =>
      root.state(removalLabel, removalBytes({ person: personId, device: other, at })),
  };
};

export const makeInvitation = async (): Promise<InvitationKey> => {
  const signer = await makeSigner();
  const id = toBase64url(signer.publicKey);
  return {
    ...signer,
    id,
    join: (roomId, personId) => signer.sign(joinBytes({ roomId, invitation: id, personId })),
  };
};
