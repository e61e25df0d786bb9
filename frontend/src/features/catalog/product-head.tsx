import { pictureAddress } from '../../api/address';
import type { ProductDetail } from '../../api/catalog';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { PageLinks } from '../../ui/page-links';
import { usePageDescription } from '../../ui/use-page-description';
import { productSchema } from './product-schema';

/** What search engines and link previews read of a product. */
export function ProductHead({ product }: { readonly product: ProductDetail }) {
  const { catalog } = useText();
  const { to, country } = useCountry();
  const address = location.origin + to(`p/${product.id}`);
  const [stillLife] = product.pictures;
  const picture = stillLife && new URL(pictureAddress(stillLife.src), location.origin).href;
  usePageDescription(product.description);
  return (
    <>
      <PageLinks place={`p/${product.id}`} countries={product.sold_in} />
      <meta property="og:type" content="product" />
      <meta property="og:title" content={product.name} />
      <meta property="og:description" content={product.description} />
      <meta property="og:url" content={address} />
      {picture && <meta property="og:image" content={picture} />}
      <script type="application/ld+json">
        {JSON.stringify(productSchema({ product, country, address, picture, shelf: catalog.title }))}
      </script>
    </>
  );
}
