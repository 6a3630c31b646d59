import { cleanup, fireEvent, render } from '@testing-library/react';
import { createRef, type HTMLAttributes, type ReactElement, type Ref } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChatView } from './chat/ChatView';
import { StyledToggle } from './chat/toggle/StyledToggle';
import { HandRaiseButtonView } from './hands/button/HandRaiseButtonView';
import { HandRaiseIndicatorView } from './hands/indicator/HandRaiseIndicatorView';
import { HandRaiseQueueView } from './hands/queue/HandRaiseQueueView';
import { ServerNotificationsView } from './notifications/ServerNotificationsView';
import { ReactionBarView } from './reactions/bar/ReactionBarView';
import { ReactionOverlayView } from './reactions/overlay/ReactionOverlayView';
import { RoleBadgeView } from './roles/RoleBadgeView';
import { BringToStageButtonView } from './stage/bring/BringToStageButtonView';
import { StageInvitationView } from './stage/invitation/StageInvitationView';
import { StageRequestsView } from './stage/requests/StageRequestsView';
import { StageView } from './stage/StageView';
import {
  chatState,
  handState,
  notification,
  participant,
  queueState,
  raisedHands,
  reactionsState,
  stageState,
} from './testing/states';
import { spy } from './testing/spy';

afterEach(cleanup);

type Root = HTMLAttributes<HTMLElement> & { ref: Ref<never> };
const floor = { cue: { from: participant('Ana'), at: 1 }, accept: async () => {}, dismiss() {} };
const notifications = { items: [notification('info', 'x')], dismiss() {} };

const components: Record<string, (root: Root) => ReactElement> = {
  Chat: (root) => <ChatView chat={chatState()} {...root} />,
  ChatToggle: (root) => (
    <StyledToggle chat={chatState()} open={false} onOpenChange={() => {}} {...root} />
  ),
  HandRaiseButton: (root) => <HandRaiseButtonView hand={handState()} {...root} />,
  HandRaiseIndicator: (root) => <HandRaiseIndicatorView hand={raisedHands('Ben')[0]} {...root} />,
  HandRaiseQueue: (root) => (
    <HandRaiseQueueView queue={queueState([])} stage={stageState([])} {...root} />
  ),
  ReactionBar: (root) => <ReactionBarView reactions={reactionsState()} {...root} />,
  ReactionOverlay: (root) => (
    <ReactionOverlayView reactions={{ active: [] }} lifetime={1} {...root} />
  ),
  BringToStageButton: (root) => (
    <BringToStageButtonView
      person={participant('Ben')}
      stage={stageState([], { canManage: true })}
      {...root}
    />
  ),
  RoleBadge: (root) => <RoleBadgeView badge={{ kind: 'given', name: 'speaker' }} {...root} />,
  StageRequests: (root) => (
    <StageRequestsView stage={stageState([], { canManage: true })} {...root} />
  ),
  Stage: (root) => <StageView stage={stageState([])} muted={new Set()} {...root} />,
  StageInvitation: (root) => <StageInvitationView floor={floor} {...root} />,
  ServerNotifications: (root) => (
    <ServerNotificationsView notifications={notifications} {...root} />
  ),
};

describe.each(Object.entries(components))('%s', (_, component) => {
  it('renders on a server', () => {
    expect(() => renderToString(component({ ref: null }))).not.toThrow();
  });

  it('gives the caller the ref, the class, the style, the handlers and every DOM prop', () => {
    const ref = createRef<never>();
    const onClick = vi.fn<(...given: unknown[]) => void>();
    render(
      component({
        ref,
        className: 'mine',
        style: { insetBlockStart: '7px' },
        id: 'my-id',
        onClick,
        'aria-label': 'Mine',
      }),
    );
    const root: HTMLElement = ref.current ?? document.body;
    expect(root.id).toBe('my-id');
    expect(root.classList).toContain('mine');
    expect(root.classList).toContain('bc-root');
    expect(root.style.insetBlockStart).toBe('7px');
    expect(root.getAttribute('aria-label')).toBe('Mine');
    fireEvent.click(root);
    expect(onClick).toHaveBeenCalledOnce();
  });
});

it('lets a caller’s handler prevent the component’s own', () => {
  const raise = spy();
  const { getByRole } = render(
    <HandRaiseButtonView hand={handState({ raise })} onClick={(event) => event.preventDefault()} />,
  );
  fireEvent.click(getByRole('button'));
  expect(raise).not.toHaveBeenCalled();
});
