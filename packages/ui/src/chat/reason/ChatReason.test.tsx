import { useModerationLog } from '@backchannel/react';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Chat as Parts } from '../../parts';
import { axeFindings } from '../../testing/axe';
import { seat } from '../../testing/seat';
import { spy } from '../../testing/spy';
import { chatState, message } from '../../testing/states';
import { Chat } from '../Chat';
import { ChatView } from '../ChatView';
import { NO_MODERATION } from '../chatState';
import { ChatRootView } from '../root/ChatRootView';

const room = roomForEachTest();
afterEach(cleanup);

function Log() {
  const log = useModerationLog();
  return (
    <output>{log.map(({ action, reason }) => `${action}: ${reason ?? ''}`).join('; ')}</output>
  );
}

it('takes a reason of one’s own, a ready one, or none, by keyboard alone; hosts have them in the log', async () => {
  const user = userEvent.setup();
  const settle = () => act(() => room.settle());
  const hana = seat(
    await room.join('Hana', { owner: true }),
    <>
      <Chat />
      <Log />
    </>,
  );
  const ben = seat(await room.join('Ben'), <Chat />);
  const cleo = seat(await room.join('Cleo'), <Chat />);
  await settle();
  await user.type(ben.getByRole('textbox'), 'rude{Enter}');
  await user.type(ben.getByRole('textbox'), 'ruder{Enter}');
  await settle();
  const choose = async (one: typeof hana, text: string, name: string) => {
    const item = one.getByRole('listitem', { name: new RegExp(`${text}$`) });
    act(() => item.focus());
    await user.click(one.getByRole('button', { name }));
    return item;
  };

  const reported = await choose(cleo, 'rude', 'Report to the hosts');
  const form = cleo.getByRole('form', { name: 'Report Ben’s message to the hosts?' });
  expect(document.activeElement?.textContent).toBe('Report');
  expect(await axeFindings(form)).toEqual([]);
  await user.tab({ shift: true });
  await user.keyboard('spoils the talk{Enter}');
  await settle();
  expect(document.activeElement).toBe(reported);

  const muted = await choose(hana, 'rude', 'Mute Ben in the chat');
  await user.click(hana.getByRole('button', { name: 'Rude or hateful' }));
  await settle();
  expect(document.activeElement).toBe(muted);

  await choose(hana, 'rude', 'Delete');
  await user.keyboard('{Enter}');
  await settle();
  expect(ben.getByText('A host deleted this message')).toBeTruthy();
  expect(hana.container.querySelector('output')?.textContent).toBe(
    'report: spoils the talk; mute: Rude or hateful; remove: ',
  );
});

const moderation = { ...NO_MODERATION, canModerate: true };
const rude = () => message('Ben', 'rude');

it('is given up by Escape, and by itself when the message goes; one’s own is deleted at once', async () => {
  const user = userEvent.setup();
  const remove = spy();
  const [theirs, own] = [rude(), message('Me', 'typo', { isOwn: true })];
  const view = (messages = [theirs, own]) => (
    <ChatView chat={chatState({ messages, remove })} moderation={moderation} />
  );
  const { rerender } = render(view());
  const item = (at: number) => screen.getAllByRole('listitem')[at];
  const press = async (at: number) => {
    act(() => item(at)?.focus());
    await user.click(within(item(at) ?? document.body).getByRole('button', { name: 'Delete' }));
  };
  const asks = () => screen.queryByRole('form', { name: 'Delete Ben’s message?' }) !== null;
  await press(0);
  await user.keyboard('{Escape}');
  expect([asks(), document.activeElement]).toEqual([false, item(0)]);
  await press(1);
  expect(remove.mock.calls).toEqual([[own.id]]);
  await press(0);
  expect(asks()).toBe(true);
  rerender(view([{ ...theirs, text: '', removed: 'host' }, own]));
  expect([asks(), document.activeElement]).toEqual([false, screen.getByRole('textbox')]);
  expect(remove).toHaveBeenCalledOnce();
});

it('is not asked for where it is switched off, or where the parts have none', async () => {
  const user = userEvent.setup();
  const remove = spy();
  const given = { chat: chatState({ messages: [rude()], remove }), moderation };
  const press = async () => {
    act(() => screen.getByRole('listitem').focus());
    await user.click(screen.getByRole('button', { name: 'Delete' }));
  };
  render(<ChatView {...given} askReason={false} />);
  await press();
  cleanup();
  render(
    <ChatRootView {...given}>
      <Parts.Log />
    </ChatRootView>,
  );
  await press();
  expect(remove).toHaveBeenCalledTimes(2);
});
