import { useText } from '../../languages/language-context';
import { FilterLink, useFilters } from './applied-filters';
import type { ListQuery } from './list-query';

/** Names the filters that leave nothing, so that one of them can be dropped. */
export function NothingFound({ query }: { readonly query: ListQuery }) {
  const { catalog } = useText();
  const filters = useFilters(query);
  return (
    <div className="grid justify-items-center gap-4 py-16 text-center">
      <p className="font-display text-h2 font-semibold text-balance">{catalog.nothingFound}</p>
      {filters.length > 0 && <p className="text-ink-2">{catalog.dropOne}</p>}
      <ul className="flex flex-wrap justify-center gap-2">
        {filters.map((filter) => (
          <li key={filter.name}>
            <FilterLink {...filter} />
          </li>
        ))}
      </ul>
    </div>
  );
}
