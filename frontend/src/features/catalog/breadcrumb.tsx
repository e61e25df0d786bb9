import type { ProductDetail } from '../../api/catalog';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { Link } from '../../ui/link';
import { addressOf } from './list-query';

export function Breadcrumb({ category }: Pick<ProductDetail, 'category'>) {
  const { catalog } = useText();
  const { to } = useCountry();
  const steps = [
    { name: catalog.title, to: to() },
    { name: category.name, to: to() + addressOf({ category: category.id }) },
  ];
  return (
    <nav aria-label={catalog.breadcrumb} className="text-sm text-ink-2">
      <ol className="flex flex-wrap gap-x-2">
        {steps.map((step) => (
          <li key={step.to} className="not-first:before:mr-2 not-first:before:content-['/']">
            <Link to={step.to} className="inline-flex min-h-11 items-center underline underline-offset-4">
              {step.name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
