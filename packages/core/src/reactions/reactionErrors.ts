import { BackchannelError } from '../errors/backchannelError';

/** A host switched reactions off. */
export function reactionsClosed(): BackchannelError {
  return new BackchannelError(
    'closed',
    'a host switched reactions off, so receivers would turn this one away. It was not sent; disable the control while isEnabled is false.',
  );
}

/** The emoji is not among those that this reader allows. */
export function emojiNotAllowed(emoji: string, allowed: readonly string[]): BackchannelError {
  return new BackchannelError(
    'not-allowed',
    `this reaction is not among the ${allowed.length} that are allowed here (${allowed.join(' ')}), so it was not sent. ` +
      'Give senders and receivers the same `allowed`.',
    { emoji, allowed },
  );
}
