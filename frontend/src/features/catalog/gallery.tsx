import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import type { ProductDetail } from '../../api/catalog';
import { useText } from '../../languages/language-context';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { ExpandIcon } from '../../ui/icons';
import { ProductPicture } from './product-picture';

const FullPicture = lazy(async () => ({ default: (await import('./full-picture')).FullPicture }));

export type View = Pick<ProductDetail['pictures'][number], 'view' | 'src'>;

interface GalleryProps {
  readonly name: string;
  readonly pictures: readonly View[];
}

/** The views of a product: swiped, walked through by arrow keys, or chosen below; one at a time in full size. */
export function Gallery({ name, pictures }: GalleryProps) {
  const { catalog } = useText();
  const strip = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(0);
  const [isFull, setFull] = useState<boolean>();
  const show = (at: number) => {
    const next = Math.min(pictures.length - 1, Math.max(0, at));
    setShown(next);
    strip.current?.scrollTo({ left: next * strip.current.clientWidth, behavior: 'smooth' });
  };
  const follow = () => {
    const { scrollLeft = 0, clientWidth = 1 } = strip.current ?? {};
    setShown(Math.round(scrollLeft / clientWidth));
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    show(shown + step);
  };
  const current = pictures[shown];
  return (
    <section aria-label={catalog.pictures} className="min-w-0">
      <div className="relative">
        <ul
          ref={strip}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
          tabIndex={0}
          onKeyDown={walk}
          onScrollEnd={follow}
          className="flex snap-x snap-mandatory overflow-x-auto rounded-tile [scrollbar-width:none]"
        >
          {pictures.map(({ view, src }, at) => (
            <li key={view} className="w-full shrink-0 snap-center">
              <ProductPicture picture={src} alt={catalog.views[view](name)} eager={at === 0} />
            </li>
          ))}
        </ul>
        <IconButton
          label={catalog.enlarge}
          aria-haspopup="dialog"
          onClick={() => setFull(true)}
          className="absolute right-3 bottom-3 bg-surface/95"
        >
          <ExpandIcon />
        </IconButton>
      </div>
      <Thumbnails name={name} pictures={pictures} shown={shown} onShow={show} />
      {isFull !== undefined && current && (
        <Suspense>
          <FullPicture name={name} picture={current} open={isFull} onClose={() => setFull(false)} />
        </Suspense>
      )}
    </section>
  );
}

interface ThumbnailsProps extends GalleryProps {
  readonly shown: number;
  readonly onShow: (at: number) => void;
}

function Thumbnails({ name, pictures, shown, onShow }: ThumbnailsProps) {
  const { catalog } = useText();
  return (
    <div className="mt-3 flex min-h-20 gap-3">
      {pictures.length > 1 &&
        pictures.map(({ view, src }, at) => (
          <button
            key={view}
            type="button"
            aria-label={catalog.showPicture(at + 1, catalog.views[view](name))}
            aria-current={at === shown || undefined}
            onClick={() => onShow(at)}
            className={classNames(
              'w-16 overflow-hidden rounded-control border-2',
              at === shown ? 'border-ink' : 'border-transparent hover:border-line-2',
            )}
          >
            <ProductPicture picture={src} alt="" />
          </button>
        ))}
    </div>
  );
}
