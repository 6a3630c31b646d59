import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useIsVisible } from './useIsVisible';

type Look = (entries: readonly { isIntersecting: boolean }[]) => void;

afterEach(() => vi.unstubAllGlobals());

it('nothing is taken for seen before the browser has looked', () => {
  let look: Look = () => undefined;
  class Observer {
    constructor(told: Look) {
      look = told;
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  const element = { current: document.createElement('div') };
  const { result } = renderHook(() => useIsVisible(element));
  expect(result.current).toBeUndefined();
  act(() => look([{ isIntersecting: false }]));
  expect(result.current).toBe(false);
  act(() => look([{ isIntersecting: true }]));
  expect(result.current).toBe(true);
});

it('where nothing can be observed, all is', () => {
  const element = { current: document.createElement('div') };
  expect(renderHook(() => useIsVisible(element)).result.current).toBe(true);
});
