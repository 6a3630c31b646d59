import { useChatModeration } from '@backchannel/react';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { announced } from '../testing/announced';
import { seat } from '../testing/seat';
import { Chat } from './Chat';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());

it('shows a message to all, and to who joins later under the divider Earlier', async () => {
  const user = userEvent.setup();
  const ana = seat(await room.join('Ana', { owner: true }), <Chat />);
  const ben = seat(await room.join('Ben'), <Chat />);
  await settle();
  await user.type(ana.getByRole('textbox'), 'Welcome to the town hall{Enter}');
  await settle();
  expect(ana.getByRole('listitem').dataset.delivery).toBe('sent');
  expect(ben.getByRole('listitem', { name: /^Ana .* Welcome to the town hall$/ })).toBeTruthy();
  expect(ben.getByText('Host')).toBeTruthy();
  expect(announced()).toEqual(['Ana: Welcome to the town hall']);

  const cleo = seat(await room.join('Cleo'), <Chat />);
  expect(await cleo.findByRole('separator', { name: 'Earlier' })).toBeTruthy();
  expect(cleo.getByText('Welcome to the town hall')).toBeTruthy();
  expect(announced().filter((line) => line.startsWith('Ana:'))).toHaveLength(1);
});

it('marks what the server says, and shows hostile text as text', async () => {
  const ben = seat(await room.join('Ben'), <Chat />);
  await settle();
  await room.sendAsServer({ type: 'chat', text: '<img src=x onerror=alert(1)>' });
  await settle();
  expect(ben.getByText('Server')).toBeTruthy();
  expect(ben.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  expect(ben.container.querySelector('img')).toBeNull();
});

it('says that one has to join first, and opens when one has', async () => {
  const call = room.createCall();
  const dan = seat(call, <Chat />);
  expect(dan.getByRole<HTMLTextAreaElement>('textbox').readOnly).toBe(true);
  const options = await room.joinOptions('Dan');
  await act(() => call.join(options));
  await settle();
  expect(dan.getByRole<HTMLTextAreaElement>('textbox').readOnly).toBe(false);
  await act(() => call.leave());
  await settle();
  expect(dan.getByRole<HTMLTextAreaElement>('textbox').readOnly).toBe(true);
});

it('keeps nothing of what was there: not the draft of one call for the next, nor an answer to what is gone', async () => {
  const user = userEvent.setup();
  const hana = seat(await room.join('Hana', { owner: true }), <Host />);
  const call = await room.join('Ben');
  const ben = seat(call, <Chat />);
  await settle();
  const field = ben.getByRole<HTMLTextAreaElement>('textbox');
  const choose = async (text: string, name: string) => {
    act(() => ben.getByRole('listitem', { name: new RegExp(`${text}$`) }).focus());
    await user.click(ben.getByRole('button', { name }));
  };
  for (const text of ['first', 'second']) await user.type(field, `${text}{Enter}`);
  await user.type(field, 'draft');
  await choose('first', 'Edit');
  expect(field.value).toBe('first');
  act(() => hana.getByRole('listitem', { name: /first$/ }).focus());
  await user.click(hana.getByRole('button', { name: 'Delete' }));
  await user.keyboard('{Enter}');
  await settle();
  expect([field.value, ben.queryByRole('button', { name: 'Cancel' })]).toEqual(['draft', null]);

  await choose('second', 'Reply');
  expect(ben.getByRole('button', { name: 'Cancel' })).toBeTruthy();
  await user.click(hana.getByRole('button', { name: 'Next patient' }));
  await settle();
  expect([field.value, ben.queryByRole('button', { name: 'Cancel' })]).toEqual(['draft', null]);

  await act(() => call.leave());
  await settle();
  const options = await room.joinOptions('Ben');
  await act(() => call.join(options));
  await settle();
  expect(field.value).toBe('');
});

function Host() {
  const { startFresh } = useChatModeration();
  return (
    <>
      <Chat />
      <button type="button" onClick={() => void startFresh()}>
        Next patient
      </button>
    </>
  );
}
