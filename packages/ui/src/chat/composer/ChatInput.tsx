import { forwardRef, type ChangeEvent, type KeyboardEvent } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatContext } from '../root/chatContext';
import { useComposerContext } from './composerContext';

/** The state of `Chat.Input`. */
export interface ChatInputState {
  /** Nothing can be written at the moment. */
  readonly: boolean;
  /** The text is too long, or could not be sent. */
  invalid: boolean;
}

/** What `Chat.Input` takes: the props of a `<textarea>`. */
export type ChatInputProps = PartProps<'textarea', ChatInputState>;

/**
 * The field of the composer, named by whom the message goes to. Enter sends, Shift+Enter breaks the line, Enter of an input method does
 * neither; while nothing can be written it stays, read-only, with the reason.
 *
 * @example
 * ```tsx
 * <Chat.Composer>
 *   <Chat.Input className="field" placeholder="Ask a question" />
 * </Chat.Composer>
 * ```
 */
export const ChatInput = forwardRef<HTMLTextAreaElement, ChatInputProps>(
  function ChatInput(props, ref) {
    const { field } = useChatContext('Chat.Input', 'field');
    const composer = useComposerContext('Chat.Input');
    const { mentions } = composer;
    const own = {
      ...mentions.fieldProps,
      rows: 1,
      // Without a text of its own it has the direction of the page, whose words its placeholder is in.
      dir: composer.draft ? 'auto' : undefined,
      value: composer.draft,
      readOnly: composer.isReadOnly,
      placeholder: composer.placeholder,
      'aria-label': composer.name,
      'aria-describedby': composer.hintId,
      'aria-invalid': composer.isInvalid,
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
        composer.change(event.target.value);
        mentions.follow();
      },
      onSelect: mentions.follow,
      onBlur: mentions.close,
      onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
        if (!mentions.onKeyDown(event)) composer.onKeyDown(event);
      },
    };
    const state = { readonly: composer.isReadOnly, invalid: composer.isInvalid };
    return usePart({ tag: 'textarea', state, own, ref: [field, ref] }, props);
  },
);
