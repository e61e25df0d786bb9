import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import { createPath, type Location, type NavigationType, type Navigator, Router } from 'react-router';

interface Place {
  readonly location: Location;
  readonly way: `${NavigationType}`;
}

/** React Router on the browser's history. Its own way to do so brings along 5 kB for things that we do not do. */
export function BrowserRouter({ children }: { readonly children: ReactNode }) {
  const [{ location, way }, setPlace] = useState<Place>(() => ({ location: placeOfWindow(), way: 'POP' }));
  const navigator = useMemo(() => navigatorOf((place) => startTransition(() => setPlace(place))), []);
  useEffect(() => {
    const follow = () => startTransition(() => setPlace({ location: placeOfWindow(), way: 'POP' }));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return (
    <Router location={location} navigationType={way as NavigationType} navigator={navigator}>
      {children}
    </Router>
  );
}

function navigatorOf(onMove: (place: Place) => void): Navigator {
  const hrefOf = (to: Parameters<Navigator['push']>[0]) => (typeof to === 'string' ? to : createPath(to));
  const mover =
    (way: 'PUSH' | 'REPLACE'): Navigator['push'] =>
    (to, state) => {
      const entry = { usr: state, key: crypto.getRandomValues(new Uint32Array(1)).join() };
      if (way === 'PUSH') history.pushState(entry, '', hrefOf(to));
      else history.replaceState(entry, '', hrefOf(to));
      onMove({ location: placeOfWindow(), way });
    };
  return { createHref: hrefOf, go: (delta) => history.go(delta), push: mover('PUSH'), replace: mover('REPLACE') };
}

function placeOfWindow(): Location {
  const { pathname, search, hash } = window.location;
  return { pathname, search, hash, state: history.state?.usr ?? null, key: history.state?.key ?? 'default' };
}
