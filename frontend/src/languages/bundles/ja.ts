import { texts as account } from '../../features/account/texts/ja';
import { texts as cart } from '../../features/cart/texts/ja';
import { texts as catalog } from '../../features/catalog/texts/ja';
import { texts as shell } from '../../shell/texts/ja';
import { texts as ui } from '../../ui/texts/ja';
import type { Texts } from '../load-texts';

export const bundle: Texts = { account, cart, catalog, shell, ui };
