import { makeStore, useStore } from './store';

const announced = makeStore('');

/** Has a screen reader say it, once what it is saying is done: result counts, changes of the cart, errors; nothing else. */
export function announce(sentence: string): void {
  // The same sentence again is a change only when it differs.
  announced.set(sentence === announced.get() ? `${sentence}\u00a0` : sentence);
}

export function LiveRegion() {
  return (
    <div role="status" className="sr-only">
      {useStore(announced)}
    </div>
  );
}
