import { useAppMessage } from '@daily-co/daily-react';
import { render, screen } from '@testing-library/react';
import { createTestRoom } from '@backchannel/local/testing/react';
import { useState } from 'react';
import { expect, test } from 'vitest';

function Applause() {
  const [count, setCount] = useState(0);
  useAppMessage({ onAppMessage: () => setCount((before) => before + 1) });
  return <p>{count} claps</p>;
}

test('Ben sees the applause of Ana', async () => {
  const room = await createTestRoom({ participants: ['ana', 'ben'] });
  const view = render(<Applause />, { wrapper: room.wrapper('ben') });
  await room.settle();
  room.as('ana').sendAppMessage({ type: 'applause' });
  await room.settle();
  expect(screen.getByText('1 claps')).toBeTruthy();
  expect(room).toHaveConverged();
  view.unmount();
  await room.close();
});
