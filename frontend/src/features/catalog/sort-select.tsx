import { useNavigate } from 'react-router';
import { useText } from '../../languages/language-context';
import { ChevronDownIcon } from '../../ui/icons';
import { SelectOverlay } from '../../ui/select-overlay';
import { addressOf, type ListQuery, sortOrders } from './list-query';

export function SortSelect({ query: { sort = 'featured', ...rest } }: { readonly query: ListQuery }) {
  const { catalog } = useText();
  const navigate = useNavigate();
  const change = (chosen: string) => {
    const order = sortOrders.find((known) => known === chosen && known !== 'featured');
    void navigate(addressOf({ ...rest, ...(order && { sort: order }) }));
  };
  return (
    <SelectOverlay
      label={catalog.sortBy}
      value={sort}
      onChange={({ target }) => change(target.value)}
      shown={
        <>
          <span className="text-ink-2 max-sm:hidden">{catalog.sortBy}</span>
          <span className="font-medium">{catalog.sorts[sort]}</span>
          <ChevronDownIcon className="size-4" />
        </>
      }
    >
      {sortOrders.map((order) => (
        <option key={order} value={order}>
          {catalog.sorts[order]}
        </option>
      ))}
    </SelectOverlay>
  );
}
