import { useEffect, useRef, useState } from 'react';

/** A value that changes at once when it was quiet, and at most every `interval` ms when it was not. */
export function useSlowed<T>(value: T, interval: number): T {
  const [shown, setShown] = useState(value);
  const changedAt = useRef(0);
  const current = useRef(value);
  useEffect(() => {
    if (value === current.current) return;
    const wait = changedAt.current + interval - Date.now();
    const show = () => {
      changedAt.current = Date.now();
      current.current = value;
      setShown(value);
    };
    if (wait <= 0) return show();
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  }, [value, interval]);
  return shown;
}
