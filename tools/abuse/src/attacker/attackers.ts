import { Attacker } from './attacker.js';

const HOSTS = 250;
const NETWORKS = 200;
/** Below it are the addresses that the launcher, the tests and the load use. */
const FIRST_NETWORK = 16;

/**
 * Who takes part in one attack. Each comes from a loopback address of its own, which no other attack of this run has, so
 * that what is seen of one is told from what is seen of another.
 */
export class Attackers {
  private readonly known = new Map<string, Attacker>();

  constructor(
    private readonly shop: string,
    private readonly place: { readonly seed: number; readonly attack: number },
  ) {}

  /** The address of the one with this number, from 0 on. */
  address(number = 0): string {
    const { seed, attack } = this.place;
    const network = FIRST_NETWORK + (Math.abs(seed) % NETWORKS);
    return `127.${network}.${attack}.${1 + (number % HOSTS)}`;
  }

  one(number = 0): Attacker {
    const address = this.address(number);
    const attacker = this.known.get(address) ?? new Attacker(this.shop, address);
    this.known.set(address, attacker);
    return attacker;
  }

  leave(): void {
    for (const attacker of this.known.values()) attacker.leave();
  }
}
