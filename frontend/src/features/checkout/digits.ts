/** The digits of what was typed or pasted, full-width ones too. */
export function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\D/g, '');
}

/** Where the caret stands after so many digits of a formatted text. */
export function caretAfter(formatted: string, digits: number): number {
  if (digits === 0) return 0;
  let seen = 0;
  for (const [at, letter] of [...formatted].entries()) {
    if (/\d/.test(letter)) seen += 1;
    if (seen === digits) return at + 1;
  }
  return formatted.length;
}
