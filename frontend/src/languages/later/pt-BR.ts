import { texts as about } from '../../features/about/texts/pt-BR';
import { texts as signIn } from '../../features/account/texts/later/pt-BR';
import { texts as cartPage } from '../../features/cart/texts/later/pt-BR';
import { texts as checkout } from '../../features/checkout/texts/pt-BR';
import { texts as orders } from '../../features/orders/texts/pt-BR';
import type { LaterTexts } from '../later-texts';

export const later: LaterTexts = { about, cartPage, checkout, orders, signIn };
