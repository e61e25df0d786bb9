export type Query = Readonly<Record<string, string | number | undefined>>;

/** `/us/products` → `/api/us/products?sort=name`; members that are undefined or empty are left out. */
export function apiAddress(path: string, query: Query = {}): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return apiRoot() + path + (search ? `?${search}` : '');
}

/** Where a picture that the API names is: `/art/vase.svg` → `/api/art/vase.svg`. */
export function pictureAddress(picture: string): string {
  return apiRoot() + picture;
}

/** Set in the page, so that one build serves every environment; the same origin unless the page says otherwise. */
function apiRoot(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=api]')?.content ?? '/api';
}
