import { texts as about } from '../../features/about/texts/fr';
import { texts as signIn } from '../../features/account/texts/later/fr';
import { texts as cartPage } from '../../features/cart/texts/later/fr';
import { texts as checkout } from '../../features/checkout/texts/fr';
import { texts as orders } from '../../features/orders/texts/fr';
import type { LaterTexts } from '../later-texts';

export const later: LaterTexts = { about, cartPage, checkout, orders, signIn };
