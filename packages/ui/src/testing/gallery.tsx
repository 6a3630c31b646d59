import { useState, type ReactElement } from 'react';
import { ChatView } from '../chat/ChatView';
import { NO_MODERATION } from '../chat/chatState';
import { StyledToggle } from '../chat/toggle/StyledToggle';
import { HandRaiseButtonView } from '../hands/button/HandRaiseButtonView';
import { HandRaiseQueueView } from '../hands/queue/HandRaiseQueueView';
import { ServerNotificationsView } from '../notifications/ServerNotificationsView';
import { ReactionBarView } from '../reactions/bar/ReactionBarView';
import { ReactionOverlayView } from '../reactions/overlay/ReactionOverlayView';
import { StageInvitationView } from '../stage/invitation/StageInvitationView';
import { StageView } from '../stage/StageView';
import {
  chatState,
  handState,
  message,
  notification,
  participant,
  queueState,
  reactionsState,
  stageEntry,
  stageState,
} from './states';

/* Names and texts of people are in no Latin letters, so that what is in some comes from a label. */
const [ana, ben, cleo] = ['Ана', 'Елисавета-Александра Шлезвиг-Гольштейнская', 'דנה לוי'] as const;
const names = [ana, ben, cleo];
const floor = { cue: { from: participant(ana), at: 1 }, accept: async () => {}, dismiss() {} };
const noCue = { ...floor, cue: null };
const box = { blockSize: 420 };

const question = message(ana, 'Кто принесёт торт? https://1.2.3.4/5', {
  sender: participant(ana, true),
});
const talk = [
  question,
  message(ben, 'Я, @דנה, @Ана!', {
    replyTo: question.id,
    isEdited: true,
    mentionsMe: true,
    mentioned: [
      { userId: 'id', name: 'דנה', isMe: true },
      { userId: 'ana', name: ana, isMe: false },
    ],
  }),
  message(cleo, '🎂', {
    isOwn: true,
    to: ['id'],
    toNames: [ana],
    reactions: [{ emoji: '🍰', count: 3, isOwn: true, names: [ana] }],
  }),
  message(cleo, 'Да', { isOwn: true, replyTo: 'gone', delivery: 'sending' }),
  message(cleo, 'Нет', { isOwn: true, delivery: 'failed', error: '12:00' }),
  message(ana, '', { removed: 'host' }),
  { ...message('', '12:00'), sender: { kind: 'server' as const } },
];
const toggle = { onOpenChange() {} };
const moderation = { ...NO_MODERATION, canModerate: true };

const notifications = {
  items: [
    notification('info', 'Двери закрываются', '12:00'),
    notification('warning', '5'),
    notification('error', '!'),
  ],
  dismiss() {},
};

function Notifications() {
  const [container, setContainer] = useState<HTMLElement | null>(null);
  return (
    <div ref={setContainer} style={{ position: 'relative', blockSize: 360 }}>
      {container && <ServerNotificationsView container={container} notifications={notifications} />}
    </div>
  );
}

/** Every component in its main states, without a call: what the tests of styles and words look at. */
export const gallery: Record<string, ReactElement<{ className?: string }>> = {
  Chat: <ChatView chat={chatState({ messages: talk, hasOlder: true })} style={box} />,
  'Chat, moderated': (
    <ChatView
      chat={chatState({ messages: talk, typing: [{ sessionId: 'a', userName: ana }] })}
      moderation={moderation}
      style={box}
    />
  ),
  'Chat, empty': <ChatView chat={chatState()} style={box} />,
  'Chat, paused': <ChatView chat={chatState({ mode: 'paused' })} style={box} />,
  'Chat, not joined': <ChatView chat={chatState({ status: 'not-joined' })} style={box} />,
  'Chat, too long': <ChatView chat={chatState({ draft: '7'.repeat(1200) })} style={box} />,
  ChatToggle: <StyledToggle chat={{ unread: 120, unreadMentions: 1 }} open={false} {...toggle} />,
  'ChatToggle, open': <StyledToggle chat={chatState()} open iconOnly {...toggle} />,
  HandRaiseButton: <HandRaiseButtonView hand={handState()} />,
  'HandRaiseButton, raised': (
    <HandRaiseButtonView hand={handState({ isRaised: true, position: 2 })} />
  ),
  'HandRaiseButton, closed': <HandRaiseButtonView hand={handState({ disabledReason: 'closed' })} />,
  HandRaiseQueue: <HandRaiseQueueView queue={queueState(names)} stage={stageState([ana])} />,
  'HandRaiseQueue, empty': <HandRaiseQueueView queue={queueState([])} stage={stageState([])} />,
  'HandRaiseQueue, closed': (
    <HandRaiseQueueView
      queue={queueState([ana], { isOpen: false, canManage: false })}
      stage={stageState([])}
    />
  ),
  ReactionBar: <ReactionBarView reactions={reactionsState({ canManage: true })} />,
  'ReactionBar, off': <ReactionBarView reactions={reactionsState({ isEnabled: false })} />,
  ReactionOverlay: (
    <div style={{ position: 'relative', blockSize: 200 }}>
      <ReactionOverlayView
        reactions={{
          active: [{ id: 'r', emoji: '👏', count: 2, sender: participant(ana) }],
        }}
        lifetime={4000}
      />
    </div>
  ),
  Stage: <StageView stage={stageState(names, { mine: 'on' })} muted={new Set([`id-${ana}`])} />,
  'Stage, managed': (
    <StageView
      stage={stageState(names, {
        canManage: true,
        requests: queueState([ana]).queue,
      })}
      muted={new Set()}
    />
  ),
  'Stage, empty': <StageView stage={stageState([])} muted={new Set()} />,
  StageInvitation: <StageInvitationView floor={floor} />,
  'StageInvitation, to the stage': (
    <StageInvitationView
      floor={noCue}
      stage={{
        mine: 'invited',
        inviter: stageEntry(ben),
        accept: async () => {},
        decline: async () => {},
      }}
    />
  ),
  ServerNotifications: <Notifications />,
};
