import { DailyProvider } from '@daily-co/daily-react';
import { createElement, type ComponentType, type ReactElement, type ReactNode } from 'react';
import {
  createTestRoom as createPlainRoom,
  type TestRoom,
  type TestRoomOptions,
} from '../testRoom';
import { outsideAct } from './outsideAct';

/** A test room whose participants can be looked through. */
export interface ReactTestRoom extends TestRoom {
  /**
   * What renders a tree as this participant: a plain `<DailyProvider>` with the participant's call, for the option `wrapper`
   * of Testing Library's `render` and `renderHook`. The same name gives the same component as long as nobody else joins by it.
   * @throws Error when nobody has joined by this name.
   */
  wrapper(userName: string): ComponentType<{ children?: ReactNode }>;
}

/**
 * As `createTestRoom` of `@backchannel/local/testing`, for React: `room.wrapper(name)` renders as one participant, and when
 * `settle()`, `join()` or `clock.advance()` resolves, what came of it has been rendered; no `act()` is needed around them. Hooks of
 * daily-react itself collect newcomers for 100 ms of their own: await `findBy…` for these, or let `vi.useFakeTimers()` and a virtual
 * clock pass them.
 *
 * @example
 * ```tsx
 * const room = await createTestRoom({ participants: ['ana', 'ben'] });
 * render(<HandQueue />, { wrapper: room.wrapper('ben') });
 * await room.as('ana').setUserData({ handRaised: 1 });
 * await room.settle();
 * expect(screen.getByRole('listitem').textContent).toContain('ana');
 * ```
 */
export async function createTestRoom(options: TestRoomOptions = {}): Promise<ReactTestRoom> {
  const room = await createPlainRoom(options);
  const wrappers = new Map<unknown, ComponentType<{ children?: ReactNode }>>();

  return {
    ...room,
    clock: { ...room.clock, advance: (ms) => outsideAct(() => room.clock.advance(ms)) },
    join: (userName, joinOptions) => outsideAct(() => room.join(userName, joinOptions)),
    settle: () => outsideAct(room.settle),
    close: () => outsideAct(room.close),
    wrapper(userName) {
      const callObject = room.as(userName);
      const known = wrappers.get(callObject);
      if (known) return known;
      const Participant = ({ children }: { children?: ReactNode }): ReactElement =>
        createElement(DailyProvider, { callObject }, children);
      Participant.displayName = `Participant(${userName})`;
      wrappers.set(callObject, Participant);
      return Participant;
    },
  };
}
