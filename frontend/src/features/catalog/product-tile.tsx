import type { ReactNode } from 'react';
import type { ProductCard } from '../../api/catalog';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { Link } from '../../ui/link';
import { Price } from '../../ui/price';
import { ProductPicture } from './product-picture';

interface ProductTileProps {
  readonly product: ProductCard;
  /** Name of the category as shoppers read it. */
  readonly category: string;
  readonly eager?: boolean;
  /** Lies over the picture, bottom right. */
  readonly action?: ReactNode;
}

/** A product on the shelf. All of it is one link, but for the action. */
export function ProductTile({ product, category, eager, action }: ProductTileProps) {
  const { to } = useCountry();
  return (
    <li className="group @container relative">
      <div className="relative overflow-hidden rounded-tile">
        <ProductPicture
          picture={product.picture}
          alt=""
          eager={eager}
          className="transition-transform duration-300 ease-calm group-focus-within:scale-[1.03] group-hover:scale-[1.03]"
        />
        {product.limited_edition && <Pill />}
        <div className="absolute right-3 bottom-3 z-10">{action}</div>
      </div>
      <div className="mt-3 flex flex-col gap-x-3 @min-[13rem]:flex-row @min-[13rem]:items-baseline @min-[13rem]:justify-between">
        <h3 className="line-clamp-2 leading-[1.35] font-medium">
          <Link to={to(`p/${product.id}`)} className="underline-offset-4 after:absolute after:inset-0 hover:underline">
            {product.name}
          </Link>
        </h3>
        <Price price={product.price} />
      </div>
      <p className="text-sm text-ink-2">{category}</p>
    </li>
  );
}

function Pill() {
  const { catalog } = useText();
  return (
    <span className="absolute top-3 left-3 rounded-full bg-surface/95 px-2.5 py-1 text-sm font-semibold text-warn">
      {catalog.limitedEdition}
    </span>
  );
}
