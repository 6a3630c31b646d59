import '../styles/index.css';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LabelsProvider } from '../labels/LabelsProvider';
import { chatState, message, participant } from '../testing/states';
import { ChatView } from './ChatView';
import { MentionSourceProvider } from './mentions/mentionSource';
import { StyledToggle } from './toggle/StyledToggle';

afterEach(cleanup);

const person = (name: string, isHost = false) => {
  const { sessionId, userId } = participant(name);
  return { sessionId, userId, name, isHost };
};
const me = { userId: 'id-Cleo', name: 'Cleo', isMe: true };
const question = message('Ben', 'Who brings cake?', { isReplayed: true });
const messages = [
  question,
  message('Ana', '@Cleo would you?', {
    sender: participant('Ana', true),
    replyTo: question.id,
    mentionsMe: true,
    mentioned: [me],
  }),
  message('Cleo', 'Yes', { isOwn: true, delivery: 'failed', errorCode: 'daily-refused' }),
  message('Ben', '', { removed: 'host' }),
];

it('is read as a log of messages, a field with people to mention, and a toggle', async () => {
  render(
    <LabelsProvider locale="en-GB">
      <StyledToggle
        chat={{ unread: 3, unreadMentions: 1 }}
        open
        onOpenChange={() => {}}
        controls="chat"
      />
      <MentionSourceProvider value={{ people: [person('Ana', true), person('Ben')] }}>
        <ChatView
          id="chat"
          chat={chatState({ messages })}
          style={{ blockSize: 560, inlineSize: 360 }}
        />
      </MentionSourceProvider>
    </LabelsProvider>,
  );
  await userEvent.type(screen.getByRole('textbox'), '@');
  expect(document.body).toMatchAriaInlineSnapshot(`
    - button "Chat, 3 unread, you were mentioned" [expanded]: Chat
    - region "Chat":
      - heading "Chat" [level=2]
      - log "Messages":
        - list:
          - listitem:
            - separator "Earlier"
          - listitem /Ben \\d+:\\d+ Who brings cake\\?/:
            - text: Ben
            - time: /\\d+:\\d+/
            - text: Who brings cake?
          - listitem:
            - separator "Since you joined"
          - listitem /Ana \\d+:\\d+ @Cleo would you\\?/:
            - text: Ana Host
            - time: /\\d+:\\d+/
            - button "In reply to Ben: Who brings cake?": Ben Who brings cake?
            - text: "@Cleo would you?"
          - listitem /You \\d+:\\d+ Yes/:
            - text: You
            - time: /\\d+:\\d+/
            - text: Yes Not sent The call did not take it.
            - button "Retry"
          - listitem /Ben \\d+:\\d+ A host deleted this message/:
            - text: Ben
            - time: /\\d+:\\d+/
            - text: A host deleted this message
      - paragraph
      - listbox "People to mention":
        - option "Ana Host" [selected]
        - option "Ben"
      - button "Insert emoji"
      - textbox "Message to everyone":
        - /placeholder: Write a message
        - text: "@"
      - text: "@"
      - button "Send"
    - status: 2 people to mention
    - alert: Message not sent. The call did not take it.
  `);
});
