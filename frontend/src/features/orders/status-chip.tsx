import { useLaterText } from '../../languages/later-texts';
import { CheckIcon, ClockIcon, CloseIcon, TruckIcon } from '../../ui/icons';
import type { Standing } from './standing';

const looks = {
  pending: { Icon: ClockIcon, color: 'text-warn' },
  preparing: { Icon: CheckIcon, color: 'text-ok' },
  delayed: { Icon: ClockIcon, color: 'text-warn' },
  shipped: { Icon: TruckIcon, color: 'text-ok' },
  cancelled: { Icon: CloseIcon, color: 'text-danger' },
} as const;

/** Said in a word and an icon, not by the color alone. */
export function StatusChip({ standing }: { readonly standing: Standing }) {
  const { orders } = useLaterText();
  const { Icon, color } = looks[standing];
  return (
    <span
      className={`inline-flex min-h-8 items-center gap-1.5 rounded-full bg-sunken px-3 text-sm font-semibold ${color}`}
    >
      <Icon className="size-4" />
      {orders.standing[standing]}
    </span>
  );
}
