import type { ProductCard } from '../../api/catalog';
import { useText } from '../../languages/language-context';
import { classNames } from '../../ui/class-names';
import { PageTitle } from '../../ui/page-title';
import type { ListQuery } from './list-query';
import { ProductPicture } from './product-picture';
import { useCategoryName } from './use-category-name';

interface ShelfHeadProps {
  readonly query: ListQuery;
  readonly items: readonly ProductCard[];
}

/** What the list shows: the whole shelf, a category or what was searched for. */
export function ShelfHead({ query: { q, category }, items }: ShelfHeadProps) {
  const { catalog } = useText();
  const nameOf = useCategoryName();
  if (!q && !category) return <Welcome items={items} />;
  const title = q ? catalog.foundFor(q) : nameOf(category ?? '');
  return (
    <section className="pt-8 pb-6 lg:pt-12">
      <PageTitle title={title} className="text-h1 break-words" />
    </section>
  );
}

function Welcome({ items }: Pick<ShelfHeadProps, 'items'>) {
  const { catalog } = useText();
  return (
    <section className="grid gap-x-8 gap-y-6 pt-12 pb-10 md:grid-cols-[1fr_auto] md:items-center lg:gap-x-16">
      <div>
        <PageTitle title={catalog.title} className="max-w-[9em] text-display">
          {catalog.headline}
        </PageTitle>
        <p className="mt-6 max-w-prose text-lg text-pretty text-ink-2">{catalog.lead}</p>
      </div>
      <StillLifes pictures={HANGING.flatMap(({ at }) => items[at]?.picture ?? [])} />
    </section>
  );
}

/** Not the products that the grid begins with, and each in another palette. */
const HANGING = [
  { at: 12, place: 'left-0 top-8 w-2/5 -rotate-3' },
  { at: 17, place: 'left-[30%] top-0 z-10 w-2/5' },
  { at: 20, place: 'left-[60%] top-8 w-2/5 rotate-3' },
];

function StillLifes({ pictures }: { readonly pictures: readonly string[] }) {
  return (
    <div aria-hidden="true" className="relative aspect-8/5 w-72 max-md:hidden lg:w-105">
      {pictures.map((picture, index) => (
        <div
          key={picture}
          className={classNames('absolute overflow-hidden rounded-tile border-4 border-paper', HANGING[index]?.place)}
        >
          <ProductPicture picture={picture} alt="" eager />
        </div>
      ))}
    </div>
  );
}
