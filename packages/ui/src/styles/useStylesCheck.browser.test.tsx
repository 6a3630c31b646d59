import { cleanup, render } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { ChatView } from '../chat/ChatView';
import { chatState } from '../testing/states';
import styles from './index.css?inline';
import layered from './layered.css?inline';
import { useStylesCheck } from './useStylesCheck';

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const frame of frames) frame.remove();
});

function documentWith(sheet: string): Document {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frames.push(frame);
  const inner = frame.contentDocument;
  if (!inner) throw new Error('The frame has no document');
  inner.head.append(Object.assign(inner.createElement('style'), { textContent: sheet }));
  return inner;
}

function showChats({ body }: Document) {
  const chat = <ChatView chat={chatState()} />;
  render(createPortal([<div key="a">{chat}</div>, <div key="b">{chat}</div>], body));
  vi.advanceTimersByTime(2_000);
  cleanup();
}

function Bare() {
  useStylesCheck();
  return <div className="bc-root" />;
}

it('says once in a document that the style sheet is missing, and with which line it comes', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.useFakeTimers();
  showChats(documentWith(styles));
  showChats(documentWith(layered));
  expect(warn).not.toHaveBeenCalled();

  const bare = documentWith('');
  showChats(bare);
  showChats(bare);
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]?.[0]).toContain("import '@backchannel/ui/styles.css'");

  render(<Bare />);
  vi.advanceTimersByTime(2_000);
  expect(warn).toHaveBeenCalledTimes(2);
});
