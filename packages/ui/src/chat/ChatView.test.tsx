import { BackchannelError } from '@backchannel/react';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { announced } from '../testing/announced';
import { axeFindings } from '../testing/axe';
import { spy } from '../testing/spy';
import { chatState, message, participant } from '../testing/states';
import type { ChatMessage, ChatState } from './chatState';
import { ChatView } from './ChatView';

afterEach(cleanup);

const view = (chat: ChatState, props: { readOnlyReason?: string } = {}) => (
  <ChatView chat={chat} {...props} />
);
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');

describe('the log', () => {
  it('is a silent log in a section named Chat, each item read as author, time, text', () => {
    render(view(chatState({ messages: [message('Ben', 'Hello')] })));
    const log = within(screen.getByRole('region', { name: 'Chat' })).getByRole('log');
    expect(log.getAttribute('aria-live')).toBe('off');
    expect(within(log).getByRole('listitem', { name: /^Ben .*\d.* Hello$/ })).toBeTruthy();
  });

  it('shows texts as text, and only http, https and mail addresses as links', async () => {
    const text = '<b>hi</b> https://daily.co javascript:alert(1) a@b.co data:text/html,x';
    const { container } = render(view(chatState({ messages: [message('Ben', text)] })));
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent).toContain(text);
    const links = await screen.findAllByRole<HTMLAnchorElement>('link');
    expect(container.textContent).toContain(text);
    expect(links.map(({ href }) => href)).toEqual(['https://daily.co/', 'mailto:a@b.co']);
    expect(links[0]?.rel).toBe('noopener noreferrer nofollow ugc');
    expect(links[0]?.dir).toBe('ltr');
  });

  it('divides earlier messages from live ones', () => {
    const messages = [message('Ben', 'old', { isReplayed: true }), message('Ben', 'new')];
    render(view(chatState({ messages })));
    const names = screen.getAllByRole('separator').map((divider) => divider.textContent);
    expect(names).toEqual(['Earlier', 'Since you joined']);
  });

  it('marks hosts, the server and private messages in words', () => {
    const messages = [
      message('Ana', 'one', { sender: participant('Ana', true) }),
      message('', 'two', { sender: { kind: 'server' } }),
      message('Me', 'three', { isOwn: true, to: ['id-Ana'] }),
    ];
    render(view(chatState({ messages })));
    const [ana, server, own] = screen.getAllByRole('listitem');
    expect(ana?.textContent).toContain('Host');
    expect(server?.textContent).toContain('Server');
    expect(own?.textContent).toContain('Only \u2068Ana\u2069');
  });

  it('moves between messages with the arrow keys, and back to the composer with Escape', async () => {
    const user = userEvent.setup();
    const messages = ['one', 'two', 'three'].map((text) => message('Ben', text));
    render(view(chatState({ messages })));
    const [first, second, third] = screen.getAllByRole('listitem');
    await user.tab();
    expect(document.activeElement).toBe(third);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(first);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(field());
  });

  it('is still reached by Tab, and loses nobody’s focus, when the message that had it goes away', async () => {
    const user = userEvent.setup();
    const messages = ['one', 'two', 'three'].map((text) => message('Ben', text));
    const [one, two, three] = messages as [ChatMessage, ChatMessage, ChatMessage];
    const { rerender } = render(view(chatState({ messages })));
    await user.tab();
    await user.keyboard('{ArrowUp}');
    rerender(view(chatState({ messages: [one, three] })));
    expect(document.activeElement).toBe(field());
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(screen.getAllByRole('listitem')[1]);
    rerender(view(chatState({ messages: [] })));
    expect(document.activeElement).toBe(field());
    rerender(view(chatState({ messages: [two] })));
    expect(document.activeElement).toBe(field());
  });

  it('says what is empty, loading, or not joined', () => {
    const { rerender } = render(view(chatState()));
    expect(screen.getByText('No messages yet')).toBeTruthy();
    rerender(view(chatState({ history: 'loading' })));
    expect(screen.getByText('Loading earlier messages')).toBeTruthy();
    expect(screen.getByRole('log').getAttribute('aria-busy')).toBe('true');
    rerender(view(chatState({ history: 'none', status: 'not-joined' })));
    expect(screen.getAllByText('Join the call to chat.').length).toBeGreaterThan(0);
  });
});

