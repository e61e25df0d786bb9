import { loadConfig, port } from '@webstore/config';
import { z } from 'zod';

/** The only reader of the environment in this program. */
export function readConfig() {
  return loadConfig({ HOST: z.string().min(1).default('127.0.0.1'), PORT: port(9094) }, process.env);
}
