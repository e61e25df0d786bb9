import type { Order } from '../../api/orders';
import { dateText } from '../../countries/date-text';
import { useCountry } from '../../countries/use-country';
import { type LaterTexts, useLaterText } from '../../languages/later-texts';
import { classNames } from '../../ui/class-names';
import { CheckIcon, CloseIcon } from '../../ui/icons';
import { carrierOf, type StageNote, type TimelineStage, timelineOf } from './timeline';

/** How far an order has come, with times; the present stage is said in words. */
export function OrderTimeline({ order }: { readonly order: Order }) {
  const { orders } = useLaterText();
  return (
    <section>
      <h2 className="font-display text-h2 font-semibold">{orders.progress}</h2>
      <ol className="mt-4">
        {timelineOf(order).map((stage) => (
          <StageItem key={stage.stage} stage={stage} carrier={carrierOf(order)} />
        ))}
      </ol>
    </section>
  );
}

interface StageItemProps {
  readonly stage: TimelineStage;
  readonly carrier: string | undefined;
}

function StageItem({ stage: { stage, at, isCurrent, notes }, carrier }: StageItemProps) {
  const { orders } = useLaterText();
  const { locale } = useCountry();
  const said = notes.map((note) => noteText(note, orders, carrier)).filter(Boolean);
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      className="linked-to-next relative grid grid-cols-[2rem_1fr] gap-x-4 pb-6"
    >
      <StageMark stage={stage} isReached={at !== undefined} />
      <div className="pt-1">
        <p className={classNames('font-medium', at === undefined && 'text-ink-2')}>
          {orders.stages[stage]}
          {isCurrent && (
            <span className="ml-3 rounded-full bg-ink px-2.5 py-0.5 text-sm text-paper">{orders.current}</span>
          )}
        </p>
        <p className="text-sm text-ink-2">{at ? <time dateTime={at}>{dateText(at, locale)}</time> : orders.toCome}</p>
        {said.map((sentence) => (
          <p key={sentence} className="text-sm text-pretty text-ink-2">
            {sentence}
          </p>
        ))}
      </div>
    </li>
  );
}

function StageMark({ stage, isReached }: { readonly stage: TimelineStage['stage']; readonly isReached: boolean }) {
  const look = isReached ? 'bg-ink text-paper' : 'border border-line-2';
  return (
    <span aria-hidden="true" className={`grid size-8 place-items-center rounded-full ${look}`}>
      {isReached && (stage === 'cancelled' ? <CloseIcon className="size-4" /> : <CheckIcon className="size-4" />)}
    </span>
  );
}

function noteText(note: StageNote, orders: LaterTexts['orders'], carrier: string | undefined) {
  if (note === 'carrier') return carrier && orders.carrier(carrier);
  return orders.notes[note];
}
