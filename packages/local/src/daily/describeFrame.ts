import type { ClientFrame } from '../protocol';
import { jsonLength } from '../protocol/jsonText';
import type { Activity } from './activity';

/** Reports what somebody sends, by size and recipient; the content stays out of the log. */
export function describeFrame(
  frame: ClientFrame,
  report: (kind: Activity['kind'], detail: string) => void,
): void {
  if (frame.type === 'app-message') {
    report('app-message', `${jsonLength(frame.data)} characters to ${JSON.stringify(frame.to)}`);
  } else if (frame.type === 'set-user-data') {
    const size = frame.userData === undefined ? 0 : jsonLength(frame.userData);
    report('user-data', `${size} characters`);
  } else if (frame.type === 'set-session-data') {
    report('session-data', `${frame.mergeStrategy}, ${jsonLength(frame.data)} characters`);
  }
}
