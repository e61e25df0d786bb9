import { z } from 'zod';

/** A TCP port; 0 asks the operating system for a free one. */
export const port = (preset: number) => z.coerce.number().int().min(0).max(65_535).default(preset);

const urlOf = (schemes: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
    message: `must be a URL with ${schemes.join(' or ')}`,
  });

export const httpUrl = () => urlOf(['http:', 'https:']);
export const postgresUrl = () => urlOf(['postgres:', 'postgresql:']);
export const redisUrl = () => urlOf(['redis:', 'rediss:']);

/** A switch: 1, true, 0 or false. */
export const flag = (preset: boolean) =>
  z
    .enum(['0', '1', 'true', 'false'])
    .default(preset ? '1' : '0')
    .transform((text) => text === '1' || text === 'true');

/** Comma-separated values. */
export const csv = (preset: readonly string[] = []) =>
  z
    .string()
    .default(preset.join(','))
    .transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    );

/** A shared secret of at least 16 characters. */
export const secret = () => z.string().min(16, 'must have at least 16 characters');
