/** Someone wants the shop to end. */
export interface EndRequest {
  readonly made: Promise<'end'>;
  /** A second request: at once, without order. */
  readonly insisted: Promise<'at once'>;
}

/** A Ctrl-C under npm reaches us twice, from the terminal and from npm; a person's second one comes later. */
const SAME_REQUEST_MS = 1_000;
const LOOK_EVERY_MS = 500;

/** Listens for SIGINT, SIGTERM, SIGHUP, and for the end of the npm that runs us: it passes no SIGTERM on to us. */
export function listenForEnd(): EndRequest {
  const made = Promise.withResolvers<'end'>();
  const insisted = Promise.withResolvers<'at once'>();
  let firstAt: number | undefined;
  const request = () => {
    firstAt ??= performance.now();
    made.resolve('end');
    if (performance.now() - firstAt > SAME_REQUEST_MS) insisted.resolve('at once');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  watchNpm(() => made.resolve('end'));
  return { made: made.promise, insisted: insisted.promise };
}

function watchNpm(onGone: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onGone();
  }, LOOK_EVERY_MS);
  watch.unref();
}
