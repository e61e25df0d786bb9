import type { Texts } from '../../languages/load-texts';
import type { Failure } from './cart-lines';

/** Why a line was refused, in one sentence. */
export function failureText(failure: Failure | undefined, { cart, ui }: Texts): string {
  if (failure?.type === 'cart-full') return cart.full;
  if (failure?.kind === 'notFound') return cart.notSoldHere;
  return ui.errors[failure?.kind ?? 'server'];
}
