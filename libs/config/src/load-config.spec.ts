import { z } from 'zod';
import { ConfigInvalid, loadConfig, port, postgresUrl, secret } from './index.js';

const shape = { PORT: port(8000), DATABASE_URL: postgresUrl(), SERVICE_TOKEN: secret() };
const good = { DATABASE_URL: 'postgres://shop@db/shop', SERVICE_TOKEN: 'sixteen-or-more-letters' };

/** What is said when the service may not start. */
function refusalOf(environment: NodeJS.ProcessEnv): ConfigInvalid {
  try {
    loadConfig(shape, environment);
  } catch (error) {
    if (error instanceof ConfigInvalid) return error;
  }
  throw new Error('The configuration was taken');
}

describe('the configuration of a service', () => {
  it('has what the environment says, and the preset of what it leaves out', () => {
    expect(loadConfig(shape, good)).toEqual({ PORT: 8000, ...good });
    expect(loadConfig(shape, { ...good, PORT: '9000' }).PORT).toBe(9000);
  });

  it('has nothing that the shape does not name', () => {
    expect(loadConfig({ PORT: port(8000) }, { ...good, HOME: '/root' })).toEqual({ PORT: 8000 });
  });

  it('takes an empty string for absent', () => {
    expect(loadConfig(shape, { ...good, PORT: '' }).PORT).toBe(8000);
    expect(refusalOf({ ...good, SERVICE_TOKEN: '' }).problems).toEqual(
      refusalOf({ ...good, SERVICE_TOKEN: undefined }).problems,
    );
  });

  it('cannot be changed', () => {
    const config = loadConfig(shape, good);
    expect(() => Object.assign(config, { PORT: 1 })).toThrow(TypeError);
    expect(config.PORT).toBe(8000);
  });
});

describe('a configuration that is refused', () => {
  const bad = { PORT: 'eighty-eighty', DATABASE_URL: 'mysql://shop:pa55word@db/shop', SERVICE_TOKEN: 'too-short' };

  it('names every bad key at once', () => {
    const { problems, message } = refusalOf(bad);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'SERVICE_TOKEN']);
    for (const problem of problems) expect(message).toContain(problem);
  });

  it('names the missing beside the wrong', () => {
    const problems = refusalOf({ PORT: '-1' }).problems.join('\n');
    expect(problems).toMatch(/^PORT: .*\nDATABASE_URL: .*\nSERVICE_TOKEN: .*$/);
  });

  it('never tells a value', () => {
    const told = `${refusalOf(bad).message} ${refusalOf(bad).problems.join()} ${JSON.stringify(refusalOf(bad))}`;
    for (const value of ['eighty-eighty', 'pa55word', 'mysql', 'too-short']) expect(told).not.toContain(value);
  });

  it('says nothing of keys that are in order', () => {
    expect(refusalOf({ ...good, PORT: '70000' }).problems).toHaveLength(1);
  });

  it('names a key once for each thing that is wrong with it', () => {
    const pair = z.string().min(5, 'is short').regex(/^\d+$/, 'is no number');
    expect(() => loadConfig({ CODE: pair }, { CODE: 'ab' })).toThrow('CODE: is short\n  - CODE: is no number');
  });
});

describe('a secret', () => {
  const token = 'p4mC0yK1qLrT9uVxW2zB7dEfGhJnSaXo8tQk5cRi';
  const inProduction = (SERVICE_TOKEN: string) =>
    refusalOf({ ...good, NODE_ENV: 'production', SERVICE_TOKEN }).problems;

  it.each([
    ['short', token.slice(0, 31)],
    ['one letter after another', 'a'.repeat(64)],
    ['the one of the containers', 'only-for-containers-on-this-machine'],
    ['one of a test', 'a-token-for-the-tests-0123456789-xyz'],
  ])('that is %s does for trying, and is refused in production by its name alone', (_what, weak) => {
    expect(inProduction(weak)).toEqual([expect.stringMatching(/^SERVICE_TOKEN: is too weak for production/)]);
    expect(inProduction(weak).join()).not.toContain(weak);
    if (weak.length >= 16) expect(loadConfig(shape, { ...good, SERVICE_TOKEN: weak }).SERVICE_TOKEN).toBe(weak);
  });

  it('that was drawn by chance does in production', () => {
    expect(loadConfig(shape, { ...good, NODE_ENV: 'production', SERVICE_TOKEN: token }).SERVICE_TOKEN).toBe(token);
  });
});
