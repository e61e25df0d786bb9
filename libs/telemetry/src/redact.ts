const MASK = '[redacted]';
const DEEPEST = 6;

// Names as they are written in bodies, headers, rows and errors; a count or an id of such a thing is no secret.
const SECRET_KEY =
  /(^|[_\-.])(pass(word|wd|phrase)?|secret|token|authorization|cookie|api_?key|credentials?|card(_?number)?|pan|cvv|cvc|iban|e?mail|phone|(shipping|billing)_?address|address|line[12]|street|city|region|postal_?code|zip|customer_name|full_?name)$/i;

const secretsInText: readonly (readonly [pattern: RegExp, mask: string])[] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${MASK}`],
  // Of ours, and tokens that say what they are.
  [/\bws_[\w-]{20,}/g, MASK],
  [/\beyJ[\w-]{8,}\.[\w-]{4,}\.[\w-]*/g, MASK],
  // In the address of a server.
  [/(\w+:\/\/[^\s:/@]*):[^\s@/]+@/g, `$1:${MASK}@`],
  [/[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+/gi, MASK],
  [/[\w.!#$&'*+-]+%40[a-z0-9-]+(\.[a-z0-9-]+)+/gi, MASK],
  // What a piece of JSON, a form or a row of PostgreSQL names in the middle of a text.
  [
    /("?(?:pass(?:word)?|secret|access_token|refresh_token|token|cvv|cvc|email|phone|line1|line2|street|city|postal_code)"?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|[^\s,;&}]+)/gi,
    `$1${MASK}`,
  ],
];

const CARD = /(?<![\w-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\w-])/g;
const MAY_HOLD_SECRETS =
  /@|%40|bearer|basic|ws_|eyJ|\d{4}|pass|secret|token|cv[vc]|mail|phone|line[12]|street|city|postal/i;

/**
 * What may be told of something to a log: the same shape without card numbers, e-mail addresses, tokens, passwords and
 * postal addresses, known by the names of fields and by how they look in a text. The first of two lines: the collector
 * looks again.
 */
export function redact(told: unknown): unknown {
  return redacted(told, 0);
}

/** @see redact */
export function redactText(text: string): string {
  if (!MAY_HOLD_SECRETS.test(text)) return text;
  const withoutCards = text.replace(CARD, (digits) => (isCardNumber(digits) ? MASK : digits));
  return secretsInText.reduce((rest, [pattern, mask]) => rest.replace(pattern, mask), withoutCards);
}

function redacted(told: unknown, depth: number): unknown {
  if (typeof told === 'string') return redactText(told);
  if (typeof told === 'number') return isCardNumber(String(told)) ? MASK : told;
  return typeof told === 'object' && told !== null ? redactedObject(told, depth) : told;
}

function redactedObject(told: object, depth: number): unknown {
  if (told instanceof Date) return told;
  if (told instanceof Error) return redactText(told.stack ?? String(told));
  if (depth === DEEPEST) return MASK;
  if (Array.isArray(told)) return told.map((item) => redacted(item, depth + 1));
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, redactedField(key, value, depth)]));
}

function redactedField(key: string, value: unknown, depth: number): unknown {
  const isSecret = SECRET_KEY.test(key) && value !== null && value !== undefined;
  return isSecret ? MASK : redacted(value, depth + 1);
}

/** 13 to 19 digits that begin as those of a network do and add up by Luhn's rule. */
function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => total + weightOf(Number(digit), place), 0);
  return sum % 10 === 0;
}

function weightOf(digit: number, place: number): number {
  if (place % 2 === 0) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}
