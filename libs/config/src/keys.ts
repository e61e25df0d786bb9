import { isIP } from 'node:net';
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

/** Comma-separated addresses and networks in CIDR form (`127.0.0.2,10.0.0.0/8`). */
export const networks = () => csv().refine((all) => all.every(isNetwork), { message: 'must be addresses or networks' });

function isNetwork(text: string): boolean {
  const [address = '', prefix = '0', ...more] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits;
}

/** A shared secret of at least 16 characters; in production one that was drawn by chance (`isWeak`). */
export const secret = () => z.string().min(16, 'must have at least 16 characters').meta({ isSecret: true });
