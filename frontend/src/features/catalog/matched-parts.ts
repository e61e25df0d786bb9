export interface Part {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A name in parts: those that begin a word and are searched for, and what stands between them. */
export function matchedParts(name: string, search: string): Part[] {
  const words = search.match(/[\p{L}\p{N}]+/gu);
  if (!words) return [{ text: name, isMatch: false }];
  const longestFirst = words.toSorted((a, b) => b.length - a.length).join('|');
  const pieces = name.split(new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst})`, 'giu'));
  return pieces.map((text, at) => ({ text, isMatch: at % 2 === 1 })).filter(({ text }) => text !== '');
}
