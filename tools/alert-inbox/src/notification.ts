import { z } from 'zod';

const texts = z.record(z.string(), z.string());

/** An alert as Alertmanager tells it; of the rest of its message nothing is used. */
const told = z.object({
  status: z.enum(['firing', 'resolved']),
  labels: texts,
  annotations: texts,
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
  fingerprint: z.string().min(1),
});

/** What Alertmanager posts to a webhook, version 4. */
export const notificationSchema = z.object({ version: z.literal('4'), alerts: z.array(told) });

export type Told = z.infer<typeof told>;
