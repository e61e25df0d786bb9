import { texts as checkout } from '../../features/checkout/texts/en';
import { texts as orders } from '../../features/orders/texts/en';

export const later = { checkout, orders };
