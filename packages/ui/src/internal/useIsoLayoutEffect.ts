import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect` that React does not warn about when it renders on a server. */
export const useIsoLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
