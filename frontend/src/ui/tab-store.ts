import { makeStore, type Store } from './store';

/** A text that the tab keeps over a reload, '' where there is none; where the browser keeps nothing, until it reloads. */
export function makeTabStore(key: string): Store<string> {
  const memory = makeStore('');
  return {
    get: () => {
      try {
        return sessionStorage.getItem(key) ?? '';
      } catch {
        return memory.get();
      }
    },
    set: (value) => {
      try {
        if (value) sessionStorage.setItem(key, value);
        else sessionStorage.removeItem(key);
      } catch {
        // What is in memory will do.
      }
      memory.set(value);
    },
    subscribe: memory.subscribe,
  };
}

/** What such a text holds as JSON; undefined where it is none. */
export function parseKept<Value>(text: string): Value | undefined {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
