import { z } from 'zod';

export const faultNames = [
  'delay',
  'decline',
  '5xx',
  '5xx-after-apply',
  'garbage',
  'drop-after-apply',
  'half-open',
] as const;

export type FaultName = (typeof faultNames)[number];

/** Strike only calls that act; a lookup has nothing to apply or to decline. */
const ofActs: ReadonlySet<FaultName> = new Set(['decline', '5xx-after-apply', 'drop-after-apply']);
const spokenNames: Readonly<Record<string, string>> = { declined: 'decline', slow: 'delay' };
const DEFAULT_DELAY_MS = 1_500;
const LONGEST_DELAY_MS = 120_000;

/** Also as a token spells it: `drop_after_apply`, `declined`, `slow`. */
const nameField = z.preprocess((name) => (typeof name === 'string' ? canonical(name) : name), z.enum(faultNames));

export const faultSchema = z.strictObject({
  name: nameField,
  /** Share of the calls that it strikes, 0 to 1. */
  rate: z.number().min(0).max(1).default(1),
  /** How many calls it strikes before it ends. */
  times: z.int().min(1).exactOptional(),
  delay_ms: z.int().min(0).max(LONGEST_DELAY_MS).default(DEFAULT_DELAY_MS),
  country: z.string().toUpperCase().exactOptional(),
  /** Start of the paths that it strikes. */
  route: z.string().startsWith('/').exactOptional(),
  /** What a declined call gives as its reason. */
  reason: z.string().min(1).max(60).exactOptional(),
});

export type Fault = z.output<typeof faultSchema>;

export interface FaultyCall {
  readonly path: string;
  readonly country?: string | undefined;
  /** Whether something happens; false for a lookup. */
  readonly acts: boolean;
}

/** The fault of this name with its defaults; undefined for a name that is none. */
export function faultNamed(name: string): Fault | undefined {
  const parsed = faultSchema.safeParse({ name });
  return parsed.success ? parsed.data : undefined;
}

export function concerns(fault: Fault, { path, country, acts }: FaultyCall): boolean {
  if (!acts && ofActs.has(fault.name)) return false;
  if (fault.country !== undefined && fault.country !== country) return false;
  return path.startsWith(fault.route ?? '/');
}

function canonical(name: string): string {
  const kebab = name.toLowerCase().replaceAll('_', '-');
  return spokenNames[kebab] ?? kebab;
}
