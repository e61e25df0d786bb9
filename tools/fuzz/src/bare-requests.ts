import { connect } from 'node:net';
import { PATIENCE_MS } from './sender.js';

const POST = 'POST /auth/login HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nhost: a\r\n${more}\r\n`;
const CLOSE = 'connection: close\r\n';

/** What no client library would send, by what is wrong with it. */
export const BARE_REQUESTS: Readonly<Record<string, string | Buffer>> = {
  'no HTTP': 'HELO shop\r\n\r\n',
  'HTTP/0.9': 'GET /countries\r\n\r\n',
  'HTTP/9.9': 'GET /countries HTTP/9.9\r\nhost: a\r\n\r\n',
  'no host': `GET /countries HTTP/1.1\r\n${CLOSE}\r\n`,
  'two hosts': get('/countries', `host: b\r\n${CLOSE}`),
  'an absolute address': `GET http://evil.example/countries HTTP/1.1\r\nhost: evil.example\r\n${CLOSE}\r\n`,
  'two lengths': `${POST}content-length: 1\r\ncontent-length: 2\r\n\r\n{}`,
  'a negative length': `${POST}content-length: -1\r\n\r\n{}`,
  'length and chunks': `${POST}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /cart HTTP/1.1\r\n\r\n`,
  'a chunk that lies': `${POST}transfer-encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n`,
  'a header without a name': get('/countries', ': x\r\n'),
  'a folded header': get('/countries', 'x: a\r\n b\r\n'),
  'NUL in a header': get('/countries', 'x: a\u0000b\r\n'),
  'a thousand headers': get('/countries', 'x: y\r\n'.repeat(1_000)),
  'a header of 64 KiB': get('/countries', `x: ${'y'.repeat(65_536)}\r\n`),
  'an address of 64 KiB': get(`/${'x'.repeat(65_536)}`),
  'half an escape': get('/%E0%A4%A', CLOSE),
  'a path upwards': get('/../../../../etc/passwd', CLOSE),
  'an upgrade': get('/countries', `connection: upgrade\r\nupgrade: websocket\r\n${CLOSE}`),
  'a tunnel': `CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n`,
  'fifty in one': get('/countries').repeat(49) + get('/countries', CLOSE),
  'no UTF-8': Buffer.concat([
    Buffer.from(`${POST}${CLOSE}content-length: 4\r\n\r\n`),
    Buffer.from([0x22, 0xff, 0xfe, 0x22]),
  ]),
  'ten megabytes': `${POST}${CLOSE}content-length: 10000000\r\n\r\n${'x'.repeat(10_000_000)}`,
};

/** All that is said back, or `undefined` where the connection is still open when the time is over. */
export function sendBare(address: string, bytes: string | Buffer): Promise<string | undefined> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.end(bytes));
    const silence = setTimeout(() => {
      resolve(undefined);
      socket.destroy();
    }, PATIENCE_MS + 2_000);
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(silence);
      resolve(heard);
    });
  });
}
