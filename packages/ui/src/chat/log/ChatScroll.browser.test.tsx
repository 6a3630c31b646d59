import '../../styles/index.css';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { chatState, message } from '../../testing/states';
import type { ChatMessage } from '../chatState';
import { ChatView } from '../ChatView';

afterEach(cleanup);

const some = (count: number, from: string, rest: Partial<ChatMessage> = {}) =>
  Array.from({ length: count }, (_, i) =>
    message('Ben', `${from} ${i} `.repeat(1 + (i % 9)), rest),
  );

const view = (messages: ChatMessage[], unread = 0) => (
  <ChatView
    chat={chatState({ messages, unread, markRead: () => undefined })}
    style={{ blockSize: 480, inlineSize: 320 }}
  />
);
const scroller = () => screen.getByRole('log');
const topOf = (id: string) =>
  scroller().querySelector(`[data-id="${id}"]`)?.getBoundingClientRect().top;
const restBelow = () => {
  const { clientHeight, scrollHeight, scrollTop } = scroller();
  return Math.round(scrollHeight - scrollTop - clientHeight);
};

async function readAt(row: HTMLElement) {
  row.scrollIntoView({ block: 'start' });
  fireEvent.scroll(scroller());
  await screen.findByRole('button', { name: 'Latest messages' });
}

it('stays at the end while one reads there', async () => {
  const messages = some(60, 'a');
  const { rerender } = render(view(messages));
  await waitFor(() => expect(restBelow()).toBe(0));
  rerender(view([...messages, ...some(5, 'b')]));
  await waitFor(() => expect(restBelow()).toBe(0));
});

it('still follows when the browser tells of its own scrolling after more has come', async () => {
  const messages = some(60, 'a');
  const { rerender } = render(view(messages));
  await waitFor(() => expect(restBelow()).toBe(0));
  rerender(view([...messages, ...some(5, 'b')]));
  fireEvent.scroll(scroller());
  await waitFor(() => expect(restBelow()).toBe(0));
  expect(screen.queryByRole('button', { name: 'Latest messages' })).toBeNull();
});

it('stays there where as much goes above as comes below', async () => {
  const messages = Array.from({ length: 510 }, () => message('Ben', 'as high as all others'));
  const { rerender } = render(view(messages.slice(0, 500)));
  await waitFor(() => expect(restBelow()).toBe(0));
  for (let come = 1; come <= 10; come += 1) {
    rerender(view(messages.slice(come, 500 + come)));
    const last = messages[499 + come];
    await waitFor(() => {
      const bottom = scroller().querySelector(`[data-id="${last?.id}"]`)?.getBoundingClientRect();
      expect(bottom?.bottom).toBeLessThanOrEqual(scroller().getBoundingClientRect().bottom);
      expect(restBelow()).toBe(0);
    });
  }
});

it('does not move what is read: older and newer messages, deletions, more than fit the log', async () => {
  const messages = some(490, 'a');
  const { rerender } = render(view(messages));
  const read = messages[240];
  const row = scroller().querySelector<HTMLElement>(`[data-id="${read?.id}"]`);
  if (!row || !read) throw new Error('the row is not there');
  await readAt(row);
  const before = topOf(read.id);

  const older = some(60, 'o', { isReplayed: true });
  rerender(view([...older, ...messages]));
  expect(topOf(read.id)).toBeCloseTo(before ?? 0, 0);

  const newer = some(200, 'n');
  rerender(view([...older, ...messages, ...newer], 200));
  expect(topOf(read.id)).toBeCloseTo(before ?? 0, 0);
  expect(screen.getByRole('button', { name: '200 new messages' })).toBeTruthy();

  const shorter = messages.map((one, i) =>
    i < 100 ? { ...one, text: '', removed: 'host' as const } : one,
  );
  rerender(view([...older, ...shorter, ...newer], 200));
  expect(topOf(read.id)).toBeCloseTo(before ?? 0, 0);

  fireEvent.click(screen.getByRole('button', { name: '200 new messages' }));
  await waitFor(() => expect(restBelow()).toBe(0));
});

it('mounts the last 500, and earlier ones on demand', async () => {
  render(view(some(1_000, 'a')));
  const rows = () => scroller().querySelectorAll('li[data-id]').length;
  expect(rows()).toBe(500);
  const first = scroller().querySelector<HTMLElement>('li[data-id]');
  await readAt(first ?? document.body);
  const before = first?.getBoundingClientRect().top ?? 0;
  fireEvent.click(screen.getByRole('button', { name: 'Earlier messages' }));
  await waitFor(() => expect(rows()).toBe(700));
  expect(first?.getBoundingClientRect().top).toBeCloseTo(before, 0);
});
