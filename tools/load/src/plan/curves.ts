/** By which factor more requests come than usual, by the share of the run that is over. */
export type Curve = (over: number) => number;

const SPIKE = { from: 0.45, to: 0.6, factor: 4 };
const STEPS = [0.5, 1, 1.5, 2] as const;

export const curves = {
  steady: () => 1,
  /** A day in the time of the run: the least at its beginning, the most in its middle. */
  day: (over) => 1 - 0.7 * Math.cos(2 * Math.PI * over),
  /** Four times as much for a seventh of the time. */
  spike: (over) => (over >= SPIKE.from && over < SPIKE.to ? SPIKE.factor : 1),
  /** From a half to twice as much, in four steps. */
  step: (over) => STEPS[Math.min(STEPS.length - 1, Math.floor(over * STEPS.length))] ?? 1,
} as const satisfies Record<string, Curve>;

export type CurveName = keyof typeof curves;

export const curveNames = Object.keys(curves) as readonly CurveName[];
