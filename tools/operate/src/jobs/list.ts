import { drawTable } from '@webstore/console-table';
import { countDeadJobs, type DeadJob, listDeadJobs, type QueueOfKind, summarizeQueue } from '@webstore/jobs';
import type { Act } from '../command.js';
import { type Paint, paintFor, quoteLine, spell } from '../pages.js';
import { readOptions } from '../words.js';

const ERROR_WIDTH = 60;

export function list(words: readonly string[]): Act {
  const { kind } = readOptions(words, { kind: { type: 'string' } });
  return async ({ db, output }) => {
    const [queue, dead, total] = [
      await summarizeQueue(db, kind),
      await listDeadJobs(db, { kind }),
      await countDeadJobs(db, kind),
    ];
    return {
      facts: { kinds: queue.map(factsOfKind), dead_total: total, dead: dead.map(factsOfDead) },
      text: [drawQueue(queue), drawDead(dead, total, paintFor(output))].join('\n\n'),
    };
  };
}

function drawQueue(queue: readonly QueueOfKind[]): string {
  if (queue.length === 0) return 'No job is waiting.';
  const rows = queue.map(({ kind, waiting, running, failing, oldestMs, lastError }) => [
    ...[kind, String(waiting), String(running), String(failing)],
    ...[spell(oldestMs), quoteLine(lastError, ERROR_WIDTH)],
  ]);
  return drawTable(['kind', 'waiting', 'running', 'failing', 'oldest', 'last error'], rows);
}

function drawDead(dead: readonly DeadJob[], total: number, paint: Paint): string {
  if (total === 0) return `${paint('green', '✓')} No job is dead.`;
  const rows = dead.map(({ id, kind, reason, attempts, diedAt, lastError }) => [
    ...[String(id), kind, reason, String(attempts)],
    ...[`${spell(Date.now() - diedAt.getTime())} ago`, quoteLine(lastError, ERROR_WIDTH)],
  ]);
  const shown = dead.length < total ? `, the oldest ${dead.length} are` : '';
  const heading = `${paint('red', '✗')} ${total} dead${shown}:`;
  const advice = 'When the cause is gone: `npm run jobs -- redrive <id>`. For good: `npm run jobs -- discard <id>`.';
  return [heading, drawTable(['id', 'kind', 'reason', 'tries', 'died', 'last error'], rows), advice].join('\n');
}

function factsOfKind({ kind, waiting, running, failing, oldestMs, lastError }: QueueOfKind) {
  return { kind, waiting, running, failing, oldest_ms: Math.round(oldestMs), last_error: lastError };
}

function factsOfDead({ id, kind, payload, reason, attempts, diedAt, lastError }: DeadJob) {
  return { id, kind, payload, reason, attempts, died_at: diedAt, last_error: lastError };
}
