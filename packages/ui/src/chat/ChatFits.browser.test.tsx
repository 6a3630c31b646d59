import '../styles/index.css';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { touch } from '../testing/emulate';
import { outOfReach, tooWide } from '../testing/reach';
import { chatState, message, participant } from '../testing/states';
import { ChatView } from './ChatView';
import { NO_MODERATION, type ChatMessage } from './chatState';
import { MentionSourceProvider } from './mentions/mentionSource';

afterEach(async () => {
  cleanup();
  document.documentElement.style.fontSize = '';
  await touch(false);
});

const people = ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus', 'Hal'].map((name) => {
  const { sessionId, userId } = participant(name);
  return { sessionId, userId, name, isHost: false };
});
const moderation = { ...NO_MODERATION, canModerate: true };

function show(messages: ChatMessage[], inlineSize: number, blockSize: number) {
  render(
    <MentionSourceProvider value={{ people }}>
      <ChatView
        chat={chatState({ messages })}
        moderation={moderation}
        style={{ inlineSize, blockSize }}
      />
    </MentionSourceProvider>,
  );
  return screen.getByRole('region', { name: 'Chat' });
}

const field = () => screen.getByRole('textbox');
const isWithin = (box: Element, of: Element) => {
  const [inner, outer] = [box.getBoundingClientRect(), of.getBoundingClientRect()];
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
};

it('has everything within reach of a finger at 280 pixels with large text', async () => {
  await touch(true);
  document.documentElement.style.fontSize = '200%';
  const chat = show([message('Ben', 'Hi'), message('Cleo', 'ok', { isOwn: true })], 280, 700);
  for (const item of screen.getAllByRole('listitem')) {
    item.focus();
    const actions = await within(item).findByRole('group', { name: /^Actions/ });
    expect([outOfReach(actions), tooWide(chat)]).toEqual([[], []]);
  }
  await userEvent.click(screen.getByRole('button', { name: 'Insert emoji' }));
  const emoji = await screen.findByRole('toolbar', { name: 'Emoji' });
  expect([outOfReach(chat), tooWide(chat), tooWide(emoji)]).toEqual([[], [], []]);
});

it('keeps the field in a low chat, above a keyboard of glass', async () => {
  const chat = show([message('Ben', 'Hi')], 390, 300);
  await userEvent.type(field(), '@');
  expect(screen.getAllByRole('option')).toHaveLength(8);
  expect([isWithin(field(), chat), outOfReach(chat)]).toEqual([true, []]);
  await userEvent.keyboard('{Escape}{Backspace}');
  await userEvent.click(screen.getByRole('button', { name: 'Insert emoji' }));
  await screen.findByRole('toolbar', { name: 'Emoji' });
  expect([isWithin(field(), chat), outOfReach(chat)]).toEqual([true, []]);
  screen.getByRole('listitem').focus();
  await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
  await userEvent.fill(field(), 'a long answer '.repeat(40));
  expect([isWithin(field(), chat), chat.scrollTop, outOfReach(chat)]).toEqual([true, 0, []]);
});

it('moves in the emoji as they stand, in any width', async () => {
  show([], 330, 500);
  await userEvent.click(screen.getByRole('button', { name: 'Insert emoji' }));
  await screen.findByRole('toolbar', { name: 'Emoji' });
  const box = () => document.activeElement?.getBoundingClientRect() ?? new DOMRect();
  const first = box();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowLeft}');
  expect(box().left).toBe(first.left);
  expect(box().top).toBeGreaterThan(first.top);
  await userEvent.keyboard('{ArrowUp}');
  expect(box()).toEqual(first);
});

it('shows what can be done with a message whose beginning is out of sight', async () => {
  show([message('Ben', 'line\n'.repeat(80)), message('Ben', 'end')], 330, 400);
  const [item] = screen.getAllByRole('listitem');
  const log = screen.getByRole('log');
  item?.focus({ preventScroll: true });
  const actions = await screen.findByRole('group', { name: /^Actions/ });
  log.scrollTop = 700;
  expect(isWithin(actions, log)).toBe(true);
});
