import { texts as about } from '../../features/about/texts/en';
import { texts as signIn } from '../../features/account/texts/later/en';
import { texts as cartPage } from '../../features/cart/texts/later/en';
import { texts as checkout } from '../../features/checkout/texts/en';
import { texts as orders } from '../../features/orders/texts/en';

export const later = { about, cartPage, checkout, orders, signIn };
