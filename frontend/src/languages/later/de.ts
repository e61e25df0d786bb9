import { texts as about } from '../../features/about/texts/de';
import { texts as signIn } from '../../features/account/texts/later/de';
import { texts as cartPage } from '../../features/cart/texts/later/de';
import { texts as checkout } from '../../features/checkout/texts/de';
import { texts as orders } from '../../features/orders/texts/de';
import type { LaterTexts } from '../later-texts';

export const later: LaterTexts = { about, cartPage, checkout, orders, signIn };
