import { useChat } from '@backchannel/react';
import { createTestRoom } from '@backchannel/local/testing';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { Chat } from '../parts';
import { announced } from '../testing/announced';
import { axeFindings } from '../testing/axe';
import { seat } from '../testing/seat';
import { chatState, message, participant } from '../testing/states';
import { ChatRootView, type ChatRootViewProps } from './root/ChatRootView';
import { NO_MODERATION, type ChatMessage } from './chatState';

const lists = import.meta.glob<Record<string, string>>('./*/Chat*DataAttributes.ts', {
  eager: true,
});

afterEach(cleanup);

const renderMessage = (one: ChatMessage) => (
  <Chat.Message message={one} className="Message">
    <Chat.Author className="Author" /> <Chat.Time className="Time" />
    <Chat.Quote className="Quote" />
    <Chat.Text className="Text" />
    <Chat.Reactions>
      {(emoji) => <Chat.Reaction emoji={emoji} className="Reaction" />}
    </Chat.Reactions>
    <Chat.Note className="Note" />
    <Chat.Action action="retry" className="Action" />
    <Chat.Actions>{(action) => <Chat.Action action={action} className="Action" />}</Chat.Actions>
  </Chat.Message>
);

/** Every part, each with its name as its class. */
const all = (
  <>
    <h2>
      Chat <Chat.Unread className="Unread" /> <Chat.Pause className="Pause" />
    </h2>
    <Chat.Log className="Log">
      <Chat.Notice className="Notice" />
      <Chat.Earlier className="Earlier" />
      <Chat.List divider={<Chat.Divider className="Divider" />}>{renderMessage}</Chat.List>
    </Chat.Log>
    <Chat.Jump className="Jump" />
    <Chat.Typing className="Typing" />
    <Chat.EmojiPicker />
    <Chat.Reason className="Reason" />
    <Chat.Problem />
    <Chat.Composer className="Composer">
      <Chat.Target className="Target" />
      <Chat.Emoji />
      <Chat.Input className="Input" />
      <Chat.Send className="Send" />
      <Chat.Hint className="Hint" />
    </Chat.Composer>
  </>
);

function given(
  chat: Parameters<typeof chatState>[0],
  rest: Partial<ChatRootViewProps> = {},
): ReactElement {
  return (
    <ChatRootView chat={chatState(chat)} className="Root" {...rest}>
      {all}
    </ChatRootView>
  );
}

const question = message('Ana', 'Who brings cake?', {
  sender: participant('Ana', true),
  reactions: [{ emoji: '🍰', count: 2, isOwn: true, names: ['Ben', 'Me'] }],
  isReplayed: true,
});
const talk = [
  question,
  message('Ben', 'me', { replyTo: 'gone', isEdited: true, mentionsMe: true, to: 'me' }),
  message('Me', 'no', { isOwn: true, delivery: 'failed', error: 'Too long.' }),
  message('Ben', 'told', { isReplayed: true, isUnverified: true }),
  message('Ben', '', { removed: 'host' }),
  message('Me', 'my own', { isOwn: true }),
];

