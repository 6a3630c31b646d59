import { cleanup, render, screen } from '@testing-library/react';
import { createRef, forwardRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { PartProps } from './PartProps';
import { usePart } from './usePart';

type LampState = { isLit: boolean; colour: string };

const Lamp = forwardRef<HTMLElement, PartProps<'button', LampState> & { lit?: boolean }>(
  function Lamp({ lit = true, ...props }, ref) {
    const state = { isLit: lit, colour: 'red' };
    const own = { type: 'button', className: 'lamp', onClick: ours, 'aria-label': 'Lamp' };
    return usePart({ tag: 'button', state, own, ref }, props);
  },
);

const ours = vi.fn<(...given: unknown[]) => void>();

afterEach(cleanup);

it('writes its state as data attributes', () => {
  const { rerender } = render(<Lamp />);
  const lamp = screen.getByRole('button', { name: 'Lamp' });
  expect(lamp.dataset).toMatchObject({ isLit: '', colour: 'red' });
  rerender(<Lamp lit={false} />);
  expect(lamp.dataset.isLit).toBeUndefined();
});

it("lets the caller's props, ref, class and style win, as functions of the state too", () => {
  const ref = createRef<HTMLElement>();
  render(
    <Lamp
      ref={ref}
      aria-label="Bulb"
      className={({ colour }) => `is-${colour}`}
      style={({ isLit }) => ({ opacity: isLit ? 1 : 0.5 })}
    />,
  );
  const lamp = screen.getByRole('button', { name: 'Bulb' });
  expect(ref.current).toBe(lamp);
  expect(lamp.className).toBe('lamp is-red');
  expect(lamp.style.opacity).toBe('1');
});

it("runs the caller's handler first, which may prevent the part's own", () => {
  ours.mockClear();
  render(<Lamp onClick={(event) => event.preventDefault()} />);
  screen.getByRole('button').click();
  expect(ours).not.toHaveBeenCalled();
});

it('renders another element, from an element or from a function', () => {
  const { rerender } = render(<Lamp render={<a href="#lamp">Lamp</a>} />);
  expect(screen.getByRole('link').className).toBe('lamp');
  rerender(<Lamp render={(props, state) => <em {...props}>{state.colour}</em>} />);
  expect(screen.getByLabelText('Lamp').textContent).toBe('red');
});

it('sets every ref: its own, the caller’s, and that of the element that takes its place', () => {
  const [ref, ofElement] = [createRef<HTMLElement>(), createRef<HTMLAnchorElement>()];
  const { unmount } = render(
    <Lamp ref={ref} render={<a href="#lamp" aria-label="Lamp" ref={ofElement} />} />,
  );
  const link = screen.getByRole('link');
  expect([ref.current, ofElement.current]).toEqual([link, link]);
  unmount();
  expect([ref.current, ofElement.current]).toEqual([null, null]);
});

it('lets the props of the element that takes its place win', () => {
  ours.mockClear();
  const theirs = vi.fn<() => void>();
  render(<Lamp render={<a href="#lamp" className="link" aria-label="Torch" onClick={theirs} />} />);
  const link = screen.getByRole('link', { name: 'Torch' });
  expect(link.className).toBe('lamp link');
  link.click();
  expect([theirs.mock.calls.length, ours.mock.calls.length]).toEqual([1, 1]);
});
