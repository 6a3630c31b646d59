import { BackchannelError } from '@backchannel/react';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { announced } from '../../testing/announced';
import { axeFindings } from '../../testing/axe';
import { spy } from '../../testing/spy';
import { queueState, stageState } from '../../testing/states';
import { HandRaiseQueueView } from './HandRaiseQueueView';
import type { QueueStage, QueueState } from '../handsState';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const view = (queue: QueueState, stage: QueueStage = stageState([])) => (
  <HandRaiseQueueView queue={queue} stage={stage} />
);

function LiveQueue({ names }: { names: string[] }) {
  const [left, setLeft] = useState(names);
  const lower = async (id: string) => setLeft((now) => now.filter((name) => `id-${name}` !== id));
  return view(queueState(left, { lower, lowerAll: async () => setLeft([]) }));
}

it('is a named section with a count and an ordered list', () => {
  render(view(queueState(['Ben', 'Cleo'])));
  const section = screen.getByRole('region', { name: 'Raised hands 2' });
  expect(within(section).getByRole('heading').textContent).toBe('Raised hands 2');
  const list = within(section).getByRole('list');
  expect(list.tagName).toBe('OL');
  const rows = within(list).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^1.*Ben/),
    expect.stringMatching(/^2.*Cleo/),
  ]);
});

it('lets hosts bring and lower, by name', async () => {
  const user = userEvent.setup();
  const [bring, lower] = [spy(), spy()];
  render(view(queueState(['Ben', 'Cleo'], { lower }), stageState([], { bring })));
  await user.click(screen.getByRole('button', { name: 'Bring Ben to stage' }));
  await user.click(screen.getByRole('button', { name: 'Lower Cleo’s hand' }));
  expect(bring).toHaveBeenCalledWith('id-Ben');
  expect(lower).toHaveBeenCalledWith('id-Cleo');
});

it('shows the audience the queue and no actions', () => {
  render(view(queueState(['Ben'], { canManage: false, isOpen: false })));
  expect(screen.getByText('Ben')).toBeTruthy();
  expect(screen.getByText('Not taking hands')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('switch')).toBeNull();
});

it('opens and closes with a switch', async () => {
  const user = userEvent.setup();
  const setOpen = spy();
  render(view(queueState([], { setOpen })));
  const open = screen.getByRole('switch', { name: 'Take hands' });
  expect(open.getAttribute('aria-checked')).toBe('true');
  await user.click(open);
  expect(setOpen).toHaveBeenCalledWith(false);
});

it('says that the stage is full, and brings nobody', async () => {
  const user = userEvent.setup();
  const bring = spy();
  render(view(queueState(['Ben']), stageState(['Ana'], { limit: 1, bring })));
  const button = screen.getByRole('button', { name: 'Bring Ben to stage' });
  expect(button.title).toBe('The stage is full: 1 of 1 places are taken.');
  await user.click(button);
  expect(bring).not.toHaveBeenCalled();
});

it('says, and shows, why an action failed', async () => {
  const user = userEvent.setup();
  const refusal = (code: 'stage-full' | 'not-loaded') =>
    new BackchannelError(code, 'For developers.');
  const bring = vi.fn<() => Promise<void>>().mockRejectedValueOnce(refusal('stage-full'));
  render(view(queueState(['Ben']), stageState([], { bring, limit: 3 })));
  const button = screen.getByRole('button', { name: 'Bring Ben to stage' });
  await user.click(button);
  const shown = () => screen.getByRole('region').textContent;
  const full = 'The stage is full: 3 of 3 places are taken.';
  expect(shown()).toContain(full);
  expect(announced()).toEqual([`! ${full}`]);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();

  bring.mockRejectedValueOnce(refusal('not-loaded')).mockResolvedValue();
  await user.click(button);
  expect(shown()).toContain('Part of this page did not load.');
  expect(announced()).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(bring).toHaveBeenCalledTimes(3);
  expect(shown()).not.toContain('did not load');
  expect(document.activeElement).toBe(screen.getByRole('heading'));
});

it('shows what takes long, where it was pressed, and does not do it twice', async () => {
  vi.useFakeTimers();
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  let finish = () => {};
  const code = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const [bring, lower] = [vi.fn<() => Promise<void>>(() => code), spy()];
  render(view(queueState(['Ben', 'Cleo'], { lower }), stageState([], { bring })));
  const busy = () =>
    [...document.querySelectorAll('[aria-busy]')].map((one) => one.getAttribute('aria-label'));
  press('Bring Ben to stage');
  press('Lower Cleo’s hand');
  await act(() => vi.advanceTimersByTimeAsync(299));
  expect(busy()).toEqual([]);
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(busy()).toEqual(['Bring Ben to stage']);
  press('Bring Ben to stage');
  press('Bring Cleo to stage');
  expect(bring.mock.calls).toEqual([['id-Ben'], ['id-Cleo']]);
  finish();
  await act(() => vi.advanceTimersByTimeAsync(400));
  expect(busy()).toEqual([]);
});