describe('the attributes of the parts', () => {
  const seen: Record<string, Set<string>> = {};
  function look() {
    for (const element of document.querySelectorAll('[class]')) {
      const names = (seen[element.className] ??= new Set());
      for (const { name } of element.attributes) if (name.startsWith('data-')) names.add(name);
    }
  }

  it('are those of their lists', async () => {
    const user = userEvent.setup();
    const moderation = { ...NO_MODERATION, canModerate: true };
    const loadOlder = () => new Promise<number>(() => undefined);
    const older = { hasOlder: true, loadOlder, unread: 2 };
    const { rerender } = render(given({ messages: talk, ...older }));
    look();
    await user.click(screen.getByRole('button', { name: 'Earlier messages' }));
    act(() => screen.getAllByRole('listitem').at(-1)?.focus());
    look();
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    look();
    await user.keyboard('{Escape}');
    const typing = [{ sessionId: 'a', userName: 'Ana' }];
    rerender(given({ history: 'loading', typing, mode: 'paused' }, { moderation }));
    look();
    rerender(given({ messages: talk, mode: 'paused', maxLength: 3 }, { moderation }));
    act(() => screen.getByRole('listitem', { name: /told$/ }).focus());
    await user.click(screen.getByRole('button', { name: 'Mute Ben in the chat' }));
    look();
    await user.keyboard('{Escape}');
    rerender(given({ messages: talk, maxLength: 3 }));
    await user.type(screen.getByRole('textbox'), 'too long');
    const log = screen.getByRole('log');
    Object.defineProperty(log, 'scrollHeight', { value: 1_000 });
    for (const top of [1_000, 0]) fireEvent.scroll(log, { target: { scrollTop: top } });
    await screen.findByRole('button', { name: 'Latest messages' });
    look();

    const listed = Object.entries(lists).map(([file, names]) => [
      /Chat(\w+)DataAttributes/.exec(file)?.[1] ?? file,
      Object.values(names).sort(),
    ]);
    expect(listed.length).toBeGreaterThan(19);
    for (const [name, names] of listed.filter(([one]) => one !== 'Toggle'))
      expect([...(seen[String(name)] ?? [])].sort(), `Chat.${String(name)}`).toEqual(names);
  });
});

describe('parts', () => {
  it('throw one sentence outside of their root, and render on a server inside', () => {
    const sentence =
      '<Chat.Log> is outside of <Chat.Root>, which gives it its state: put it inside.';
    expect(() => renderToString(<Chat.Log />)).toThrow(sentence);
    expect(renderToString(given({ messages: talk }))).toContain('Who brings cake?');
    expect(() => renderToString(<Chat.Author />)).toThrow('<Chat.Author> is outside');
  });

  it('have no class of their own, and nothing that axe would report', async () => {
    const { container } = render(
      <ChatRootView chat={chatState({ messages: talk, hasOlder: true })}>
        <Chat.Log />
        <Chat.Typing />
        <Chat.Composer />
      </ChatRootView>,
    );
    expect(container.querySelectorAll('[class]')).toHaveLength(0);
    expect(await axeFindings(container)).toEqual([]);
  });
});

it('is a whole chat in a look of one’s own: written, answered, announced, by keyboard', async () => {
  const room = await createTestRoom();
  const user = userEvent.setup();
  const own = <Chat.Root>{all}</Chat.Root>;
  function WithItsOwnChat() {
    const chat = useChat();
    return (
      <>
        <output>{chat.messages.length}</output>
        <Chat.Root chat={chat}>{all}</Chat.Root>
      </>
    );
  }
  const ana = seat(await room.join('Ana', { owner: true }), own);
  const ben = seat(await room.join('Ben'), <WithItsOwnChat />);
  const settle = () => act(() => room.settle());
  await settle();
  await user.type(ana.getByRole('textbox', { name: 'Message to everyone' }), 'Cake?{Enter}');
  await settle();
  expect(announced()).toEqual(['Ana: Cake?']);
  expect(ben.container.querySelector('output')?.textContent).toBe('1');
  act(() => ben.getByRole('listitem', { name: /^Ana .* Cake\?$/ }).focus());
  await user.click(ben.getByRole('button', { name: 'Reply' }));
  expect(document.activeElement).toBe(ben.getByRole('textbox', { name: 'Replying to Ana' }));
  await user.keyboard('Yes{Enter}');
  await settle();
  expect(ana.getByRole('button', { name: 'In reply to You: Cake?' })).toBeTruthy();
  await user.click(ana.getByRole('button', { name: 'Pause chat' }));
  await settle();
  expect(ben.getByRole('region', { name: 'Chat' }).dataset.mode).toBe('paused');
  expect(ben.getByRole<HTMLTextAreaElement>('textbox').readOnly).toBe(true);
  cleanup();
  await room.close();
});
