import { z } from 'zod';

export const healthSchema = z
  .strictObject({
    status: z.enum(['ok', 'unavailable']),
    checks: z.record(z.string(), z.enum(['up', 'down'])).exactOptional(),
  })
  .meta({ id: 'Health' });

export const pongSchema = z
  .strictObject({ message: z.literal('pong'), trace_id: z.string().regex(/^[0-9a-f]{32}$/) })
  .meta({ id: 'Pong' });
