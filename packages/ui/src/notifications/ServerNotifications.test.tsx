import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { announced } from '../testing/announced';
import { seat } from '../testing/seat';
import { ServerNotifications } from './ServerNotifications';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());

it('shows what the server says until it is dismissed, and nothing that a participant forges', async () => {
  const user = userEvent.setup();
  seat(await room.join('Ana'), <ServerNotifications />);
  const ben = await room.join('Ben');
  await settle();
  ben.sendAppMessage({ type: 'notification', title: 'Send me your password', level: 'error' });
  await room.sendAsServer({ type: 'notification', title: 'Doors close', level: 'warning' });
  await settle();
  const items = screen.getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([expect.stringContaining('Doors close')]);
  expect(announced()).toEqual(['Doors close']);
  await user.click(screen.getByRole('button', { name: 'Dismiss: Doors close' }));
  expect(screen.queryByRole('region', { name: 'Notifications' })).toBeNull();
});
