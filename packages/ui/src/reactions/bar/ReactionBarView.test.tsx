import { BackchannelError } from '@backchannel/react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
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

it('bounces by key as by click, anew each time, and not when it is refused or shown again', async () => {
  const user = userEvent.setup();
  const { rerender } = render(<ReactionBarView reactions={reactionsState()} />);
  const [clap, heart] = ['Clap', 'Heart'].map((name) => screen.getByRole('button', { name }));
  await user.tab();
  await user.keyboard('{Enter}');
  expect([clap?.dataset.sent, heart?.dataset.sent]).toEqual(['1', undefined]);
  await user.keyboard('1');
  expect(clap?.dataset.sent).toBe('0');
  await user.click(heart ?? document.body);
  expect(heart?.dataset.sent).toBe('1');
  for (const button of [clap, heart]) fireEvent.animationEnd(button ?? document.body);
  expect([clap?.dataset.sent, heart?.dataset.sent]).toEqual([undefined, undefined]);
  rerender(<ReactionBarView reactions={reactionsState({ disabledReason: 'throttled' })} />);
  await user.keyboard('{Enter}1');
  expect([clap?.dataset.sent, heart?.dataset.sent]).toEqual([undefined, undefined]);
});

it('says and shows what one failed with, in the words that it is given', async () => {
  const user = userEvent.setup();
  const failing = () => Promise.reject(new BackchannelError('not-loaded', 'For developers.'));
  const state = reactionsState({ canManage: true, setEnabled: failing, send: failing });
  const { rerender } = render(<ReactionBarView reactions={state} />);
  await user.click(screen.getByRole('button', { name: 'Allow reactions' }));
  const bar = screen.getByRole('toolbar');
  expect(bar.textContent).toContain('Something went wrong.');
  const labels = { 'problem:not-loaded': 'Bitte neu laden.' };
  rerender(<ReactionBarView reactions={state} labels={labels} />);
  await user.click(screen.getByRole('button', { name: 'Clap' }));
  expect(bar.textContent).toContain('Bitte neu laden.');
  expect(announced()).toEqual(['! Something went wrong.', '! Bitte neu laden.']);
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
