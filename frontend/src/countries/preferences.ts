import type { Country, Language } from './countries';

export type Theme = 'light' | 'dark';

interface Preferences {
  theme: Theme;
  language: Language;
  country: Country;
  /** Whether the shop may offer another language. */
  languageOffer: 'declined';
}

/** What the visitor chose on this device; undefined where nothing was chosen or nothing may be kept. */
export function keptPreference<Name extends keyof Preferences>(name: Name): Preferences[Name] | undefined {
  try {
    return (localStorage.getItem(name) as Preferences[Name] | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice, or forgets it when it is undefined. */
export function keepPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name] | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing still shows the choice until it leaves.
  }
}
