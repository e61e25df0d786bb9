import { tmpdir } from 'node:os';
import { isEnough, requireGo, runGo } from './go.js';

describe('the Go that builds the observers', () => {
  it.each([
    ['go1.26.5', true],
    ['go1.26.8', true],
    ['go1.27', true],
    ['go2.0.0', true],
    ['go1.26.4', false],
    ['go1.25.9', false],
    ['devel', false],
    [undefined, false],
  ])('%s is enough: %p', (version, enough) => {
    expect(isEnough(version)).toBe(enough);
  });

  it('is asked for in one sentence where there is none', async () => {
    await expect(requireGo({ PATH: '/nowhere' })).rejects.toThrow(
      'Building the observers needs Go 1.26.5 or newer, which is not on the PATH: get it from https://go.dev/dl and run `npm run observability:install` again.',
    );
  });

  it('leaves its last words where it fails', async () => {
    const build = runGo('/bin/sh', ['-c', 'echo no such module; exit 1'], { folder: tmpdir(), environment: {} });
    await expect(build).rejects.toThrow(/failed: no such module$/);
  });
});
