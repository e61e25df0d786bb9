import { LogWitness } from './log-witness.js';

const told = (message: string, facts: object) => JSON.stringify({ level: 'warn', message: { message, ...facts } });

describe('who reads the output of the shop', () => {
  const witness = new LogWitness({ value: (name) => (name === 'webstore.auth.failures' ? 7 : 0) });

  it('hears of what is said of attackers, and of nothing else', async () => {
    const sinceMs = Date.now();
    witness.read('WebStore listens');
    witness.read('{"listening":"http://127.0.0.1:1"}');
    witness.read(told('Checkout', { order_id: 'o-1' }));
    witness.read(told('Suspicious activity', { type: 'abuse', client: '127.23.0.1' }));
    expect(await witness.events(sinceMs)).toEqual([
      expect.objectContaining({ message: 'Suspicious activity', facts: expect.objectContaining({ type: 'abuse' }) }),
    ]);
    expect(await witness.events(Date.now() + 1_000)).toEqual([]);
  });

  it('counts by what was pushed, and says that it sees no alerts', async () => {
    expect(await witness.metric('webstore.auth.failures', {})).toBe(7);
    expect(witness.blindFor).toEqual(['alert']);
  });
});
