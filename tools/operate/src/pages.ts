import { stripVTControlCharacters, styleText } from 'node:util';
import type { Output } from './command.js';

export type Style = Parameters<typeof styleText>[0];

/** Colours where the output is a terminal. */
export type Paint = (style: Style, text: string) => string;

export function paintFor({ isTTY }: Output): Paint {
  return (style, text) => (isTTY ? styleText(style, text, { validateStream: false }) : text);
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** A length of time in the largest unit that fits: `4 min`. */
export function spell(ms: number): string {
  const [name, length] = UNITS.find(([, unit]) => ms >= unit) ?? ['s', 1_000];
  return `${Math.max(0, Math.floor(ms / length))} ${name}`;
}

const CONTROLS = /\p{Cc}+/gu;

/** A text that others wrote, on one line and without what would command the terminal. */
export function quoteLine(text: string | null, width = 100): string {
  const plain = stripVTControlCharacters(text ?? '').replaceAll(CONTROLS, ' ');
  return plain.length > width ? `${plain.slice(0, width - 1)}…` : plain;
}

/** Names and what they stand for, one below the other; what stands for nothing is left out. */
export function drawFacts(facts: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(facts).filter((fact): fact is [string, string] => Boolean(fact[1]));
  const width = Math.max(...given.map(([name]) => name.length));
  return given.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}
