import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { announced } from '../testing/announced';
import { axeFindings } from '../testing/axe';
import { notification } from '../testing/states';
import type { NotificationItem } from './notificationsState';
import { ServerNotificationsView } from './ServerNotificationsView';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const view = (items: NotificationItem[], dismiss: (id: string) => void = () => {}) => (
  <>
    <input aria-label="Elsewhere" />
    <ServerNotificationsView notifications={{ items, dismiss }} />
  </>
);
const doors = notification('info', 'Doors close', 'In 5 minutes');

it('says each once, errors at once', () => {
  const { rerender } = render(view([doors]));
  rerender(view([notification('error', 'We are moving'), doors]));
  expect(announced()).toEqual(['Doors close. In 5 minutes', '! We are moving']);
});

it('lists them in a region that F8 reaches, newest first', async () => {
  const user = userEvent.setup();
  render(view([notification('warning', 'Recording stopped'), doors]));
  const region = screen.getByRole('region', { name: 'Notifications' });
  const titles = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(titles[0]).toContain('Recording stopped');
  expect(titles[0]).toContain('Warning');
  await user.click(screen.getByRole('textbox'));
  await user.keyboard('{F8}');
  expect(document.activeElement).toBe(region);
});

describe('time', () => {
  it('takes information away after 6 s and 50 ms a character, nothing else', () => {
    vi.useFakeTimers();
    const dismiss = vi.fn<(...given: unknown[]) => void>();
    render(view([doors, notification('warning', 'w'), notification('error', 'e')], dismiss));
    act(() => void vi.advanceTimersByTime(6_000 + 50 * 23 - 1));
    expect(dismiss).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(60_000));
    expect(dismiss.mock.calls).toEqual([[doors.id]]);
  });

  it('stands still while the pointer or the focus is there, or the page is hidden', () => {
    vi.useFakeTimers();
    const dismiss = vi.fn<(...given: unknown[]) => void>();
    render(view([doors], dismiss));
    const region = screen.getByRole('region', { name: 'Notifications' });
    fireEvent.pointerEnter(region);
    act(() => void vi.advanceTimersByTime(60_000));
    fireEvent.pointerLeave(region);
    act(() => region.focus());
    act(() => void vi.advanceTimersByTime(60_000));
    act(() => region.blur());
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    fireEvent(document, new Event('visibilitychange'));
    act(() => void vi.advanceTimersByTime(60_000));
    expect(dismiss).not.toHaveBeenCalled();
  });
});

it('keeps the focus among the toasts, then gives it back', async () => {
  const user = userEvent.setup();
  const other = notification('error', 'Other');
  const { rerender } = render(view([other, doors]));
  await user.click(screen.getByRole('textbox'));
  await user.keyboard('{F8}');
  await user.tab();
  await user.keyboard('{Enter}');
  rerender(view([doors]));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Dismiss: Doors close' }));
  await user.keyboard('{Enter}');
  rerender(view([]));
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});

it('lies in the full-screen element while there is one', () => {
  const stage = document.createElement('div');
  document.body.append(stage);
  const { baseElement } = render(view([doors]));
  const region = () => screen.getByRole('region', { name: 'Notifications' });
  expect(region().parentElement).toBe(baseElement);
  Object.defineProperty(document, 'fullscreenElement', { value: stage, configurable: true });
  fireEvent(document, new Event('fullscreenchange'));
  expect(region().parentElement).toBe(stage);
  Object.defineProperty(document, 'fullscreenElement', { value: null, configurable: true });
  stage.remove();
});

it('follows the theme of where it is used, also when that changes', async () => {
  const themed = (theme: string) => <div data-bc-theme={theme}>{view([doors])}</div>;
  const { rerender } = render(themed('light'));
  const region = screen.getByRole('region', { name: 'Notifications' });
  expect(region.dataset['bcTheme']).toBe('light');
  rerender(themed('dark'));
  await vi.waitFor(() => expect(region.dataset['bcTheme']).toBe('dark'));
});

it('is nothing that axe would report', async () => {
  const { baseElement } = render(view([doors, notification('error', 'We are moving')]));
  expect(await axeFindings(baseElement)).toEqual([]);
});
