import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { chatState, message } from '../../testing/states';
import { ChatMessage } from '../message/ChatMessage';
import { ChatRootView } from '../root/ChatRootView';
import { ChatLog } from './ChatLog';
import type { RenderMessage } from './ChatList';

afterEach(cleanup);

it('makes a row once, whatever comes after it', () => {
  const renderMessage = vi.fn<RenderMessage>((one) => <ChatMessage message={one} />);
  const log = <ChatLog>{renderMessage}</ChatLog>;
  const messages = [message('Ana', 'one'), message('Ben', 'two'), message('Ana', 'three')];
  const chat = (count: number) => (
    <ChatRootView chat={chatState({ messages: messages.slice(0, count) })}>{log}</ChatRootView>
  );
  const { rerender } = render(chat(2));
  expect(renderMessage).toHaveBeenCalledTimes(2);
  rerender(chat(3));
  expect(renderMessage).toHaveBeenCalledTimes(3);
  const rows = screen.getAllByRole('listitem');
  expect(rows.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
});
