import { z } from 'zod';

/** Names every key that is missing or wrong, and never a value: a value may be a secret. */
export class ConfigInvalid extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigInvalid';
  }
}

/**
 * Parses the keys that `shape` names out of `environment`; an empty string counts as absent.
 * @throws ConfigInvalid naming every bad key at once.
 */
export function loadConfig<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: NodeJS.ProcessEnv,
): Readonly<z.output<z.ZodObject<Shape>>> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  throw new ConfigInvalid(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
}
