import type { ProductDetail } from '../../api/catalog';
import { useText } from '../../languages/language-context';
import { classNames } from '../../ui/class-names';
import { CheckIcon, InfoIcon } from '../../ui/icons';

/** What is on hand: information, never a bar to ordering. */
export function StockLine({ stock: { level, quantity } }: Pick<ProductDetail, 'stock'>) {
  const { catalog } = useText();
  const isPlenty = level === 'in-stock';
  return (
    <p className={classNames('flex items-center gap-2 font-medium', isPlenty ? 'text-ok' : 'text-warn')}>
      {isPlenty ? <CheckIcon /> : <InfoIcon />}
      {level === 'low' ? catalog.stock.low(quantity) : catalog.stock[level]}
    </p>
  );
}
