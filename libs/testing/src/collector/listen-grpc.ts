import { type handleUnaryCall, Server, ServerCredentials, status } from '@grpc/grpc-js';
import type { Listening, Receive, Signal } from './listening.js';

const SERVICES: readonly (readonly [signal: Signal, path: string])[] = [
  ['traces', '/opentelemetry.proto.collector.trace.v1.TraceService/Export'],
  ['logs', '/opentelemetry.proto.collector.logs.v1.LogsService/Export'],
  ['metrics', '/opentelemetry.proto.collector.metrics.v1.MetricsService/Export'],
];

const asItIs = (bytes: Buffer) => bytes;
const bytes = {
  ...{ requestStream: false, responseStream: false },
  ...{ requestSerialize: asItIs, requestDeserialize: asItIs, responseSerialize: asItIs, responseDeserialize: asItIs },
};

/** OTLP over gRPC. */
export async function listenGrpc(receive: Receive): Promise<Listening> {
  const server = new Server();
  for (const [signal, path] of SERVICES)
    server.addService({ export: { path, ...bytes } }, { export: take(signal, receive) });
  const port = await new Promise<number>((resolve, reject) => {
    const bound = (error: Error | null, free: number) => (error ? reject(error) : resolve(free));
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), bound);
  });
  return { address: `http://127.0.0.1:${port}`, close: () => server.forceShutdown() };
}

function take(signal: Signal, receive: Receive): handleUnaryCall<Buffer, Buffer> {
  return ({ request }, reply) => {
    const mood = receive(signal, request);
    if (mood === 'refuses') reply({ code: status.UNAVAILABLE, details: 'turned away' });
    if (mood === 'answers') reply(null, Buffer.alloc(0));
  };
}