it('says who is on stage already', () => {
  render(view(queueState(['Ben']), stageState(['Ben'])));
  expect(screen.getByText('On stage')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Bring Ben to stage' })).toBeNull();
});

describe('the focus after an action', () => {
  it('goes to the same action of the next row, then of the last, then to the heading', async () => {
    const user = userEvent.setup();
    render(<LiveQueue names={['Ben', 'Cleo', 'Dan']} />);
    await user.click(screen.getByRole('button', { name: 'Lower Cleo’s hand' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Lower Dan’s hand' }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Lower Ben’s hand' }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading'));
  });

  it('stays in the list when somebody else takes the row, its button, or its place', () => {
    const now = (names: string[], onStage: string[] = []) =>
      view(queueState(names), stageState(onStage));
    const focused = () => document.activeElement?.getAttribute('aria-label');
    const { rerender } = render(now(['Ben', 'Cleo', 'Dan', 'Emil']));
    screen.getByRole('button', { name: 'Bring Cleo to stage' }).focus();
    rerender(now(['Cleo', 'Dan', 'Emil']));
    expect(focused()).toBe('Bring Cleo to stage');
    rerender(now(['Cleo', 'Dan', 'Emil'], ['Cleo']));
    expect(focused()).toBe('Bring Dan to stage');
    rerender(now(['Emil', 'Dan']));
    expect(focused()).toBe('Bring Dan to stage');
    rerender(now(['Emil']));
    expect(focused()).toBe('Bring Emil to stage');
  });

  it('is not taken from who has left the list', async () => {
    const { rerender } = render(view(queueState(['Ben', 'Cleo'])));
    const button = screen.getByRole('button', { name: 'Bring Ben to stage' });
    button.focus();
    button.blur();
    await Promise.resolve();
    rerender(view(queueState(['Cleo'])));
    expect(document.activeElement).toBe(document.body);
  });

  it('goes to the heading after Lower all', async () => {
    const user = userEvent.setup();
    render(<LiveQueue names={['Ben', 'Cleo']} />);
    await user.click(screen.getByRole('button', { name: 'Lower all' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Raised hands 0' }));
  });
});

describe('moving a hand', () => {
  function MovableQueue() {
    const [names, setNames] = useState(['Ben', 'Cleo', 'Dan']);
    const move = async (id: string, to: number) =>
      setNames((now) => {
        const name = id.slice('id-'.length);
        const others = now.filter((other) => other !== name);
        return [...others.slice(0, to - 1), name, ...others.slice(to - 1)];
      });
    return view(queueState(names, { move }));
  }
  const order = () =>
    screen.getAllByRole('listitem').map((row) => /Ben|Cleo|Dan/.exec(row.textContent)?.[0]);

  it('works by keyboard, keeps the focus on what moved it, and says the new place', async () => {
    const user = userEvent.setup();
    const { container } = render(<MovableQueue />);
    const opener = screen.getByRole('button', { name: 'Move Dan' });
    opener.focus();
    await user.keyboard('{Enter}');
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    const group = screen.getByRole('group', { name: 'Move Dan' });
    expect(await axeFindings(container)).toEqual([]);
    within(group).getByRole('button', { name: 'Up' }).focus();
    await user.keyboard('{Enter}');
    expect(order()).toEqual(['Ben', 'Dan', 'Cleo']);
    expect(document.activeElement?.textContent).toBe('Up');
    await user.keyboard('{Enter}');
    expect(order()).toEqual(['Dan', 'Ben', 'Cleo']);
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Enter}');
    expect(order()).toEqual(['Dan', 'Ben', 'Cleo']);
    expect(announced()).toEqual(['Dan is now 2nd in line', 'Dan is now 1st in line']);
  });

  it('goes to the front and down, and is not for the audience', async () => {
    const user = userEvent.setup();
    const { unmount } = render(<MovableQueue />);
    await user.click(screen.getByRole('button', { name: 'Move Cleo' }));
    await user.click(screen.getByRole('button', { name: 'To the front' }));
    expect(order()).toEqual(['Cleo', 'Ben', 'Dan']);
    await user.click(screen.getByRole('button', { name: 'Down' }));
    expect(order()).toEqual(['Ben', 'Cleo', 'Dan']);
    unmount();
    render(view(queueState(['Ben', 'Cleo'], { canManage: false })));
    expect(screen.queryByRole('button', { name: 'Move Ben' })).toBeNull();
  });
});

describe('announcements', () => {
  it('tells hosts who has raised a hand since, and merges a crowd', () => {
    vi.useFakeTimers();
    const { rerender } = render(view(queueState(['Ben'])));
    rerender(view(queueState(['Ben', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal'])));
    vi.advanceTimersByTime(2_000);
    expect(announced()).toEqual([
      'Cleo raised a hand',
      'Dan raised a hand',
      'Eve raised a hand',
      'Fay and 2 others raised a hand',
    ]);
  });

  it('tells the audience nothing', () => {
    const { rerender } = render(view(queueState([], { canManage: false })));
    rerender(view(queueState(['Ben'], { canManage: false })));
    expect(announced()).toEqual([]);
  });
});

it('is nothing that axe would report, full and empty', async () => {
  const { container, rerender } = render(view(queueState(['Ben', 'Cleo'])));
  expect(await axeFindings(container)).toEqual([]);
  rerender(view(queueState([])));
  expect(await axeFindings(container)).toEqual([]);
});
