import { ArrowUp, Check, Lock, Pencil, Reply, Smile, X } from '../../icons/icons';
import type { ReactNode } from 'react';
import { ChatCancel } from './ChatCancel';
import { ChatComposer } from './ChatComposer';
import { useChatContext } from '../root/chatContext';
import { ChatEmoji } from './ChatEmoji';
import { ChatHint } from './ChatHint';
import { ChatInput } from './ChatInput';
import { ChatSend } from './ChatSend';
import { ChatTarget, TargetText } from './ChatTarget';
import { useComposerContext } from './composerContext';
import { StyledMentions } from '../mentions/StyledMentions';

/** The composer in the look that comes with the style sheet. */
export function StyledComposer() {
  return (
    <ChatComposer className="bc-composer">
      <Target />
      <StyledMentions />
      <Field>
        <ChatEmoji className="bc-composer-emoji">
          <Smile className="bc-icon" aria-hidden="true" />
        </ChatEmoji>
        <Grow>
          <ChatInput className="bc-composer-input" />
        </Grow>
        <Send />
      </Field>
      <ChatHint className="bc-composer-note" />
    </ChatComposer>
  );
}

function Target() {
  const { target } = useChatContext('Chat.Target', 'target');
  const Icon = target.kind === 'edit' ? Pencil : Reply;
  return (
    <ChatTarget className="bc-composer-target">
      <Icon className="bc-icon" aria-hidden="true" />
      <span className="bc-composer-target-text" dir="auto">
        <TargetText />
      </span>
      <ChatCancel className="bc-message-action">
        <X className="bc-icon" aria-hidden="true" />
      </ChatCancel>
    </ChatTarget>
  );
}

function Field({ children }: { children: ReactNode }) {
  const { isInvalid, isReadOnly } = useComposerContext('Chat.Input');
  return (
    <div className="bc-composer-field" data-invalid={isInvalid || undefined}>
      {isReadOnly && <Lock className="bc-icon bc-composer-lock" aria-hidden="true" />}
      {children}
    </div>
  );
}

/** A hidden copy of the text gives the field its height. */
function Grow({ children }: { children: ReactNode }) {
  const { draft, placeholder } = useComposerContext('Chat.Input');
  return (
    <div className="bc-composer-grow" data-value={`${draft || placeholder} `}>
      {children}
    </div>
  );
}

function Send() {
  const { target } = useChatContext('Chat.Send', 'target');
  const Icon = target.kind === 'edit' ? Check : ArrowUp;
  return (
    <ChatSend className="bc-composer-send">
      <Icon className="bc-icon" aria-hidden="true" />
    </ChatSend>
  );
}
