import { useText } from '../../languages/language-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import type { ListQuery } from './list-query';
import { PriceFilter } from './price-filter';

interface FilterDrawerProps {
  readonly query: ListQuery;
  readonly total: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The filters where there is no room for a column; they apply at once, and the button says what was found. */
export function FilterDrawer({ query, total, open, onClose }: FilterDrawerProps) {
  const { catalog } = useText();
  return (
    <Dialog open={open} title={catalog.filters} shape="drawer" onClose={onClose}>
      <div className="grow overflow-y-auto p-1 pt-4">
        <PriceFilter query={query} />
      </div>
      <Button size="large" wide onClick={onClose} className="mt-4">
        {catalog.showResults(total)}
      </Button>
    </Dialog>
  );
}