describe('unread messages', () => {
  it('are read at once while they can be seen', () => {
    const markRead = vi.fn<(...given: unknown[]) => void>();
    render(view(chatState({ messages: [message('Ben', 'x')], unread: 1, markRead })));
    expect(markRead).toHaveBeenCalled();
  });

  it('are divided and not read while the page is hidden', () => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const markRead = vi.fn<(...given: unknown[]) => void>();
    const { rerender } = render(view(chatState({ messages: [message('Ben', 'seen')], markRead })));
    const messages = [message('Ben', 'one'), message('Ben', 'two')];
    rerender(view(chatState({ messages, unread: 2, markRead })));
    expect(screen.getByRole('separator', { name: '2 new messages' })).toBeTruthy();
    expect(markRead).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe('announcements', () => {
  it('says what others write from now on, not what was there, is replayed, or is one’s own', () => {
    const there = message('Ben', 'was there');
    const { rerender } = render(view(chatState({ messages: [there] })));
    const messages = [
      message('Cleo', 'earlier', { isReplayed: true }),
      there,
      message('Me', 'mine', { isOwn: true }),
      message('Ben', 'hi'),
    ];
    rerender(view(chatState({ messages })));
    expect(announced()).toEqual(['Ben: hi']);
  });

  it('merges a crowd', () => {
    vi.useFakeTimers();
    const { rerender } = render(view(chatState()));
    const messages = ['1', '2', '3', '4', '5'].map((text) => message('Ben', text));
    rerender(view(chatState({ messages })));
    vi.advanceTimersByTime(2_000);
    expect(announced()).toEqual(['Ben: 1', 'Ben: 2', 'Ben: 3', '2 more messages']);
    vi.useRealTimers();
  });

  it('speaks once for two chats of one document', () => {
    const two = (chat: ChatState) => (
      <>
        {view(chat)}
        {view(chat)}
      </>
    );
    const { rerender } = render(two(chatState()));
    rerender(two(chatState({ messages: [message('Ben', 'hi')] })));
    expect(announced()).toEqual(['Ben: hi']);
  });

  it('says how many earlier messages were loaded', () => {
    const { rerender } = render(view(chatState({ history: 'loading' })));
    const messages = ['a', 'b'].map((text) => message('Ben', text, { isReplayed: true }));
    rerender(view(chatState({ messages })));
    expect(announced()).toEqual(['2 earlier messages loaded']);
  });
});

it('says when earlier messages could not be had, and offers them again', async () => {
  const user = userEvent.setup();
  const loadOlder = vi.fn<() => Promise<number>>(() => Promise.reject(new Error('No database.')));
  render(view(chatState({ messages: [message('Ben', 'x')], hasOlder: true, loadOlder })));
  const button = screen.getByRole('button', { name: 'Earlier messages' });
  await user.click(button);
  expect(announced()).toEqual(['! Something went wrong.']);
  expect(screen.getByRole('region').textContent).toContain('Something went wrong. Try again');
  expect(button.getAttribute('aria-disabled')).toBe('false');
  loadOlder.mockResolvedValue(2);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(loadOlder).toHaveBeenCalledTimes(2);
  expect(screen.getByRole('region').textContent).not.toContain('Something went wrong');
  expect(document.activeElement).toBe(field());
});

describe('the composer', () => {
  it('sends with Enter and breaks with Shift+Enter', async () => {
    const user = userEvent.setup();
    const send = spy();
    render(view(chatState({ send })));
    await user.type(field(), 'one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(send).toHaveBeenCalledWith('one\ntwo');
    expect(field().value).toBe('');
  });

  it('goes on behind an emoji that was put into the text', async () => {
    const user = userEvent.setup();
    render(view(chatState()));
    await user.type(field(), 'Well done!');
    field().setSelectionRange(5, 9);
    await user.click(screen.getByRole('button', { name: 'Insert emoji' }));
    await user.click(await screen.findByRole('button', { name: 'Thumbs up' }));
    await user.keyboard(' said');
    expect(field().value).toBe('Well 👍 said!');
  });

  it('has the direction of its text, and of the page without one', async () => {
    const user = userEvent.setup();
    render(view(chatState()));
    expect(field().dir).toBe('');
    await user.type(field(), 'a');
    expect(field().dir).toBe('auto');
  });

  it('does not send with the Enter of an input method', async () => {
    const user = userEvent.setup();
    const send = spy();
    render(view(chatState({ send })));
    await user.type(field(), 'にほん');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    expect(send).not.toHaveBeenCalled();
  });

  it('names the recipient', () => {
    render(view(chatState()));
    expect(screen.getByRole('textbox', { name: 'Message to everyone' })).toBeTruthy();
  });

  it('says the limit at 90 % and at 100 %, and does not send beyond it', async () => {
    const user = userEvent.setup();
    const send = spy();
    render(view(chatState({ maxLength: 10, send })));
    await user.type(field(), '123456789');
    expect(announced()).toEqual(['1 character left']);
    await user.type(field(), '0');
    expect(announced().at(-1)).toBe('The message has reached its longest length');
    await user.type(field(), 'x{Enter}');
    expect(send).not.toHaveBeenCalled();
    expect(announced().at(-1)).toBe('! 1 character too long');
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('stays, read-only and with the reason, when nothing can be written', async () => {
    const user = userEvent.setup();
    const send = spy();
    render(view(chatState({ send }), { readOnlyReason: 'The chat is paused.' }));
    expect(field().readOnly).toBe(true);
    const note = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toBe('The chat is paused.');
    await user.type(field(), 'x{Enter}');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(send).not.toHaveBeenCalled();
  });

  it('keeps the text and says why when it could not be sent at all', async () => {
    const user = userEvent.setup();
    const send = () => Promise.reject(new BackchannelError('not-joined', 'await call.join().'));
    const failed = message('Me', 'precious', { isOwn: true, delivery: 'failed' });
    render(view(chatState({ send, messages: [failed] })));
    await user.type(field(), 'precious{Enter}');
    expect(field().value).toBe('precious');
    expect(screen.getByText('Join the call to chat.')).toBeTruthy();
    expect(announced().at(-1)).toBe('! Message not sent. Join the call to chat.');
  });
});

describe('a failed message', () => {
  const error = 'Backchannel: the room said no, as developers read it.';
  const why = { error, errorCode: 'daily-refused' } as const;
  const failed = () => message('Me', 'x', { isOwn: true, delivery: 'failed', ...why });

  it('is one alert, with Retry', async () => {
    const user = userEvent.setup();
    const retry = spy();
    const own = failed();
    const { rerender } = render(view(chatState()));
    rerender(view(chatState({ messages: [own], retry })));
    rerender(view(chatState({ messages: [{ ...own }], retry })));
    expect(announced()).toEqual(['! Message not sent. The call did not take it.']);
    expect(screen.getByText('The call did not take it.')).toBeTruthy();
    expect(document.body.textContent).not.toContain('developers');
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(retry).toHaveBeenCalledWith(own.id);
    expect(document.activeElement).toBe(screen.getByRole('listitem'));
  });

  it('can be deleted, and the focus is where a new one is written', async () => {
    const user = userEvent.setup();
    const remove = spy();
    const own = failed();
    render(view(chatState({ messages: [own], remove })));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(remove).toHaveBeenCalledWith(own.id);
    expect(document.activeElement).toBe(field());
  });
});

it('is nothing that axe would report, in every state', async () => {
  const messages = [
    message('Ben', 'old', { isReplayed: true }),
    message('Ben', 'https://daily.co'),
    message('Me', 'x', { isOwn: true, delivery: 'failed', error: 'Too long.' }),
  ];
  const { container, rerender } = render(view(chatState({ messages })));
  expect(await axeFindings(container)).toEqual([]);
  rerender(view(chatState({ history: 'loading', status: 'joining' })));
  expect(await axeFindings(container)).toEqual([]);
});
