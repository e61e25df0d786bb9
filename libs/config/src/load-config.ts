import { z } from 'zod';
import { isWeak } from './weak-secret.js';

/** Names every key that is missing or wrong, and never a value: a value may be a secret. */
export class ConfigInvalid extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigInvalid';
  }
}

/**
 * Parses the keys that `shape` names out of `environment`; an empty string counts as absent.
 * @throws ConfigInvalid naming every bad key at once; where NODE_ENV is production, every secret that is weak.
 */
export function loadConfig<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: NodeJS.ProcessEnv,
): Readonly<z.output<z.ZodObject<Shape>>> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = z.object(shape).safeParse(given);
  if (!parsed.success) {
    throw new ConfigInvalid(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  if (given['NODE_ENV'] === 'production') refuseWeakSecrets(shape, given);
  return Object.freeze(parsed.data);
}

function refuseWeakSecrets(shape: z.ZodRawShape, given: Readonly<Record<string, string | undefined>>): void {
  const secrets = Object.keys(shape).filter((key) => (shape[key] as z.ZodType).meta()?.['isSecret'] === true);
  const weak = secrets.filter((key) => isWeak(given[key] ?? ''));
  if (weak.length === 0) return;
  throw new ConfigInvalid(weak.map((key) => `${key}: is too weak for production; draw one: openssl rand -base64 32`));
}
