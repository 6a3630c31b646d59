import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { announced } from '../../testing/announced';
import { axeFindings } from '../../testing/axe';
import { seat } from '../../testing/seat';
import { Chat } from '../Chat';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());
type Seat = ReturnType<typeof seat>;
const field = (one: Seat) => one.getByRole<HTMLTextAreaElement>('textbox');
const shown = (one: Seat) =>
  [...one.container.querySelectorAll('.bc-message-text')].map(({ textContent }) => textContent);

async function two() {
  const hana = seat(await room.join('Hana', { owner: true }), <Chat />);
  const ben = seat(await room.join('Ben'), <Chat />);
  await settle();
  return { hana, ben, user: userEvent.setup() };
}

/** Puts the focus on the last message, as Tab does, and on one of its actions, all by keyboard. */
async function actOnLast(
  one: Seat,
  user: ReturnType<typeof userEvent.setup>,
  name: string | RegExp,
) {
  act(() => one.getAllByRole('listitem').at(-1)?.focus());
  const action = one.getByRole('button', { name });
  for (let i = 0; i < 8 && document.activeElement !== action; i += 1) await user.tab();
  expect(document.activeElement).toBe(action);
  await user.keyboard('{Enter}');
  await settle();
}

describe('by keyboard only', () => {
  it('answers, edits and deletes, with the focus where one goes on', async () => {
    const { ben, hana, user } = await two();
    await user.type(field(hana), 'Who brings cake?{Enter}');
    await settle();
    await actOnLast(ben, user, 'Reply');
    expect(document.activeElement).toBe(field(ben));
    expect(ben.getByRole('textbox', { name: 'Replying to Hana' })).toBeTruthy();
    await user.keyboard('Me{Enter}');
    await settle();
    expect(hana.getByRole('button', { name: 'In reply to You: Who brings cake?' })).toBeTruthy();
    expect(ben.getByRole('textbox', { name: 'Message to everyone' })).toBeTruthy();

    await user.keyboard('half a draft');
    await actOnLast(ben, user, 'Edit');
    expect(field(ben).value).toBe('Me');
    await user.keyboard(', two{Enter}');
    await settle();
    expect(shown(hana)).toEqual(['Who brings cake?', 'Me, two']);
    expect(hana.getByText('edited')).toBeTruthy();
    expect(field(ben).value).toBe('half a draft');

    await actOnLast(ben, user, 'Delete');
    expect(shown(hana)).toEqual(['Who brings cake?', 'This message was deleted']);
    expect(document.activeElement).toBe(ben.getAllByRole('listitem').at(-1));
  });

  it('reacts with an emoji from the picker, and takes it away again', async () => {
    const { ben, hana, user } = await two();
    await user.type(field(hana), 'Hi{Enter}');
    await settle();
    await actOnLast(ben, user, 'Add reaction');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Thumbs up'),
    );
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await settle();
    const button = hana.getByRole('button', { name: '👏, 1 person' });
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(document.activeElement).toBe(ben.getByRole('listitem'));
    expect(await axeFindings(ben.container)).toEqual([]);
    await actOnLast(ben, user, '👏, 1 person');
    expect(hana.queryByRole('button', { name: /👏/ })).toBeNull();
    expect(document.activeElement).toBe(ben.getByRole('listitem'));
  });

  it('stays on a message whose actions go away with its text', async () => {
    const host = await room.join('Hana', { owner: true });
    const ben = seat(await room.join('Ben'), <Chat />);
    const user = userEvent.setup();
    await settle();
    await user.type(field(ben), 'rude{Enter}');
    await settle();
    const item = ben.getByRole('listitem');
    act(() => item.focus());
    await user.tab();
    expect(document.activeElement).toBe(ben.getByRole('button', { name: 'Add reaction' }));
    host.sendAppMessage({ type: 'chat-remove', of: item.dataset.id });
    await settle();
    expect(shown(ben)).toEqual(['A host deleted this message']);
    expect(document.activeElement).toBe(item);
  });
});

describe('a host', () => {
  it('deletes, mutes and pauses; the others see why they cannot write', async () => {
    const { ben, hana, user } = await two();
    await user.type(field(ben), 'rude{Enter}');
    await settle();
    await actOnLast(hana, user, 'Delete');
    await user.keyboard('{Enter}');
    await settle();
    expect(shown(ben)).toEqual(['A host deleted this message']);
    await user.click(hana.getByRole('button', { name: 'Pause chat' }));
    await settle();
    expect(field(ben).placeholder).toBe('The host has paused the chat.');
    expect(field(ben).readOnly).toBe(true);
    expect(field(hana).readOnly).toBe(false);
    await user.click(hana.getByRole('button', { name: 'Resume chat' }));
    await settle();
    await user.type(field(ben), 'rude again{Enter}');
    await settle();
    await actOnLast(hana, user, 'Mute Ben in the chat');
    await user.keyboard('{Enter}');
    await settle();
    expect(field(ben).placeholder).toBe('A host has muted you in the chat.');
    expect(ben.queryByRole('button', { name: 'Pause chat' })).toBeNull();
    await actOnLast(hana, user, 'Let Ben write in the chat again');
    expect(field(ben).readOnly).toBe(false);
    expect(announced()).toEqual(
      expect.arrayContaining(['Ben is muted in the chat', 'Ben can write in the chat again']),
    );
    await actOnLast(hana, user, 'Mute Ben in the chat');
    await user.keyboard('{Enter}');
    await settle();
    expect(field(ben).readOnly).toBe(true);
  });
});

describe('who is writing', () => {
  it('is shown, and not said aloud', async () => {
    const { ben, hana, user } = await two();
    await user.type(field(ben), 'h');
    await settle();
    const line = hana.getByText(/Ben.* is writing/);
    // The name neither takes the direction of the words nor gives them its own.
    expect(line.textContent).toBe('\u2068Ben\u2069 is writing');
    expect(line.dir).toBe('');
    await user.clear(field(ben));
    await settle();
    expect(hana.queryByText(/is writing/)).toBeNull();
  });
});

describe('a channel', () => {
  it('is a chat of its own, and keeps the draft while it is closed', async () => {
    const user = userEvent.setup();
    const call = await room.join('Hana', { owner: true });
    const backstage = (
      <Chat channel="backstage" to={{ role: 'owner' }} recipientName="the owners" />
    );
    const hugo = seat(await room.join('Hugo', { owner: true }), backstage);
    const ben = seat(await room.join('Ben'), <Chat channel="backstage" />);
    const first = seat(call, backstage);
    await settle();
    await user.type(
      first.getByRole('textbox', { name: 'Message to the owners' }),
      'psst{Enter}five',
    );
    await settle();
    expect([shown(hugo), shown(ben)]).toEqual([['psst'], []]);
    cleanup();
    const again = seat(call, backstage);
    expect(field(again).value).toBe('five');
  });
});
