import { pictureAddress } from '../api/address';
import { classNames } from './class-names';

interface ThumbnailProps {
  /** As the API names it. */
  readonly picture: string;
  readonly className?: string;
}

/** A product's picture beside its name, which already says what is to be seen. */
export function Thumbnail({ picture, className }: ThumbnailProps) {
  return (
    <img
      src={pictureAddress(picture)}
      alt=""
      width={800}
      height={1000}
      className={classNames('aspect-4/5 rounded-control object-cover', className)}
    />
  );
}
