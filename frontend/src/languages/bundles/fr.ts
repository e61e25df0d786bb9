import { texts as account } from '../../features/account/texts/fr';
import { texts as cart } from '../../features/cart/texts/fr';
import { texts as catalog } from '../../features/catalog/texts/fr';
import { texts as shell } from '../../shell/texts/fr';
import { texts as ui } from '../../ui/texts/fr';
import type { Texts } from '../load-texts';

export const bundle: Texts = { account, cart, catalog, shell, ui };
