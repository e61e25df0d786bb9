import { useQuery } from '@tanstack/react-query';
import { listCountries } from '../../api/countries';
import { useCountry } from '../../countries/use-country';
import { useCountryName } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { PageLinks } from '../../ui/page-links';
import { PageTitle } from '../../ui/page-title';
import { usePageDescription } from '../../ui/use-page-description';

interface AboutPageProps {
  readonly topic: 'delivery' | 'returns' | 'accessibility';
}

/** What the shop says of itself: one page for each topic. */
export function AboutPage({ topic }: AboutPageProps) {
  const { title, lead, sections } = useLaterText().about.topics[topic];
  usePageDescription(lead);
  return (
    <article className="max-w-prose pt-12 lg:pt-16">
      <PageLinks place={`about/${topic}`} />
      <PageTitle title={title} />
      <p className="mt-6 text-lg text-pretty">{lead}</p>
      {topic === 'delivery' && <DaysHere />}
      {sections.map(({ heading, text }) => (
        <section key={heading} className="mt-10">
          <h2 className="font-display text-xl font-semibold">{heading}</h2>
          <p className="mt-2 text-pretty text-ink-2">{text}</p>
        </section>
      ))}
    </article>
  );
}

function DaysHere() {
  const { about } = useLaterText();
  const { country } = useCountry();
  const nameOf = useCountryName();
  const { data } = useQuery({
    queryKey: ['countries'],
    queryFn: ({ signal }) => listCountries(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const days = data?.items.find(({ code }) => code === country)?.delivery_days;
  return (
    <p className="mt-2 min-h-6.5 text-lg font-semibold">
      {days && about.daysHere(nameOf(country), days.least, days.most)}
    </p>
  );
}
