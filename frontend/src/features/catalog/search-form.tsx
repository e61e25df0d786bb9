import { type FocusEvent, type FormEvent, lazy, Suspense, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { SearchIcon } from '../../ui/icons';
import { useSearch } from '../../ui/use-search';
import { addressOf, SEARCH_LENGTH_MAX, SEARCHED_FROM, searchOf } from './list-query';
import { useCombobox } from './use-combobox';

const SuggestionList = lazy(async () => ({ default: (await import('./suggestion-list')).SuggestionList }));

interface SearchFormProps {
  /** Opened by the shopper: the focus goes to it. */
  readonly isCalled?: boolean;
  /** When the shopper has had enough of it. */
  readonly onLeave?: () => void;
}

/** The search of the header: it suggests while it is typed, and Enter shows the list of what was found. */
export function SearchForm(props: SearchFormProps) {
  const parameters = useSearch();
  const asked = parameters.get('q') ?? '';
  return <SearchBox key={asked} asked={asked} {...props} />;
}

function SearchBox({ asked, isCalled, onLeave }: SearchFormProps & { readonly asked: string }) {
  const { catalog } = useText();
  const { to } = useCountry();
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState(asked);
  const { isOpen, hasOptions, active, ...combobox } = useCombobox({ onChoose: (lead) => void navigate(lead), onLeave });
  const search = (event: FormEvent) => {
    event.preventDefault();
    const q = searchOf(typed);
    combobox.close();
    void navigate(to() + addressOf(q ? { q } : {}));
  };
  const type = (text: string) => {
    setTyped(text);
    combobox.open();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) combobox.close();
  };
  return (
    <search>
      <form onSubmit={search} onBlur={leave} className="relative">
        <label className="flex min-h-11 items-center gap-3 rounded-full border border-line-2 bg-surface px-4 outline-offset-3 outline-ring has-focus-visible:outline-3">
          <SearchIcon className="size-5 text-ink-2" />
          <span className="sr-only">{catalog.searchLabel}</span>
          <input
            name="q"
            type="search"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={hasOptions}
            aria-controls={hasOptions ? listId : undefined}
            aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
            autoComplete="off"
            enterKeyHint="search"
            // biome-ignore lint/a11y/noAutofocus: the shopper has just pressed the button that opens it
            autoFocus={isCalled}
            value={typed}
            onChange={({ target }) => type(target.value)}
            onKeyDown={combobox.onKeyDown}
            maxLength={SEARCH_LENGTH_MAX}
            placeholder={catalog.searchPlaceholder}
            className="w-full bg-transparent outline-none placeholder:text-ink-2"
          />
        </label>
        {isOpen && searchOf(typed).length >= SEARCHED_FROM && (
          <Suspense>
            <SuggestionList
              id={listId}
              typed={typed}
              active={active}
              onOptions={combobox.onOptions}
              onChoose={combobox.choose}
            />
          </Suspense>
        )}
      </form>
    </search>
  );
}
