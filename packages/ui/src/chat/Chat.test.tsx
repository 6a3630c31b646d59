import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import { act, cleanup } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { announced } from '../testing/announced';
import { seat } from '../testing/seat';
import { Chat } from './Chat';

let room: TestRoom;
beforeEach(async () => {
  room = await createTestRoom();
});
afterEach(async () => {
  cleanup();
  await room.close();
});

const patience = { timeout: 5_000 };
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
  expect(await cleo.findByRole('separator', { name: 'Earlier' }, patience)).toBeTruthy();
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
