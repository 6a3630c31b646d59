import { cleanup, render } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { ChatView } from '../chat/ChatView';
import { setSheets } from '../testing/sheets';
import { chatState } from '../testing/states';
import styles from './index.css?inline';
import layered from './layered.css?inline';

afterEach(() => {
  cleanup();
  setSheets();
  vi.restoreAllMocks();
});

const chats = (document_?: Document) => {
  const two = (
    <>
      <ChatView chat={chatState()} nameOf={String} />
      <ChatView chat={chatState()} nameOf={String} />
    </>
  );
  return document_ ? createPortal(two, document_.body) : two;
};

it('says once that the style sheet is missing, and with which line it comes', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.useFakeTimers();
  const frame = document.body.appendChild(document.createElement('iframe'));
  const inner = frame.contentDocument ?? document;
  for (const sheet of [styles, layered]) {
    setSheets(sheet);
    render(chats());
    vi.advanceTimersByTime(2_000);
    cleanup();
  }
  expect(warn).not.toHaveBeenCalled();

  render(chats(inner));
  vi.advanceTimersByTime(2_000);
  cleanup();
  render(chats(inner));
  vi.advanceTimersByTime(2_000);
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]?.[0]).toContain("import '@backchannel/ui/styles.css'");
  vi.useRealTimers();
  frame.remove();
});
