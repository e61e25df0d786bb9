import { BlockList, isIP } from 'node:net';
import type { AddressRule, Verdict } from './address-rules.js';
import { plainAddress } from './plain-address.js';

/** Rules as they are asked for at each request: in memory, by the address alone. */
export class AddressBook {
  private readonly lists: Readonly<Record<Verdict, BlockList>> = { allow: new BlockList(), block: new BlockList() };

  constructor(rules: readonly Pick<AddressRule, 'network' | 'verdict'>[] = []) {
    for (const { network, verdict } of rules) {
      const [address = '', prefix] = network.split('/');
      this.lists[verdict].addSubnet(address, Number(prefix ?? bitsOf(address)), familyOf(address));
    }
  }

  /** Who is allowed stays so inside a network that is blocked. */
  verdictOn(address: string): Verdict | undefined {
    const plain = plainAddress(address);
    if (isIP(plain) === 0) return undefined;
    const family = familyOf(plain);
    return (['allow', 'block'] as const).find((verdict) => this.lists[verdict].check(plain, family));
  }
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
const bitsOf = (address: string) => (isIP(address) === 6 ? 128 : 32);
