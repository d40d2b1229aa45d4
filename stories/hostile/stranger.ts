/** Somebody with keys of their own that nobody vouches for, and what they can sign with them. */
import { newId } from '@handrail/kernel/chance.ts';
import { signedBytes, type Signed } from '@handrail/proof/verified.ts';
import { certificateBytes, certificateLabel } from '@handrail/sync/roster/certificate.ts';
import type { DeviceKeys } from '@handrail/sync/founding.ts';
import { statementBytes } from '@handrail/sync/roster/read-statement.ts';
import { rosterHead, type Roster } from '@handrail/sync/roster/roster.ts';
import { rosterLabel, type StatementSays } from '@handrail/sync/roster/statement.ts';
import { systemChance } from '@handrail/vault';
import type { Bytes } from './hostile-relay.ts';

export interface Stranger {
  readonly device: DeviceKeys;
  readonly sign: (label: string, statement: Bytes) => Promise<Signed>;
  /** "This device is hers", by a key that is not her root. */
  readonly certifies: (person: string, device: DeviceKeys) => Promise<Signed>;
  readonly state: (roster: Roster, says: StatementSays) => Promise<Signed>;
}

const raw = async (key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', key));

export const stranger = async (): Promise<Stranger> => {
  const signing = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const agreeing = (await crypto.subtle.generateKey('X25519', true, ['deriveBits'])) as CryptoKeyPair;
  const id = newId(systemChance);
  const sign: Stranger['sign'] = async (label, statement) => ({
    statement,
    signature: new Uint8Array(
      await crypto.subtle.sign('Ed25519', signing.privateKey, signedBytes(label, statement)),
    ),
  });
  return {
    device: { id, sign: await raw(signing.publicKey), agree: await raw(agreeing.publicKey) },
    sign,
    certifies: (person, device) => sign(certificateLabel, certificateBytes({ person, device, at: 1 })),
    state: (roster, says) => {
      const place = {
        roomId: roster.roomId,
        index: roster.hashes.length,
        previous: rosterHead(roster),
        by: id,
        at: 1,
      };
      return sign(rosterLabel, statementBytes({ ...place, ...says }));
    },
  };
};
