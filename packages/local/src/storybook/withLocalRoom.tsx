import { DailyProvider } from '@daily-co/daily-react';
import { createContext, useContext, type ComponentType, type ReactElement } from 'react';
import { Latecomer } from './Latecomer';
import type { StoryPerson, StoryRoom } from './openStoryRoom';
import { useOpenStoryRoom } from './useOpenStoryRoom';
import { useRoomToolbar } from './useRoomToolbar';

export type { StoryJoinOptions, StoryPerson, StoryRoom } from './openStoryRoom';
export { localRoomGlobals, localRoomToolbar, toolbarMenu, type ToolbarMenu } from './roomToolbar';

/** `parameters.localRoom` of a story. */
export interface LocalRoomParameters {
  /** Whose eyes the story is seen with, unless the toolbar says otherwise. Default `'cleo'`, one of the audience. */
  actingAs?: StoryPerson;
  /** Brings the room into the state that the story shows; it is shown when all of that has arrived everywhere. */
  prepare?(room: StoryRoom): void | Promise<void>;
  /** What the latecomer of the toolbar sees. Default: the story once more, which shows several screens of its own a second time. */
  latecomer?: ComponentType;
}

/** What the decorator reads of Storybook's story context. */
export interface LocalRoomStoryContext {
  id: string;
  globals: Record<string, unknown>;
  parameters: { localRoom?: LocalRoomParameters };
}

const RoomContext = createContext<StoryRoom | null>(null);

const PEOPLE: readonly unknown[] = ['ana', 'ben', 'cleo'] satisfies StoryPerson[];

function isPerson(value: unknown): value is StoryPerson {
  return PEOPLE.includes(value);
}

/**
 * The room that the story is in, to let the others do something from inside a story.
 *
 * @throws Error outside `withLocalRoom`.
 * @example
 * ```tsx
 * const { calls } = useStoryRoom();
 * <button onClick={() => calls.ben.sendAppMessage({ type: 'reaction', emoji: '👏' })}>Ben claps</button>
 * ```
 */
export function useStoryRoom(): StoryRoom {
  const room = useContext(RoomContext);
  if (room) return room;
  throw new Error(
    'useStoryRoom() needs the decorator around the story: add `decorators: [withLocalRoom]` to its meta.',
  );
}

interface LocalRoomProps {
  Story: ComponentType;
  actingAs: StoryPerson;
  prepare: LocalRoomParameters['prepare'];
  Late: ComponentType;
  globals: Record<string, unknown>;
}

function LocalRoom({ Story, actingAs, prepare, Late, globals }: LocalRoomProps): ReactElement {
  const state = useOpenStoryRoom(prepare);
  useRoomToolbar(state.kind === 'open' ? state.room : null, globals);
  if (state.kind === 'opening') {
    return (
      <p role="status" data-local-room="opening">
        Joining the room…
      </p>
    );
  }
  if (state.kind === 'failed')
    return <p role="alert">No room for this story: {String(state.reason)}</p>;
  return (
    <RoomContext.Provider value={state.room}>
      <DailyProvider key={actingAs} callObject={state.room.calls[actingAs]}>
        <Story />
      </DailyProvider>
      {globals.latecomer === 'lena' && (
        <Latecomer room={state.room}>
          <Late />
        </Latecomer>
      )}
    </RoomContext.Provider>
  );
}

/**
 * Puts a story into a live room of three: Ana the host, Ben and Cleo, each with a real daily-js call, all in this page's
 * memory. The story is rendered under a plain `<DailyProvider>` with the call of who it acts as. When the story is left or
 * shown anew, all three leave. The menus of `localRoomToolbar` let a latecomer in, send as the server, and spoil the network.
 *
 * @example
 * ```tsx
 * const meta = {
 *   component: HandRaiseQueue,
 *   decorators: [withLocalRoom],
 *   parameters: {
 *     localRoom: {
 *       actingAs: 'ana',
 *       prepare: ({ calls }) => calls.ben.setUserData({ handRaised: 1 }),
 *     } satisfies LocalRoomParameters,
 *   },
 * } satisfies Meta<typeof HandRaiseQueue>;
 * ```
 */
export function withLocalRoom(Story: ComponentType, context: LocalRoomStoryContext): ReactElement {
  const { actingAs, prepare, latecomer } = context.parameters.localRoom ?? {};
  const chosen = context.globals.actingAs;
  return (
    <LocalRoom
      key={context.id}
      Story={Story}
      actingAs={isPerson(chosen) ? chosen : (actingAs ?? 'cleo')}
      prepare={prepare}
      Late={latecomer ?? Story}
      globals={context.globals}
    />
  );
}
