import type { CallMachineEvent, CallMachineReply, CallMachineRequest } from './messages';

/** Marks the messages between daily-js and its call machine. */
export const ENVELOPE = 'iframe-call-message';

/** One call machine's side of the conversation with its daily-js. */
export interface Port {
  emit(event: CallMachineEvent): void;
  /** Answers `request`; without a callbackStamp nobody waits and nothing is sent. */
  reply(request: CallMachineRequest, reply: CallMachineReply): void;
  close(): void;
}

/** Whether a window message is a request of this call object. */
export function isRequest(data: unknown, callClientId: string): data is CallMachineRequest {
  if (typeof data !== 'object' || data === null) return false;
  const message: Record<string, unknown> = { ...data };
  return (
    message.what === ENVELOPE &&
    message.from === 'module' &&
    message.callClientId === callClientId &&
    typeof message.action === 'string'
  );
}

/**
 * Listens for the requests of one call object.
 *
 * @param isAlive - asked before each message. daily-js never says that a call object was destroyed,
 *   so the port closes itself at the first message after that.
 */
export function openPort(
  callClientId: string,
  isAlive: () => boolean,
  onRequest: (request: CallMachineRequest) => void,
): Port {
  const listen = (event: MessageEvent<unknown>): void => {
    if (!isAlive()) close();
    else if (isRequest(event.data, callClientId)) onRequest(event.data);
  };
  const close = (): void => window.removeEventListener('message', listen);

  const post = (message: Record<string, unknown>): void => {
    // An opaque origin (file:, data:) cannot be named as a target.
    const target = window.location.origin === 'null' ? '*' : window.location.origin;
    window.postMessage({ ...message, what: ENVELOPE, from: 'embedded', callClientId }, target);
  };

  window.addEventListener('message', listen);
  return {
    emit: post,
    reply({ action, callbackStamp }, reply) {
      if (callbackStamp !== undefined) post({ ...reply, action, callbackStamp });
    },
    close,
  };
}
