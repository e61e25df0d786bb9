import type { FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { SearchIcon } from '../../ui/icons';

/** The search of the header: Enter shows the list of what was found. */
export function SearchForm() {
  const { catalog } = useText();
  const { to } = useCountry();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const asked = parameters.get('q') ?? '';
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    void navigate(q ? `${to()}?${new URLSearchParams({ q })}` : to());
  };
  return (
    <search>
      <form onSubmit={search}>
        <label className="flex min-h-11 items-center gap-3 rounded-full border border-line-2 bg-surface px-4 outline-offset-3 outline-ring has-focus-visible:outline-3">
          <SearchIcon className="size-5 text-ink-2" />
          <span className="sr-only">{catalog.searchLabel}</span>
          <input
            key={asked}
            name="q"
            type="search"
            defaultValue={asked}
            maxLength={80}
            placeholder={catalog.searchPlaceholder}
            className="w-full bg-transparent outline-none placeholder:text-ink-2"
          />
        </label>
      </form>
    </search>
  );
}
