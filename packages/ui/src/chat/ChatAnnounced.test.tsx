import { createTestRoom } from '@backchannel/local/testing';
import { act, cleanup } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { hearAnnouncements } from '../testing/hearAnnouncements';
import { seat } from '../testing/seat';
import { Chat } from './Chat';
import { ChatToggle } from './toggle/ChatToggle';

afterEach(cleanup);

function Closing() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <ChatToggle open={open} onOpenChange={setOpen} controls="chat" />
      {open && <Chat id="chat" />}
    </>
  );
}

/* One document, so that what two screens say at once is heard once, as in a page with two cards. */
it('says exactly what is news, in one scenario of a host, somebody who closes the chat, and a latecomer', async () => {
  sessionStorage.clear();
  const room = await createTestRoom();
  const user = userEvent.setup();
  const settle = () => act(() => room.settle());
  const news = hearAnnouncements();

  const hana = seat(await room.join('Hana', { owner: true }), <Chat />);
  const ben = seat(await room.join('Ben'), <Closing />);
  await settle();
  expect(news()).toEqual([]);

  await user.type(ben.getByRole('textbox'), 'Hello{Enter}');
  await settle();
  expect(news()).toEqual(['Ben: Hello']);

  await user.type(hana.getByRole('textbox'), 'Hi @b');
  expect(news()).toEqual(['1 person to mention']);
  await user.keyboard('{Enter}{Enter}');
  await settle();
  expect(news()).toEqual(['Hana mentioned you: Hi @Ben']);

  await user.click(await ben.findByRole('button', { name: 'Chat' }));
  await user.type(hana.getByRole('textbox'), '@Ben{Enter}{Enter}');
  await settle();
  expect(news()).toEqual(['1 person to mention', 'Hana mentioned you: @Ben', 'Chat, 1 unread']);

  await user.click(ben.getByRole('button', { name: /^Chat, 1 unread/ }));
  await settle();
  act(() => hana.getByRole('listitem', { name: /Hello$/ }).focus());
  await user.click(hana.getByRole('button', { name: 'Delete' }));
  await user.click(hana.getByRole('button', { name: 'Off topic' }));
  await settle();
  expect(news()).toEqual(['Message deleted']);

  const cleo = seat(await room.join('Cleo'), <Chat />);
  await cleo.findByRole('separator', { name: 'Earlier' });
  await settle();
  expect(news()).toEqual(['3 earlier messages loaded']);
  await room.close();
});
