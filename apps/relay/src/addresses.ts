/**
 * Where somebody comes from, for limits only: a hash with a salt that lives in memory and is new every day. No address
 * and no hash is ever written anywhere. An IPv6 address counts as its /64, which is what one household or house has.
 */
import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Chance } from '@handrail/kernel/chance.ts';

const dayMs = 86_400_000;

export interface Addresses {
  /** 16 letters that stand for an address today. */
  readonly nameOf: (address: string) => string;
}

export const makeAddresses = (chance: Chance, now: () => number): Addresses => {
  let salt = chance.bytes(32);
  let day = Math.floor(now() / dayMs);
  return {
    nameOf: (address) => {
      const today = Math.floor(now() / dayMs);
      if (today !== day) {
        day = today;
        salt = chance.bytes(32);
      }
      return createHmac('sha256', salt).update(network(address)).digest('base64url').slice(0, 16);
    },
  };
};

/** The part of an address that one household shares. What is no address is taken as it is. */
export const network = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const whole =
    tail === undefined
      ? groups
      : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0'), ...after];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
