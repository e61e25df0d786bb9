import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { currencySign } from '../../countries/price';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Field } from '../../ui/field';
import { Link } from '../../ui/link';
import { usePriceName } from './applied-filters';
import { addressOf, type ListQuery, without } from './list-query';
import { type PriceRange, priceRanges } from './price-ranges';
import { minorOfTyped, typedOfMinor } from './typed-price';

interface PriceFilterProps {
  readonly query: ListQuery;
}

/** What a product may cost: by steps, or from one amount to another. */
export function PriceFilter({ query }: PriceFilterProps) {
  const { catalog } = useText();
  const { currency } = useCountry();
  const nameOf = usePriceName();
  return (
    <section aria-label={catalog.price}>
      <h2 className="font-display text-xl font-semibold">{catalog.price}</h2>
      <ul className="mt-2">
        {priceRanges(currency).map((range) => (
          <li key={range.min_price ?? 0}>
            <RangeLink range={range} query={query} name={nameOf(range.min_price, range.max_price) ?? ''} />
          </li>
        ))}
      </ul>
      <PriceForm key={addressOf(query)} query={query} />
    </section>
  );
}

interface RangeLinkProps extends PriceFilterProps {
  readonly range: PriceRange;
  readonly name: string;
}

function RangeLink({ range, query, name }: RangeLinkProps) {
  const rest = without(query, 'min_price', 'max_price');
  const isOn = query.min_price === range.min_price && query.max_price === range.max_price;
  return (
    <Link
      to={addressOf(isOn ? rest : { ...rest, ...range })}
      aria-current={isOn || undefined}
      className={classNames(
        'flex min-h-11 items-center gap-3 underline-offset-4 hover:underline',
        isOn && 'font-semibold',
      )}
    >
      <span
        aria-hidden="true"
        className={classNames('size-4 rounded-full border-line-2', isOn ? 'border-5 border-ink' : 'border')}
      />
      {name}
    </Link>
  );
}

interface Typed {
  readonly least: string;
  readonly most: string;
}

function PriceForm({ query }: PriceFilterProps) {
  const { catalog } = useText();
  const { country, currency, locale } = useCountry();
  const sign = currencySign(country);
  const navigate = useNavigate();
  const rest = without(query, 'min_price', 'max_price');
  const [{ least, most }, setTyped] = useState<Typed>({
    least: typedOfMinor(query.min_price, currency, locale),
    most: typedOfMinor(query.max_price, currency, locale),
  });
  const [isRefused, refuse] = useState(false);
  const wrong = (typed: string) => typed.trim() !== '' && minorOfTyped(typed, currency) === undefined;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    refuse(wrong(least) || wrong(most));
    if (wrong(least) || wrong(most)) return;
    void navigate(addressOf({ ...rest, ...rangeOf(minorOfTyped(least, currency), minorOfTyped(most, currency)) }));
  };
  return (
    <form noValidate onSubmit={apply} className="mt-4 grid gap-3">
      <div className="grid grid-cols-2 gap-3">
        <PriceField
          label={catalog.priceFrom(sign)}
          typed={least}
          isWrong={isRefused && wrong(least)}
          onType={(text) => setTyped({ least: text, most })}
        />
        <PriceField
          label={catalog.priceTo(sign)}
          typed={most}
          isWrong={isRefused && wrong(most)}
          onType={(text) => setTyped({ least, most: text })}
        />
      </div>
      <Button type="submit" look="outline">
        {catalog.applyPrice}
      </Button>
    </form>
  );
}

interface PriceFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly isWrong: boolean;
  readonly onType: (text: string) => void;
}

function PriceField({ label, typed, isWrong, onType }: PriceFieldProps) {
  const { catalog } = useText();
  return (
    <Field label={label} error={isWrong ? catalog.notAPrice : undefined}>
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  );
}

/** The two amounts in their order, whichever was typed first. */
function rangeOf(one: number | undefined, other: number | undefined): PriceRange {
  const isTurned = one !== undefined && other !== undefined && one > other;
  const [least, most] = isTurned ? [other, one] : [one, other];
  return { ...(least !== undefined && { min_price: least }), ...(most !== undefined && { max_price: most }) };
}
