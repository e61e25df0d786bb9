/** Texts that somebody, somewhere, was not ready for. */
export const NASTY_TEXTS: readonly string[] = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\u202e', '\ufeff', 'İ', 'ﬀ', '💥'.repeat(40), 'x'.repeat(5_000)],
  ...['a\r\nset-cookie: b', '%0d%0aset-cookie:a', '%00', '%', '%E0%A4%A', '%2e%2e%2f', '../../etc/passwd'],
  ...['..\\..\\windows', 'file:///etc/passwd', 'http://169.254.169.254/latest/meta-data', '//evil.example'],
  ...[`' OR 1=1 --`, `'; DROP TABLE customer; --`, `1); SELECT pg_sleep(20); --`, '$1', '%s%n', `\\'`],
  ...[
    '{"$gt":""}',
    '{"$where":"sleep(9000)"}',
    '{{7*7}}',
    '<%= 7*7 %>',
    '#{7*7}',
    `$${'{7*7}'}`,
    `$${'{jndi:ldap://x}'}`,
  ],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'null', 'undefined', 'NaN'],
  ...['-1', '0', '1e309', '9007199254740993', '٣', '0x10', '1_000', '01', 'true', '[]', '(?:a+)+$'],
];

/** Values of every kind that a field may be given in the place of its own. */
export const NASTY_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324],
  ...[[], {}, [[]], [null], { a: 1 }, { length: 1e9 }, { toString: 1 }],
  JSON.parse('{"then":1}'),
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  nest(7),
  nest(9),
  nest(500),
  Array.from({ length: 2_000 }, () => 0),
];

export const STRANGE_METHODS: readonly string[] = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE'];

export const STRANGE_TOKENS: readonly string[] = [
  ...['', 'Bearer', 'Bearer ', 'Bearer null', 'Basic YTpi', 'bearer a b', `Bearer ws_${'A'.repeat(43)}`],
  ...[`Bearer ws_${'A'.repeat(4_000)}`, 'Bearer eyJhbGciOiJub25lIn0.e30.', `Bearer ' OR 1=1 --`],
];

/** Headers that a request is now and then given besides its own. */
export const STRANGE_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { host: 'evil.example' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data' },
  { 'content-encoding': 'gzip' },
  { accept: 'application/xml' },
  { 'accept-language': '*;q=NaN' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-original-url': '/admin' },
  { 'if-none-match': '*' },
  { range: 'bytes=0-0,-1' },
  { expect: '200-ok' },
  { traceparent: '00-00000000000000000000000000000000-0000000000000000-00' },
  { baggage: 'a=b,'.repeat(500) },
  { 'request-timeout-ms': '0' },
  { 'request-timeout-ms': '-1' },
  { 'request-timeout-ms': '99999999999' },
  { 'idempotency-key': 'x'.repeat(300) },
  { 'x-long': 'x'.repeat(9_000) },
];

function nest(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}
