/** Puts values on an axis, in px, and says which of them to write beside it. */
export interface Scale {
  readonly ticks: readonly number[];
  at(value: number): number;
}

interface Axis {
  readonly from: number;
  readonly to: number;
}

const TICKS_ABOUT = 5;

/** From 0 to the first round number at or above `most`. */
export function linear(most: number, { from, to }: Axis): Scale {
  const step = roundStep(Math.max(most, 1) / TICKS_ABOUT);
  const end = Math.ceil(Math.max(most, 1) / step) * step;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step);
  return { ticks, at: (value) => from + ((to - from) * value) / end };
}

/** From the power of ten at or below `least` to the one at or above `most`: times differ by factors. */
export function logarithmic(least: number, most: number, { from, to }: Axis): Scale {
  const low = Math.floor(Math.log10(Math.max(least, 0.1)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(most, 0.1))));
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const share = (value: number) => (Math.log10(Math.max(value, 10 ** low)) - low) / (high - low);
  return { ticks, at: (value) => from + (to - from) * share(value) };
}

/** 1, 2 or 5 times a power of ten, at least as much as asked. */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return power * ([1, 2, 5].find((step) => step * power >= atLeast) ?? 10);
}
