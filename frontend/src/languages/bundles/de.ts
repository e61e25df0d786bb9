import { texts as account } from '../../features/account/texts/de';
import { texts as cart } from '../../features/cart/texts/de';
import { texts as catalog } from '../../features/catalog/texts/de';
import { texts as shell } from '../../shell/texts/de';
import { texts as ui } from '../../ui/texts/de';
import type { Texts } from '../load-texts';

export const bundle: Texts = { account, cart, catalog, shell, ui };
