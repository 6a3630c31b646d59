import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, fireEvent } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { announced } from '../../testing/announced';
import { axeFindings } from '../../testing/axe';
import { seat } from '../../testing/seat';
import { Chat } from '../Chat';
import { mentionQuery } from './mentionQuery';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());
type Seat = ReturnType<typeof seat>;
const field = (one: Seat) => one.getByRole<HTMLTextAreaElement>('textbox');
const offered = (one: Seat) =>
  one.queryAllByRole('option').map((option) => option.querySelector('bdi')?.textContent);
const active = (one: Seat) => {
  const id = field(one).getAttribute('aria-activedescendant');
  const option = id === null ? null : document.getElementById(id);
  expect(option?.getAttribute('aria-selected')).not.toBe('false');
  return option?.querySelector('bdi')?.textContent;
};
const pills = (one: Seat) =>
  [...one.container.querySelectorAll('.bc-mention')].map(
    (pill) => `${pill.textContent}${pill.hasAttribute('data-me') ? ' (me)' : ''}`,
  );

async function three() {
  const hana = seat(await room.join('Hana', { owner: true }), <Chat />);
  const ben = seat(await room.join('Ben'), <Chat />);
  const second = await room.join('Ben');
  await room.join('Zoë Bergström');
  await settle();
  return { hana, ben, second, user: userEvent.setup() };
}

describe('mentions, by keyboard only', () => {
  it('offers people as one types, takes one with Enter or Tab, and is heard by who is meant', async () => {
    const { ben, hana, second, user } = await three();
    await user.click(field(hana));
    await user.keyboard('Hello @b');
    expect(offered(hana)).toEqual(['Ben', 'Ben (2)', 'Zoë Bergström']);
    expect([active(hana), announced()]).toEqual(['Ben', ['3 people to mention']]);
    expect(field(hana).getAttribute('aria-controls')).toBe(hana.getByRole('listbox').id);
    expect(await axeFindings(hana.container)).toEqual([]);
    await user.keyboard('{ArrowUp}');
    expect(active(hana)).toBe('Zoë Bergström');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active(hana)).toBe('Ben (2)');
    await user.keyboard('{Enter}');
    expect(field(hana).value).toBe('Hello @Ben (2) ');
    expect(offered(hana)).toEqual([]);
    await user.keyboard('and @zoe{Tab}and @ben{Enter}');
    expect(field(hana).value).toBe('Hello @Ben (2) and @Zoë Bergström and @Ben ');
    expect(document.activeElement).toBe(field(hana));

    await user.keyboard('come{Enter}');
    await settle();
    const text = 'Hello @Ben (2) and @Zoë Bergström and @Ben come';
    expect(pills(hana)).toEqual(['@Ben (2)', '@Zoë Bergström', '@Ben']);
    expect(pills(ben)).toEqual(['@Ben (2)', '@Zoë Bergström', '@Ben (me)']);
    expect(announced().at(-1)).toBe(`Hana mentioned you: ${text}`);
    const item = ben.getByRole('listitem', { name: new RegExp(`^Hana .* Hello @Ben`) });
    expect(item.dataset.mentionsMe).toBe('');
    await act(() => second.leave());
    await settle();
    expect(pills(ben)).toEqual(['@Ben (2)', '@Zoë Bergström', '@Ben (me)']);
    expect(await axeFindings(ben.container)).toEqual([]);
  });

  it('closes with Escape, leaves keys of an input method alone, and sends when nobody fits', async () => {
    const { hana, user } = await three();
    await user.click(field(hana));
    await user.keyboard('@b');
    fireEvent.keyDown(field(hana), { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(field(hana), { key: 'Enter', isComposing: true });
    expect(field(hana).value).toBe('@b');
    await user.keyboard('{Escape}e');
    expect(offered(hana)).toEqual([]);
    expect(field(hana).hasAttribute('aria-activedescendant')).toBe(false);
    await user.keyboard(' @nobody');
    expect(offered(hana)).toEqual([]);
    await user.keyboard('{Enter}');
    expect(field(hana).value).toBe('');
    await user.keyboard('@');
    expect(offered(hana)).toEqual(['Ben', 'Ben (2)', 'Zoë Bergström']);
    await user.keyboard('{ArrowLeft}');
    expect(offered(hana)).toEqual([]);
  });

  it('offers whom the chat is for, and a click takes one without moving the focus', async () => {
    const { user } = await three();
    const chat = <Chat channel="backstage" to={{ role: 'owner' }} recipientName="the owners" />;
    const hugo = seat(await room.join('Hugo', { owner: true }), chat);
    await settle();
    await user.click(field(hugo));
    await user.keyboard('@');
    expect(offered(hugo)).toEqual(['Hana']);
    await user.click(hugo.getByRole('option'));
    expect(field(hugo).value).toBe('@Hana ');
    expect(document.activeElement).toBe(field(hugo));
  });
});

describe('what a stranger’s mention cannot do', () => {
  it('is a pill for somebody else, or run', async () => {
    const { ben, second } = await three();
    const mentions = ['nobody', second.participants().local.session_id];
    second.sendAppMessage({ type: 'chat', text: '@Hana <b>@nobody</b> @Ben', mentions });
    await settle();
    expect(pills(ben)).toEqual(['@Ben']);
    expect(ben.container.querySelector('b')).toBeNull();
  });
});

it.each([
  ['@an', 3, { start: 0, text: 'an' }],
  ['hi @an na', 6, { start: 3, text: 'an' }],
  ['a@an', 4, undefined],
  ['@ an', 4, undefined],
  ['@a\nb', 4, undefined],
  ['@an', 0, undefined],
  ['@an', -1, undefined],
])('reads what is typed of a mention in %j at %d', (draft, caret, query) => {
  expect(mentionQuery(draft, caret)).toEqual(query);
});
