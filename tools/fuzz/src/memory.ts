import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const SETTLED_AFTER_MS = 1_500;

/** Memory of a process that was started with `--inspect`, in MB, once it has thrown away what it does not need. */
export async function settledMemoryMb(pid: number, inspectorPort: number): Promise<number> {
  await collectGarbage(inspectorPort);
  await pause(SETTLED_AFTER_MS);
  await collectGarbage(inspectorPort);
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024);
}

async function collectGarbage(port: number): Promise<void> {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await once(socket, 'open');
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
  await once(socket, 'message');
  socket.close();
}

function once(socket: WebSocket, event: 'open' | 'message'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener(event, () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error('The inspector does not answer')), { once: true });
  });
}
