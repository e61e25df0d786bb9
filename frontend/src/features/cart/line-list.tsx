import { useLaterText } from '../../languages/later-texts';
import { type CartLine, countOf } from './cart-lines';
import { LineRow } from './line-row';
import { RemovedRow } from './removed-row';

/** What is in the cart. A change of it is read out, also from within the drawer, which silences the page around it. */
export function LineList({ lines }: { readonly lines: readonly CartLine[] }) {
  const { cartPage: words } = useLaterText();
  return (
    <>
      <p role="status" className="sr-only">
        {words.inCart(countOf(lines))}
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.id} className="border-b border-line py-4">
            {line.quantity === 0 && !line.failure ? <RemovedRow line={line} /> : <LineRow line={line} />}
          </li>
        ))}
      </ul>
    </>
  );
}
