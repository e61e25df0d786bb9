import { texts as account } from '../../features/account/texts/en';
import { texts as cart } from '../../features/cart/texts/en';
import { texts as catalog } from '../../features/catalog/texts/en';
import { texts as shell } from '../../shell/texts/en';
import { texts as ui } from '../../ui/texts/en';

export const bundle = { account, cart, catalog, shell, ui };
