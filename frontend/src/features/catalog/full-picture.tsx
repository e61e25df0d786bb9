import { useText } from '../../languages/language-context';
import { Dialog } from '../../ui/dialog';
import type { View } from './gallery';
import { ProductPicture } from './product-picture';

interface FullPictureProps {
  readonly name: string;
  readonly picture: View;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function FullPicture({ name, picture: { view, src }, open, onClose }: FullPictureProps) {
  const { catalog } = useText();
  return (
    <Dialog open={open} title={name} shape="picture" onClose={onClose}>
      <ProductPicture picture={src} alt={catalog.views[view](name)} className="mt-4 rounded-control" />
    </Dialog>
  );
}
