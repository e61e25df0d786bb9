import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Listening, Receive, Signal } from './listening.js';

/** OTLP over HTTP, in protocol buffers. */
export async function listenHttp(receive: Receive): Promise<Listening> {
  const server = createServer((request, response) => void answer(request, response, receive));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, receive: Receive): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const mood = receive(request.url?.split('/').at(-1) as Signal, Buffer.concat(chunks));
  if (mood === 'refuses') response.writeHead(503).end();
  if (mood === 'answers') response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
}
