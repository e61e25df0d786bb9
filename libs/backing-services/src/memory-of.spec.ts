import { endProcess } from './end-process.js';
import { memoryOf } from './memory-of.js';
import { runChild } from './run-child.js';

const MB = 1024 * 1024;
const HOLDS_50_MB = `globalThis.held = Buffer.alloc(${50 * MB}, 1); console.log('held'); process.stdin.resume();`;
const onLinux = process.platform === 'linux' ? it : it.skip;

describe('the memory of a process', () => {
  onLinux('has what those hold that it started', async () => {
    const told = Promise.withResolvers<void>();
    // What it started ends when the pipe between them does.
    const stdio = JSON.stringify(['pipe', 'inherit', 'inherit']);
    const args = JSON.stringify(['-e', HOLDS_50_MB]);
    const starter = `require('node:child_process').spawn(process.execPath, ${args}, { stdio: ${stdio} })`;
    const child = await runChild(process.execPath, ['-e', starter], { ownGroup: true, onLine: () => told.resolve() });
    await told.promise;
    const bytes = await memoryOf(child.pid);
    await child.stop();
    expect(bytes).toBeGreaterThan(60 * MB);
    expect(bytes).toBeLessThan(500 * MB);
  });

  it('is not known of one that is gone', async () => {
    const child = await runChild(process.execPath, ['-e', ''], {});
    await child.exited;
    await endProcess(child.pid);
    expect(await memoryOf(child.pid)).toBeUndefined();
  });
});
