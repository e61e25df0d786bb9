import { clientOf } from './client-address.js';

describe('a client is counted', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s as %s', (address, client) => {
    expect(clientOf(address)).toBe(client);
  });

  it('once, from whichever of its addresses it asks', () => {
    expect(clientOf('2001:db8:0:7::1')).toBe(clientOf('2001:db8::7:ffff:0:0:1'));
    expect(clientOf('2001:db8:0:7::1')).not.toBe(clientOf('2001:db8:0:8::1'));
  });
});
