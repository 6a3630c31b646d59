import { cleanup, render } from '@testing-library/react';
import { createRef, version, type Ref } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useMergedRef } from './useMergedRef';

afterEach(cleanup);

function Box({ one, two }: { one: Ref<HTMLElement>; two: Ref<HTMLElement> }) {
  return <b ref={useMergedRef(one, two)} />;
}

// React 18 minds a callback that answers something.
const mayAnswer = Number.parseInt(version, 10) >= 19;

if (mayAnswer)
  it('calls what a callback answered, and clears the other', () => {
    const object = createRef<HTMLElement>();
    const end = vi.fn();
    const callback = vi.fn(() => end);
    const { unmount } = render(<Box one={object} two={callback} />);
    expect(object.current?.tagName).toBe('B');
    unmount();
    expect(object.current).toBeNull();
    expect([callback.mock.calls.length, end.mock.calls.length]).toEqual([1, 1]);
  });

it('calls a callback that answers nothing again, with null', () => {
  const callback = vi.fn<(element: HTMLElement | null) => void>();
  const { unmount } = render(<Box one={createRef()} two={callback} />);
  unmount();
  expect(callback.mock.calls.map(([element]) => element?.tagName ?? null)).toEqual(['B', null]);
});
