import { readConfig } from './config.js';

const environment = {
  DATABASE_URL: 'postgres://shop:shop@127.0.0.1:5432/webstore',
  REDIS_URL: 'redis://127.0.0.1:6379',
  PAYMENTS_URL: 'http://127.0.0.1:8081',
  PROMOTIONS_URL: 'http://127.0.0.1:8082',
  INVENTORY_URL: 'http://127.0.0.1:3003',
  SERVICE_TOKEN: 'p4mC0yK1qLrT9uVxW2zB7dEfGhJnSaXo8tQk5cRi',
};

describe('the configuration of the shop', () => {
  const before = { ...process.env };
  const read = (changes: Record<string, string>) => {
    process.env = { ...before, ...environment, ...changes };
    return readConfig();
  };

  afterAll(() => {
    process.env = before;
  });

  it('opens the demo accounts only when told to', () => {
    expect(read({ NODE_ENV: 'production' }).DEMO_AUTH).toBe(false);
    expect(read({ NODE_ENV: 'development', DEMO_AUTH: '1' }).DEMO_AUTH).toBe(true);
  });

  it('is refused in production where the service token is known to everybody', () => {
    const known = 'only-for-containers-on-this-machine';
    expect(() => read({ NODE_ENV: 'production', SERVICE_TOKEN: known })).toThrow('SERVICE_TOKEN: is too weak');
  });

  it('never opens the demo accounts in production', () => {
    expect(() => read({ NODE_ENV: 'production', DEMO_AUTH: '1' })).toThrow(
      'DEMO_AUTH: must be off when NODE_ENV is production',
    );
  });
});
