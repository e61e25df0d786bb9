import { pictureAddress } from '../../api/address';
import { classNames } from '../../ui/class-names';

interface ProductPictureProps {
  /** As the API names it. */
  readonly picture: string;
  readonly alt: string;
  /** Seen at once: not left for later. */
  readonly eager?: boolean | undefined;
  readonly className?: string;
}

/** A still life in its 4:5 tile; the place is kept before it is there. */
export function ProductPicture({ picture, alt, eager, className }: ProductPictureProps) {
  return (
    <img
      src={pictureAddress(picture)}
      alt={alt}
      width={800}
      height={1000}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      className={classNames('aspect-4/5 w-full bg-sunken object-cover', className)}
    />
  );
}
