import { spawnSync } from 'node:child_process';

/** Run as it stands, before there is a build: what a build says is told only where it fails. */
const A_LONG_TALK = 64 * 1024 * 1024;

process.stdout.write('Building what has changed …\n');
const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--silent'], {
  encoding: 'utf8',
  maxBuffer: A_LONG_TALK,
});
if (status !== 0) {
  process.stderr.write(`${stdout}${stderr}`);
  process.exitCode = 1;
}
