import { useDaily, useParticipantIds, useParticipantProperty } from '@daily-co/daily-react';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode, type ReactElement } from 'react';
import { afterEach, expect, test } from 'vitest';
import { localDailyRegistry } from '../call-machine/connectToRoom';
import { useStoryRoom, withLocalRoom, type LocalRoomStoryContext } from './withLocalRoom';

afterEach(cleanup);

function Person({ id }: { id: string }): ReactElement {
  const [name, isLocal, userData] = useParticipantProperty(id, ['user_name', 'local', 'userData']);
  const words = [name, isLocal && 'me', userData && JSON.stringify(userData)];
  return <li>{words.filter(Boolean).join(' ')}</li>;
}

function Story(): ReactElement {
  const ids = useParticipantIds();
  useStoryRoom();
  return (
    <ul>
      {ids.map((id) => (
        <Person key={id} id={id} />
      ))}
    </ul>
  );
}

const context = (more: Partial<LocalRoomStoryContext> = {}): LocalRoomStoryContext => ({
  id: 'story',
  globals: {},
  parameters: {},
  ...more,
});

const people = async (): Promise<(string | null)[]> => {
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(3));
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent?.trim() ?? null);
};

const isNothingLeft = (): Promise<void> =>
  waitFor(() => {
    expect(Object.keys(window._daily?.instances ?? {})).toEqual([]);
    expect(localDailyRegistry().size).toBe(0);
  });

test('the story is one of three, and nothing is left behind', async () => {
  const view = render(withLocalRoom(Story, context()));
  expect(screen.getByRole('status').textContent).toBe('Joining the room…');
  expect(await people()).toEqual(['Cleo me', 'Ana', 'Ben']);
  view.unmount();
  await isNothingLeft();
});

test('strict mode and a story that is left at once leave nothing behind', async () => {
  const view = render(<StrictMode>{withLocalRoom(Story, context())}</StrictMode>);
  expect(await people()).toHaveLength(3);
  view.rerender(<StrictMode>{withLocalRoom(Story, context({ id: 'another' }))}</StrictMode>);
  view.unmount();
  await isNothingLeft();
});

test('the room is prepared before it is shown, and seen with the eyes asked for', async () => {
  const view = render(
    withLocalRoom(
      Story,
      context({
        parameters: {
          localRoom: {
            actingAs: 'ana',
            prepare: async ({ calls }) => {
              await calls.ana.setUserData({ handRaised: 1 });
            },
          },
        },
      }),
    ),
  );
  expect(await people()).toEqual(['Ana me {"handRaised":1}', 'Ben', 'Cleo']);
  view.unmount();
  await isNothingLeft();
});

test('the toolbar decides whose call it is', async () => {
  function Mine(): ReactElement {
    return <p role="note">{useDaily()?.participants().local.user_name}</p>;
  }
  const as = (actingAs: string): ReactElement =>
    withLocalRoom(Mine, context({ globals: { actingAs } }));
  const view = render(as('ben'));
  await waitFor(() => expect(screen.getByRole('note').textContent).toBe('Ben'));
  view.rerender(as('ana'));
  expect(screen.getByRole('note').textContent).toBe('Ana');
  view.unmount();
  await isNothingLeft();
});
