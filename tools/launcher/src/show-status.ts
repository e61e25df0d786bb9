import { connect } from 'node:net';
import { isReadyAt, type RecordedPart, readRunRecord } from '@webstore/parts';
import type { Row } from './board.js';
import { drawBoard } from './draw-board.js';
import { measureMemory } from './measure-memory.js';
import { isLauncherOf } from './run-record.js';
import type { Output } from './screen.js';
import type { Shop } from './shop.js';

const CONNECT_WITHIN_MS = 2_000;

/** Prints the board of the running shop, each part asked now. Resolves with the exit code: 0 when all are well. */
export async function showStatus(shop: Shop, output: Output): Promise<number> {
  const record = await readRunRecord(shop.folder);
  if (!record) {
    output.write(`${shop.words.name} does not run: \`${shop.words.start}\` opens it.\n`);
    return 1;
  }
  const rows = await Promise.all(record.parts.map((part) => askNow(shop, part)));
  const headline = (await isLauncherOf(shop.root, record))
    ? `The launcher (pid ${record.launcher_pid}) is ${record.state} since ${record.started_at}.`
    : `The launcher was killed: \`${shop.words.stop}\` cleans up, \`${shop.words.start}\` does so too.`;
  const memory = await measureMemory(rows);
  output.write(`${[headline, '', ...drawBoard(rows, output.columns ?? 160), ...memory].join('\n')}\n`);
  return rows.some(({ state }) => state === 'down' || state === 'failed') ? 1 : 0;
}

async function askNow(shop: Shop, part: RecordedPart): Promise<Row> {
  const row = part as Row;
  if (row.address === undefined || (row.state !== 'up' && row.state !== 'yours')) return row;
  const readyPath = shop.parts.find(({ name }) => name === part.name)?.readyPath;
  const answers = readyPath ? await isReadyAt(`${row.address}${readyPath}`) : await accepts(new URL(row.address));
  return answers ? row : { ...row, state: 'down', note: 'does not answer' };
}

function accepts({ hostname, port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: CONNECT_WITHIN_MS });
    const answer = (accepted: boolean) => () => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
    socket.once('timeout', answer(false));
  });
}
