import { z } from 'zod';

/** Text of one line: trimmed, and without control characters, which no form sends and a header or a database may trip over. */
export function lineSchema(least: number, most: number) {
  return z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(/^\P{Cc}*$/u, 'must be text of one line');
}
