import type { Listening } from './listen.js';

interface Runnable {
  readonly name: string;
  listen(): Promise<Listening>;
}

/** Starts a mock, says where it listens, and drains it on SIGTERM and SIGINT. */
export async function runMock(create: () => Runnable): Promise<void> {
  try {
    const mock = create();
    const { url, close } = await mock.listen();
    process.stdout.write(`${JSON.stringify({ listening: url, service: mock.name })}\n`);
    endOnSignal(close);
  } catch (error) {
    process.stderr.write(`The mock cannot start. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

function endOnSignal(close: () => Promise<void>): void {
  const end = () => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const event of ['SIGTERM', 'SIGINT'] as const) process.once(event, end);
}
