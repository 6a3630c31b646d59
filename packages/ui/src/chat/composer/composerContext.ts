import { createPartContext } from '../../part/createPartContext';
import type { useComposer } from './useComposer';
import type { Mentions } from '../mentions/useMentions';

/** What `Chat.Composer` gives to its parts. */
export interface ComposerContext extends ReturnType<typeof useComposer> {
  mentions: Mentions;
  isReadOnly: boolean;
  /** Whether the text is too long, or the last one could not be sent. */
  isInvalid: boolean;
  canSend: boolean;
  /** The accessible name of the field: whom the message goes to. */
  name: string;
  placeholder: string;
  /** Why nothing can be written, or what went wrong. */
  reason: string | undefined;
  /** The id of what describes the field. */
  hintId: string;
}

/** The state of the composer, for its parts. */
export const [ComposerContextProvider, useComposerContext] =
  createPartContext<ComposerContext>('Chat.Composer');
