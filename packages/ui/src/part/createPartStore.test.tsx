import { act, cleanup, render, screen } from '@testing-library/react';
import { memo, useState } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { createPartStore } from './createPartStore';

interface Shared {
  count: number;
  name: string;
}

const [Provider, useShared] = createPartStore<Shared>('Thing.Root');
const looked = vi.fn<(part: string) => void>();
const Count = memo(function Count() {
  looked('Count');
  return <b>{useShared('Thing.Count', 'count').count}</b>;
});
const Name = memo(function Name() {
  looked('Name');
  return <i>{useShared('Thing.Name', 'name').name}</i>;
});
const parts = (
  <>
    <Count />
    <Name />
  </>
);
const thing = (value: Shared) => <Provider value={value}>{parts}</Provider>;

afterEach(() => {
  cleanup();
  looked.mockClear();
});

it('renders the parts that read what changed, in the same commit, and no others', () => {
  const { container, rerender } = render(thing({ count: 1, name: 'Ana' }));
  expect(container.textContent).toBe('1Ana');
  looked.mockClear();
  rerender(thing({ count: 2, name: 'Ana' }));
  expect(container.textContent).toBe('2Ana');
  rerender(thing({ count: 2, name: 'Ana' }));
  expect(looked.mock.calls).toEqual([['Count']]);
  rerender(thing({ count: 2, name: 'Ben' }));
  expect(container.textContent).toBe('2Ben');
});

it('gives a part that is mounted later what holds then, and one on a server what it has', () => {
  let show: (isShown: boolean) => void = () => undefined;
  function Late() {
    const [isShown, setShown] = useState(false);
    show = setShown;
    return isShown && <Name />;
  }
  const late = (name: string) => (
    <Provider value={{ count: 1, name }}>
      <Late />
    </Provider>
  );
  const { rerender } = render(late('Ana'));
  rerender(late('Ben'));
  act(() => show(true));
  expect(screen.getByText('Ben')).toBeTruthy();
  expect(renderToString(thing({ count: 3, name: 'Cleo' }))).toBe('<b>3</b><i>Cleo</i>');
});

it('says what a part is missing outside of its root', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<Name />)).toThrow('<Thing.Name> is outside of <Thing.Root>');
  log.mockRestore();
});
