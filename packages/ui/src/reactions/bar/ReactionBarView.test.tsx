import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { announced } from '../../testing/announced';
import { axeFindings } from '../../testing/axe';
import { spy } from '../../testing/spy';
import { reactionsState } from '../../testing/states';
import { ReactionBarView } from './ReactionBarView';

afterEach(cleanup);

it('is a toolbar with one tab stop, its buttons named with words', async () => {
  const user = userEvent.setup();
  render(<ReactionBarView reactions={reactionsState()} />);
  expect(screen.getByRole('toolbar', { name: 'Reactions' })).toBeTruthy();
  const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(names).toEqual(['Clap', 'Heart', 'Laugh']);
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Heart' }));
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

it('sends with a click and, while it has focus, with a number key', async () => {
  const user = userEvent.setup();
  const send = spy();
  render(<ReactionBarView reactions={reactionsState({ send })} />);
  await user.keyboard('2');
  expect(send).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Clap' }));
  await user.keyboard('3');
  expect(send.mock.calls).toEqual([['👏'], ['😂']]);
});

it('has shortcuts that can be switched off', async () => {
  const user = userEvent.setup();
  const send = spy();
  render(<ReactionBarView reactions={reactionsState({ send })} shortcuts={false} />);
  await user.tab();
  await user.keyboard('1');
  expect(send).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: 'Clap' }).hasAttribute('aria-keyshortcuts')).toBe(
    false,
  );
});

it('says that a host has turned reactions off, and sends nothing', async () => {
  const user = userEvent.setup();
  const send = spy();
  render(
    <ReactionBarView
      reactions={reactionsState({ send, isEnabled: false, disabledReason: 'closed' })}
    />,
  );
  const clap = screen.getByRole('button', { name: 'Clap' });
  const note = document.getElementById(clap.getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toBe('A host has turned reactions off.');
  expect(screen.getByText('Reactions are off')).toBeTruthy();
  await user.click(clap);
  expect(send).not.toHaveBeenCalled();
  expect(announced()).toEqual(['A host has turned reactions off.']);
});

it('says that one has to wait where too many were sent', async () => {
  const user = userEvent.setup();
  const send = spy();
  const state = reactionsState({ send, disabledReason: 'throttled' });
  render(<ReactionBarView reactions={state} data-testid="bar" />);
  const clap = screen.getByRole('button', { name: 'Clap', description: /^Wait a moment/ });
  expect(clap.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByTestId('bar').dataset.disabledReason).toBe('throttled');
  await user.click(clap);
  await user.keyboard('2');
  expect(send).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(clap);
});

it('lets hosts switch reactions', async () => {
  const user = userEvent.setup();
  const setEnabled = spy();
  render(<ReactionBarView reactions={reactionsState({ canManage: true, setEnabled })} />);
  await user.click(screen.getByRole('button', { name: 'Allow reactions', pressed: true }));
  expect(setEnabled).toHaveBeenCalledWith(false);
});

it('is nothing that axe would report', async () => {
  const state = reactionsState({ canManage: true, isEnabled: false, disabledReason: 'closed' });
  const { container } = render(<ReactionBarView reactions={state} />);
  expect(await axeFindings(container)).toEqual([]);
});
