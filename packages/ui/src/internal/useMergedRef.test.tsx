import { cleanup, render } from '@testing-library/react';
import { createRef, version, type Ref } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useMergedRef } from './useMergedRef';

afterEach(cleanup);

function Box({ one, two }: { one: Ref<HTMLElement>; two: Ref<HTMLElement> }) {
  return <b ref={useMergedRef(one, two)} />;
}

it('sets an object and calls a callback, and again with null in the end', () => {
  const object = createRef<HTMLElement>();
  const callback = vi.fn<(element: HTMLElement | null) => void>();
  const { unmount } = render(<Box one={object} two={callback} />);
  expect(object.current?.tagName).toBe('B');
  unmount();
  expect(object.current).toBeNull();
  expect(callback.mock.calls.map(([element]) => element?.tagName ?? null)).toEqual(['B', null]);
});

it('calls what a callback answered in its place, from React 19 on', () => {
  // React 18 minds a callback that answers something.
  const mayAnswer = Number.parseInt(version, 10) >= 19;
  const object = createRef<HTMLElement>();
  const told: (string | null)[] = [];
  const callback = (element: HTMLElement | null) => {
    told.push(element && 'here');
    return mayAnswer ? () => void told.push(null) : undefined;
  };
  const { unmount } = render(<Box one={object} two={callback} />);
  unmount();
  expect([object.current, told]).toEqual([null, ['here', null]]);
});
