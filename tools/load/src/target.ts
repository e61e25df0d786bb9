import type { HttpCaller } from './visit/http-caller.js';
import { regularNumbered } from './visit/identities.js';

/** Where connections come from, and the only proxy that a shop of `npm start` believes. */
export const GENERATOR_ADDRESS = '127.0.0.2';

/** The target is not of this machine, and nobody said that it may be. */
export class TargetRefused extends Error {
  constructor(target: string) {
    super(`${target} is not an address of this machine's loopback: load is sent elsewhere only with --any-target.`);
    this.name = 'TargetRefused';
  }
}

/** Nobody answers there. */
export class TargetAway extends Error {
  constructor(target: URL, cause: unknown) {
    const { code } = cause as { code?: string };
    const why = code === 'EADDRNOTAVAIL' ? `this machine has no address ${GENERATOR_ADDRESS}` : (code ?? String(cause));
    super(`No shop answers at ${target.origin}: ${why}`, { cause });
    this.name = 'TargetAway';
  }
}

const WITHIN_MS = 15_000;
const LOOPBACK = /^127\.\d+\.\d+\.\d+$/;

export interface Target {
  readonly url: URL;
  /** What connections are bound to: only on the loopback, where every process may be any client. */
  readonly from: string | undefined;
}

/** @throws TargetRefused */
export function targetAt(address: string, mayBeAny = false): Target {
  const url = new URL(address);
  // The name may stand for ::1 as well, where the generator has no address of its own.
  if (url.hostname === 'localhost') url.hostname = '127.0.0.1';
  if (LOOPBACK.test(url.hostname)) return { url, from: GENERATOR_ADDRESS };
  if (!mayBeAny) throw new TargetRefused(address);
  return { url, from: undefined };
}

/** Whether the shop lets in its customers of the past, who are in its seed. @throws TargetAway */
export async function knowsRegulars(caller: HttpCaller, url: URL, address: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
  const body = JSON.stringify(regularNumbered(1));
  try {
    return (await caller.send({ method: 'POST', path: '/auth/login', headers, body }, WITHIN_MS)).status === 200;
  } catch (error) {
    throw new TargetAway(url, error);
  }
}
