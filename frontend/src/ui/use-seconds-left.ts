import { useEffect, useState } from 'react';

/** Counts whole seconds down to 0, from when `waitMs` was first seen. */
export function useSecondsLeft(waitMs: number): number {
  const [left, setLeft] = useState(Math.ceil(waitMs / 1_000));
  const [seen, setSeen] = useState(waitMs);
  if (seen !== waitMs) {
    setSeen(waitMs);
    setLeft(Math.ceil(waitMs / 1_000));
  }
  useEffect(() => {
    const end = Date.now() + waitMs;
    const look = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1_000)));
    look();
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [waitMs]);
  return left;
}
