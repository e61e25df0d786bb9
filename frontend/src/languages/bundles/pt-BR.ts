import { texts as account } from '../../features/account/texts/pt-BR';
import { texts as cart } from '../../features/cart/texts/pt-BR';
import { texts as catalog } from '../../features/catalog/texts/pt-BR';
import { texts as shell } from '../../shell/texts/pt-BR';
import { texts as ui } from '../../ui/texts/pt-BR';
import type { Texts } from '../load-texts';

export const bundle: Texts = { account, cart, catalog, shell, ui };
