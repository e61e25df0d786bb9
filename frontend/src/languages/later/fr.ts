import { texts as checkout } from '../../features/checkout/texts/fr';
import { texts as orders } from '../../features/orders/texts/fr';
import type { LaterTexts } from '../later-texts';

export const later: LaterTexts = { checkout, orders };
