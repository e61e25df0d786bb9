import type { ProductDetail } from '../../api/catalog';
import { useCountryName, useLanguage, useText } from '../../languages/language-context';
import { dimensionWords } from './texts/dimensions';

interface FactTableProps {
  readonly product: ProductDetail;
  /** As shoppers read it. */
  readonly category: string;
}

export function FactTable({ product, category }: FactTableProps) {
  const { catalog } = useText();
  const { language } = useLanguage();
  const nameOf = useCountryName();
  const words = dimensionWords[language];
  const facts = [
    [catalog.dimensions, product.dimensions.replace(/[a-z]+/gi, (word) => words[word] ?? word)],
    [catalog.category, category],
    [catalog.soldIn, new Intl.ListFormat(language).format(product.sold_in.map(nameOf))],
    [catalog.articleNumber, product.id],
  ];
  return (
    <dl className="mt-10 border-t border-line">
      {facts.map(([name, value]) => (
        <div key={name} className="flex justify-between gap-6 border-b border-line py-3">
          <dt className="shrink-0 text-ink-2">{name}</dt>
          <dd className="min-w-0 text-right break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
