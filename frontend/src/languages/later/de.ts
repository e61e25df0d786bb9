import { texts as checkout } from '../../features/checkout/texts/de';
import { texts as orders } from '../../features/orders/texts/de';
import type { LaterTexts } from '../later-texts';

export const later: LaterTexts = { checkout, orders };
