import type { z } from 'zod';
import { csv, flag, httpUrl, loadConfig, port, postgresUrl, redisUrl, secret } from './index.js';

const read = (kind: z.ZodType, text?: string) => loadConfig({ KEY: kind }, { KEY: text }).KEY;

describe('a port', () => {
  it.each([
    ['0', 0],
    ['8000', 8000],
    ['65535', 65_535],
  ])('may be %s', (text, number) => {
    expect(read(port(8081), text)).toBe(number);
  });

  it.each(['-1', '65536', '80.5', 'http', '80 81'])('may not be %s', (text) => {
    expect(() => read(port(8081), text)).toThrow('KEY');
  });

  it('is the preset when it is left out', () => {
    expect(read(port(8081))).toBe(8081);
  });
});

describe('an address', () => {
  it.each([
    ['of a service', httpUrl(), 'http://127.0.0.1:8081'],
    ['of a service under TLS', httpUrl(), 'https://payments.internal/'],
    ['of PostgreSQL', postgresUrl(), 'postgres://shop:secret@db:5432/shop'],
    ['of PostgreSQL by its long name', postgresUrl(), 'postgresql://db/shop'],
    ['of Redis', redisUrl(), 'redis://127.0.0.1:6379'],
    ['of Redis under TLS', redisUrl(), 'rediss://cache:6380/1'],
  ])('%s is taken as it is written', (_whose, kind, text) => {
    expect(read(kind, text)).toBe(text);
  });

  it.each([
    ['of a service', httpUrl(), 'ftp://127.0.0.1'],
    ['of a service without a scheme', httpUrl(), '127.0.0.1:8081'],
    ['of a service without a host', httpUrl(), 'http://'],
    ['of PostgreSQL', postgresUrl(), 'http://db/shop'],
    ['of Redis', redisUrl(), 'postgres://db/shop'],
    ['of Redis that is no URL', redisUrl(), 'localhost'],
  ])('%s is refused under another scheme or in no form of a URL', (_whose, kind, text) => {
    expect(() => read(kind, text)).toThrow('KEY: must be a URL with');
  });

  it('has no preset', () => {
    for (const kind of [httpUrl(), postgresUrl(), redisUrl()]) expect(() => read(kind)).toThrow('KEY');
  });
});

describe('a switch', () => {
  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
  ])('%s is %s whatever the preset', (text, on) => {
    expect(read(flag(true), text)).toBe(on);
    expect(read(flag(false), text)).toBe(on);
  });

  it.each([true, false])('is the preset %s when it is left out', (preset) => {
    expect(read(flag(preset))).toBe(preset);
    expect(read(flag(preset), '')).toBe(preset);
  });

  it.each(['yes', 'TRUE', 'on', '2'])('is not %s', (text) => {
    expect(() => read(flag(false), text)).toThrow('KEY');
  });
});

describe('a list', () => {
  it('is split at commas, without blanks and empty items', () => {
    expect(read(csv(), ' https://a.example, https://b.example ,,')).toEqual(['https://a.example', 'https://b.example']);
  });

  it('is the preset when it is left out, and empty without one', () => {
    expect(read(csv(['a', 'b']))).toEqual(['a', 'b']);
    expect(read(csv())).toEqual([]);
  });
});

describe('a secret', () => {
  it('has at least 16 characters', () => {
    expect(read(secret(), 'x'.repeat(16))).toBe('x'.repeat(16));
    expect(() => read(secret(), 'x'.repeat(15))).toThrow('KEY: must have at least 16 characters');
  });

  it('has no preset', () => {
    expect(() => read(secret())).toThrow('KEY');
  });
});
