import { useEffect } from 'react';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { classNames } from '../../ui/class-names';
import { ArrowRightIcon, SearchIcon } from '../../ui/icons';
import { announce } from '../../ui/live-region';
import { Price } from '../../ui/price';
import { Thumbnail } from '../../ui/thumbnail';
import { matchedParts } from './matched-parts';
import { useCategoryName } from './use-category-name';
import { type Suggestion, type Suggestions, useSuggestions } from './use-suggestions';

interface SuggestionListProps {
  /** Of the listbox; the options are numbered after it. */
  readonly id: string;
  readonly typed: string;
  /** The option that the arrow keys have reached. */
  readonly active: number;
  /** Told where each option leads, whenever they change. */
  readonly onOptions: (leads: readonly string[]) => void;
  readonly onChoose: (to: string) => void;
}

/** What the search may mean, under its input: the popup of a combobox. */
export function SuggestionList({ id, typed, active, onOptions, onChoose }: SuggestionListProps) {
  const { catalog } = useText();
  const { country } = useCountry();
  const suggestions = useSuggestions(country, typed);
  useToldOptions(suggestions, onOptions);
  if (!suggestions) return null;
  const { list, search, isNothingFound } = suggestions;
  return (
    <div className="absolute inset-x-0 top-full z-40 mt-2 max-h-[70dvh] overflow-y-auto rounded-tile border border-line bg-surface p-2 shadow-drawer">
      {isNothingFound && <p className="px-3 pt-2 pb-1 text-ink-2">{catalog.noSuggestion(search)}</p>}
      <div id={id} role="listbox" aria-label={catalog.suggestions}>
        {list.map((suggestion, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox, in its input
          <div
            key={suggestion.to}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            tabIndex={-1}
            // The focus stays in the input.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(suggestion.to)}
            className={classNames(
              'flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 hover:bg-sunken',
              at === active && 'bg-sunken outline-2 -outline-offset-2 outline-ring',
            )}
          >
            <Option suggestion={suggestion} search={search} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Says how many there are, and tells the input where they lead. */
function useToldOptions(suggestions: Suggestions | undefined, onOptions: (leads: readonly string[]) => void): void {
  const { catalog } = useText();
  const leads = suggestions?.list.map(({ to }) => to).join(' ') ?? '';
  useEffect(() => {
    const told = leads.split(' ').filter(Boolean);
    onOptions(told);
    if (told.length > 0) announce(catalog.suggested(told.length));
  }, [leads, onOptions, catalog]);
}

function Option({ suggestion: { product, category }, search }: { suggestion: Suggestion; search: string }) {
  const { catalog } = useText();
  const nameOf = useCategoryName(category ? [category] : []);
  if (product)
    return (
      <>
        <Thumbnail picture={product.picture} className="w-10 bg-sunken" />
        <Matched name={product.name} search={search} />
        <Price price={product.price} className="ml-auto" />
      </>
    );
  return (
    <>
      <span className="grid w-10 place-items-center text-ink-2">{category ? <ArrowRightIcon /> : <SearchIcon />}</span>
      {category ? <Matched name={nameOf(category.id)} search={search} /> : catalog.searchAll(search)}
      {category && <span className="ml-auto text-sm text-ink-2">{catalog.count(category.count)}</span>}
    </>
  );
}

function Matched({ name, search }: { readonly name: string; readonly search: string }) {
  return (
    <span className="min-w-0">
      {matchedParts(name, search).map(({ text, isMatch }, at) =>
        isMatch ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name have no other order
          <b key={at}>{text}</b>
        ) : (
          text
        ),
      )}
    </span>
  );
}
