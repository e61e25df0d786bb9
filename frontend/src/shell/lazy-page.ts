import { type ComponentType, lazy } from 'react';
import { loadLaterTexts } from '../languages/later-texts';
import { firstLanguage } from './first-language';

/** A page in a file of its own, by the name of its export. */
export function lazyPage<Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name) {
  return lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }));
}

/** The same for a page of checkout, orders or about: its texts are loaded beside it. */
export function laterPage<Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name) {
  return lazyPage(async () => {
    const texts = loadLaterTexts(firstLanguage(location.pathname)).catch(() => undefined);
    const page = await load();
    await texts;
    return page;
  }, name);
}
