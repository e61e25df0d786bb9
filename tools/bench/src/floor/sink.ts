import { createServer } from 'node:http';

/** Takes what a collector would be sent, says so, and knows how many spans there were. */
let spans = 0;

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (request.url === '/v1/traces') spans += spansIn(Buffer.concat(chunks));
  response.end(request.url === '/spans' ? String(spans) : '');
});

server.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.stdout.write(`${JSON.stringify({ listening: `http://127.0.0.1:${port}` })}\n`);
});
process.once('SIGTERM', () => process.exit(0));

/** An ExportTraceServiceRequest holds resources (1), these hold scopes (2), and these hold spans (2). */
function spansIn(request: Buffer): number {
  const scopes = messagesIn(request, 1).flatMap((resource) => messagesIn(resource, 2));
  return scopes.reduce((sum, scope) => sum + messagesIn(scope, 2).length, 0);
}

const LENGTH_DELIMITED = 2;

/** Each of the three levels holds nothing but what has its length before it. */
function messagesIn(message: Buffer, wanted: number): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < message.length; ) {
    const tag = message[at] ?? 0;
    if ((tag & 7) !== LENGTH_DELIMITED) throw new Error('Not a request of OTLP');
    const length = readVarint(message, at + 1);
    at = length.next + length.value;
    if (tag >> 3 === wanted) found.push(message.subarray(length.next, at));
  }
  return found;
}

function readVarint(message: Buffer, from: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let at = from, shift = 1; ; at += 1, shift *= 128) {
    const byte = message[at] ?? 0;
    value += (byte & 127) * shift;
    if (byte < 128) return { value, next: at + 1 };
  }
}
