import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import { useProblemPart, type ProblemPartProps } from '../../part/useProblemPart';
import { useChatContext } from './chatContext';

/** What `Chat.Problem` takes: the props of a `<p>`. */
export type ChatProblemProps = ProblemPartProps;

/**
 * What the last action on a message or on the chat failed with, in words, and a button that tries it again where that makes sense; it is announced,
 * too. What could not be sent says so itself: in `Chat.Note` and `Chat.Hint`.
 *
 * @example
 * ```tsx
 * <Chat.Problem className="problem" retryClassName="button" />
 * ```
 */
export const ChatProblem = forwardRef<HTMLParagraphElement, ChatProblemProps>(
  function ChatProblem(props, ref) {
    const { problem, field } = useChatContext('Chat.Problem', 'problem', 'field');
    const retry = problem?.retry;
    const shown = problem && {
      text: problem.text,
      retry:
        retry &&
        (() => {
          field.current?.focus();
          retry();
        }),
    };
    return useProblemPart(shown, useChatLabels(), props, ref);
  },
);
