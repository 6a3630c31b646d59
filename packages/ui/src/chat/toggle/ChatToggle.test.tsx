import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { act, cleanup } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { announced } from '../../testing/announced';
import { axeFindings } from '../../testing/axe';
import { seat } from '../../testing/seat';
import { Chat } from '../Chat';
import { ChatToggle } from './ChatToggle';
import * as attributes from './ChatToggleDataAttributes';
import { ChatTogglePart } from './ChatTogglePart';

const room = roomForEachTest();
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const settle = () => act(() => room.settle());
const say = async (call: DailyCall, text: string, more: object = {}) => {
  call.sendAppMessage({ type: 'chat', text, ...more });
  await settle();
};

/** An app that takes the chat out of the page, or only hides it. */
function Panel({ isKept = false, channel = 'main' }) {
  const [open, setOpen] = useState(false);
  const chatName = channel === 'main' ? undefined : 'Backstage';
  const toggle = { open, onOpenChange: setOpen, channel, chatName };
  return (
    <>
      <ChatToggle {...toggle} controls={`panel-${channel}`} />
      {(open || isKept) && (
        <div id={`panel-${channel}`} hidden={!open}>
          <Chat channel={channel} />
          <button type="button" onClick={() => setOpen(false)}>
            Close
          </button>
        </div>
      )}
    </>
  );
}

describe('the chat toggle', () => {
  it('counts while the chat is not in the page, opens it, and has the focus back when it closes', async () => {
    const user = userEvent.setup();
    const ana = await room.join('Ana', { owner: true });
    const ben = seat(await room.join('Ben'), <Panel />);
    await settle();
    const toggle = ben.getByRole('button', { name: 'Chat' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    expect(toggle.hasAttribute('aria-controls')).toBe(false);
    await say(ana, 'one');
    await say(ana, 'two');
    expect(ben.getByRole('button', { name: 'Chat, 2 unread' })).toBe(toggle);
    expect(toggle.textContent).toBe('Chat2');
    expect(await axeFindings(ben.container)).toEqual([]);

    await user.tab();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(toggle.getAttribute('aria-controls') ?? '')).not.toBeNull();
    await settle();
    expect(ben.getByRole('button', { name: 'Chat' })).toBe(toggle);
    expect(ben.getByRole('separator', { name: '2 new messages' })).toBeTruthy();
    await user.click(ben.getByRole('textbox'));
    await user.click(ben.getByRole('button', { name: 'Close' }));
    expect(ben.queryByRole('log')).toBeNull();
    expect(document.activeElement).toBe(toggle);
  });

  it('leaves the focus where it is when something else closes the chat', async () => {
    const user = userEvent.setup();
    const field = <input aria-label="Elsewhere" />;
    const toggle = (open: boolean) => (
      <ChatTogglePart open={open} onOpenChange={() => {}} controls="panel" />
    );
    const ben = await room.join('Ben');
    const App = () => {
      const [open, setOpen] = useState(true);
      return (
        <div onBlur={() => setOpen(false)}>
          {toggle(open)}
          {open && <div id="panel">{field}</div>}
          <input aria-label="Next" />
        </div>
      );
    };
    const one = seat(ben, <App />);
    await user.click(one.getByRole('textbox', { name: 'Elsewhere' }));
    await user.click(one.getByRole('textbox', { name: 'Next' }));
    expect(one.queryByRole('textbox', { name: 'Elsewhere' })).toBeNull();
    expect(document.activeElement).toBe(one.getByRole('textbox', { name: 'Next' }));
  });

  it('counts each channel by itself, and shows at most 99+', async () => {
    const ana = await room.join('Ana', { owner: true });
    const hugo = seat(
      await room.join('Hugo', { owner: true }),
      <>
        <Panel />
        <Panel channel="backstage" />
      </>,
    );
    await settle();
    await say(ana, 'psst', { channel: 'backstage' });
    expect(hugo.getByRole('button', { name: 'Chat' })).toBeTruthy();
    const backstage = hugo.getByRole('button', { name: 'Backstage, 1 unread' });
    for (let index = 0; index < 99; index += 1) {
      ana.sendAppMessage({ type: 'chat', text: `${index}`, channel: 'backstage' });
    }
    await settle();
    expect(backstage.getAttribute('aria-label')).toBe('Backstage, 100 unread');
    expect(backstage.textContent).toBe('Backstage99+');
  });

  it('says what is unread at most every ten seconds, and at once who mentions one', async () => {
    const ana = await room.join('Ana', { owner: true });
    const call = await room.join('Ben');
    const ben = seat(call, <Panel />);
    const { session_id: id } = call.participants().local;
    await settle();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hear = async (text: string, more?: object) => {
      ana.sendAppMessage({ type: 'chat', text, ...more });
      await act(() => vi.advanceTimersByTimeAsync(1_000));
    };
    await hear('one');
    await hear('two');
    await hear('three');
    await hear('@Ben come', { mentions: [id] });
    expect(announced()).toEqual(['Chat, 1 unread', 'Ana mentioned you: @Ben come']);
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(announced().at(-1)).toBe('Chat, 4 unread');
    const toggle = ben.getByRole('button', { name: 'Chat, 4 unread, you were mentioned' });
    expect(toggle.textContent).toBe('Chat@4');
    vi.useRealTimers();
    act(() => toggle.click());
    await settle();
    await say(ana, 'seen');
    expect(announced().at(-1)).toBe('Ana: seen');
  });

  it.each([true, false])('says that an edit mentions one, once; closed: %s', async (isClosed) => {
    const ana = await room.join('Ana', { owner: true });
    const call = await room.join('Ben');
    const ben = seat(call, <Panel />);
    await settle();
    const { session_id: id } = call.participants().local;
    const of = `${ana.participants().local.session_id}:m`;
    const toggle = ben.getByRole('button', { name: 'Chat' });
    act(() => toggle.click());
    await say(ana, 'Come', { _: { id: 'm', to: 'all' } });
    if (isClosed) act(() => toggle.click());
    for (const text of ['@Ben come', '@Ben, come']) {
      ana.sendAppMessage({ type: 'chat-edit', of, text, mentions: [id] });
      await settle();
    }
    expect(announced()).toEqual(['Ana: Come', 'Ana mentioned you: @Ben come']);
    expect(toggle.textContent).toBe(isClosed ? 'Chat@' : 'Chat');
    expect(toggle.getAttribute('aria-label')).toBe(isClosed ? 'Chat, you were mentioned' : 'Chat');
    if (isClosed) act(() => toggle.click());
    await settle();
    expect(toggle.textContent).toBe('Chat');
  });

  it('speaks for a chat that is only hidden', async () => {
    const ana = await room.join('Ana', { owner: true });
    seat(await room.join('Ben'), <Panel isKept />);
    await settle();
    await say(ana, 'one');
    expect(announced()).toEqual(['Chat, 1 unread']);
  });

  it('is a part without a look, whose state is in its attributes', async () => {
    const ana = await room.join('Ana', { owner: true });
    const call = await room.join('Ben');
    const ben = seat(
      call,
      <ChatTogglePart open onOpenChange={() => {}} className={({ unread }) => `own-${unread}`} />,
    );
    await settle();
    await say(ana, '@Ben', { mentions: [call.participants().local.session_id] });
    const toggle = ben.getByRole('button');
    expect(toggle.className).toBe('own-1');
    const written = toggle.getAttributeNames().filter((name) => name.startsWith('data-'));
    expect(written.sort()).toEqual(Object.values(attributes).sort());
  });
});
