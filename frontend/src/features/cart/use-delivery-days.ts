import { useQuery } from '@tanstack/react-query';
import { type CountryList, listCountries } from '../../api/countries';
import type { Country } from '../../countries/countries';

type Days = CountryList['items'][number]['delivery_days'];

/** How long a delivery takes in the country, for a cart that the API has not answered for. */
export function useDeliveryDays(country: Country): Days | undefined {
  const { data } = useQuery({
    queryKey: ['countries'],
    queryFn: ({ signal }) => listCountries(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.items.find(({ code }) => code === country)?.delivery_days;
}
