import { isIP } from 'node:net';
import { plainAddress } from '@webstore/address-rules';

const GROUPS = 8;
const GROUPS_OF_A_SITE = 4;

/**
 * Under which name an address is counted: IPv4 as it is, also where it comes as IPv6; of IPv6 the /64 that one site gets
 * whole, or everyone would have 2^64 clients.
 */
export function clientOf(address: string): string {
  const plain = plainAddress(address);
  return isIP(plain) === 6 ? siteOf(plain) : plain;
}

function siteOf(address: string): string {
  const [head = '', tail] = address.split('%', 1).join('').split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : GROUPS - groups.length - after.length;
  const site = [...groups, ...Array<string>(Math.max(0, gap)).fill('0'), ...after].slice(0, GROUPS_OF_A_SITE);
  return `${site.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
