import { createTestRoom } from '@backchannel/local/testing';
import { connect, type ConnectionEvent } from '@backchannel/react';
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Chat } from '../chat/Chat';
import { ServerNotifications } from '../notifications/ServerNotifications';
import { ReactionOverlay } from '../reactions/overlay/ReactionOverlay';
import { seat } from '../testing/seat';
import { BackchannelProvider } from './BackchannelProvider';

afterEach(cleanup);

it('has options for the call, and words and a place for what is below it', async () => {
  const room = await createTestRoom();
  const call = await room.join('Ana', { owner: true });
  const [outer, inner] = [document.createElement('div'), document.createElement('div')];
  document.body.append(outer, inner);
  const events: ConnectionEvent[] = [];

  seat(
    call,
    <BackchannelProvider
      hosts="owner"
      onEvent={(event) => events.push(event)}
      labels={{ chatTitle: 'Plausch', chatSend: 'Senden' }}
      container={outer}
    >
      <ReactionOverlay />
      <BackchannelProvider labels={{ chatTitle: 'Plauderei' }}>
        <Chat />
        <ServerNotifications />
        <ServerNotifications container={inner} aria-label="elsewhere" />
      </BackchannelProvider>
    </BackchannelProvider>,
  );
  await room.sendAsServer({ type: 'notification', title: 'Doors close' });
  await act(() => room.settle());

  expect(screen.getByRole('heading', { name: 'Plauderei' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Senden' })).toBeTruthy();
  expect(outer.querySelector('.bc-reaction-overlay')).toBeTruthy();
  expect(outer.querySelector('section[data-contained]')?.textContent).toContain('Doors close');
  expect(inner.querySelector('section')?.getAttribute('aria-label')).toBe('elsewhere');
  expect(connect(call).options.hosts).toBe('owner');
  expect(events.some(({ kind }) => kind === 'received')).toBe(true);

  cleanup();
  outer.remove();
  inner.remove();
  await room.close();
});
