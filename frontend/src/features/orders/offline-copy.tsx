import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { OfflineIcon } from '../../ui/icons';

/** Says that what is seen is from before; the last look has failed. */
export function OfflineCopy({ updatedAt }: { readonly updatedAt: number }) {
  const { orders } = useLaterText();
  const { locale } = useCountry();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(updatedAt);
  return (
    <p role="status" className="my-4 flex items-center gap-3 rounded-control bg-sunken px-4 py-2">
      <OfflineIcon />
      {orders.offlineCopy(time)}
    </p>
  );
}
