import { LONGEST_CHAT_TEXT } from './chatDefinitions';
import { chatError } from './chatError';

/** Refuses a text that cannot be sent. */
export function checkText(text: string): void {
  const size = text.length;
  const limit = LONGEST_CHAT_TEXT;
  if (size > limit) {
    throw chatError('message-too-large', { size, limit }, (texts) =>
      texts.textTooLong(size, limit),
    );
  }
  if (text.trim() === '') throw chatError('invalid-data', {}, (texts) => texts.emptyText());
}
