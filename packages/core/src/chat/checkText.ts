import { LONGEST_CHAT_TEXT } from './chatDefinitions';
import { emptyText, textTooLong } from './chatErrors';

/** Refuses a text that cannot be sent. */
export function checkText(text: string): void {
  if (text.length > LONGEST_CHAT_TEXT) throw textTooLong(text.length);
  if (text.trim() === '') throw emptyText();
}
