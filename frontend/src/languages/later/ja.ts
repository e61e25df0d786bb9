import { texts as about } from '../../features/about/texts/ja';
import { texts as signIn } from '../../features/account/texts/later/ja';
import { texts as cartPage } from '../../features/cart/texts/later/ja';
import { texts as checkout } from '../../features/checkout/texts/ja';
import { texts as orders } from '../../features/orders/texts/ja';
import type { LaterTexts } from '../later-texts';

export const later: LaterTexts = { about, cartPage, checkout, orders, signIn };
