import { port } from '@webstore/config';
import { z } from 'zod';

/** Under this token an app provides its configuration. */
export const CONFIG = Symbol('configuration');

/** What every service can be told: where to listen, and how much to say. */
export const serviceKeys = (presetPort: number) => ({
  PORT: port(presetPort),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('log'),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
});

export interface ServiceConfig {
  readonly PORT: number;
  readonly HOST: string;
  readonly LOG_LEVEL: 'error' | 'warn' | 'log' | 'debug';
}
