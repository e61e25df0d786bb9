import { z } from 'zod';
import { lineSchema } from './text.js';

const email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase());
const password = z.string().min(8, 'must have at least 8 characters').max(128);

export const registerBodySchema = z
  .strictObject({ email, password, name: lineSchema(1, 120) })
  .meta({ id: 'RegisterBody' });

export const loginBodySchema = z
  .strictObject({ email, password: z.string().min(1).max(128) })
  .meta({ id: 'LoginBody' });

export const refreshBodySchema = z
  .strictObject({ refresh_token: z.string().min(1).max(200) })
  .meta({ id: 'RefreshBody' });

export const tokensSchema = z
  .strictObject({
    access_token: z.string(),
    refresh_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.int().describe('Seconds'),
  })
  .meta({ id: 'Tokens' });

export const segments = ['new', 'returning', 'vip', 'at_risk', 'churned'] as const;

export const accountSchema = z
  .strictObject({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    segment: z.enum(segments),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Account' });

export type Segment = (typeof segments)[number];
export type Tokens = z.output<typeof tokensSchema>;
