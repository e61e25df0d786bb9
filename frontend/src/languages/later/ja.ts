import { texts as checkout } from '../../features/checkout/texts/ja';
import { texts as orders } from '../../features/orders/texts/ja';
import type { LaterTexts } from '../later-texts';

export const later: LaterTexts = { checkout, orders };
