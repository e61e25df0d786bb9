const MAPPED = /^::ffff:(?=\d+\.)/i;

/** An IPv4 address as such, also where it comes written as IPv6. */
export function plainAddress(address: string): string {
  return address.replace(MAPPED, '');
}
