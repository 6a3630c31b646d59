import { useEffect, useRef, useState } from 'react';

/** A value that changes at once when it was quiet, and at most every `interval` ms when it was not. */
export function useSlowed<T>(value: T, interval: number): T {
  const [shown, setShown] = useState(value);
  const changedAt = useRef(0);
  useEffect(() => {
    if (value === shown) return;
    const show = () => {
      changedAt.current = Date.now();
      setShown(value);
    };
    const wait = changedAt.current + interval - Date.now();
    if (wait <= 0) return show();
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  }, [value, shown, interval]);
  return shown;
}
