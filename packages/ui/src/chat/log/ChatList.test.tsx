import { act, cleanup, render, screen } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { chatState, message } from '../../testing/states';
import { ChatComposer } from '../composer/ChatComposer';
import { ChatMessage } from '../message/ChatMessage';
import { ChatRootView } from '../root/ChatRootView';
import { ChatLog } from './ChatLog';
import { ChatList, type RenderMessage } from './ChatList';

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

it('leaves the focus in what an app puts beside its messages, and in menus that hang elsewhere', () => {
  const messages = [message('Ana', 'one', { isReplayed: true }), message('Ben', 'two')];
  render(
    <ChatRootView chat={chatState({ messages })}>
      <ChatLog>
        <ChatList divider={<button>All of them</button>}>
          {(one) => (
            <ChatMessage message={one}>
              {createPortal(<button>Menu of {one.text}</button>, document.body)}
            </ChatMessage>
          )}
        </ChatList>
      </ChatLog>
      <ChatComposer />
    </ChatRootView>,
  );
  for (const name of ['All of them', 'Menu of one']) {
    const [button] = screen.getAllByRole('button', { name });
    act(() => button?.focus());
    expect(document.activeElement).toBe(button);
  }
});
