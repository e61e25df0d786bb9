import { markets } from '../countries/countries';
import { useCountry } from '../countries/use-country';
import { useText } from '../languages/language-context';
import { Link } from '../ui/link';
import { LanguageSelect } from './language-select';

const topics = ['delivery', 'returns', 'accessibility'] as const;

export function Footer() {
  const { shell } = useText();
  const { country, to } = useCountry();
  return (
    <footer className="border-t border-line bg-sunken">
      <nav aria-label={shell.about} className="page-width pt-8">
        <ul className="flex flex-wrap gap-x-8">
          {topics.map((topic) => (
            <li key={topic}>
              <Link
                to={to(`about/${topic}`)}
                className="inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {shell.aboutTopics[topic]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="page-width flex flex-wrap items-center gap-x-8 gap-y-2 pt-4 pb-10 text-sm text-ink-2">
        <p>{shell.footerLocal(markets[country].currency)}</p>
        <p>{shell.footerDelivery}</p>
        <p>{shell.footerStock}</p>
        <div className="-ml-3 md:ml-auto">
          <LanguageSelect />
        </div>
      </div>
    </footer>
  );
}
