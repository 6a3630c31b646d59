import { ENVELOPE, isRequest, type Port } from '../port';
import type { CallMachineEvent, CallMachineRequest } from '../messages';

/** The page around the frame, as daily-js names it in the frame's address. */
export interface FrameParent {
  callClientId: string;
  /** `'*'` where the page around has none that could be named. */
  origin: string;
}

/** Reads who is around; undefined when this page was not opened by `createFrame`. */
export function readFrameParent(search: string): FrameParent | undefined {
  const query = new URLSearchParams(search);
  const callClientId = query.get('emb');
  const href = query.get('embHref');
  if (callClientId === null || href === null || !URL.canParse(href)) return undefined;
  const { origin } = new URL(href);
  return { callClientId, origin: origin === 'null' ? '*' : origin };
}

/**
 * As `openPort`, for the page inside of a frame: daily-js is in the window around it, and nobody else is listened to.
 *
 * @param onEmit - sees everything that daily-js is told.
 */
export function openFramePort(
  { callClientId, origin }: FrameParent,
  onRequest: (request: CallMachineRequest) => void,
  onEmit: (event: CallMachineEvent) => void,
): Port {
  const listen = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source !== window.parent || (origin !== '*' && from !== origin)) return;
    if (isRequest(data, callClientId)) onRequest(data);
  };
  const post = (message: Record<string, unknown>): void =>
    window.parent.postMessage(
      { ...message, what: ENVELOPE, from: 'embedded', callClientId },
      origin,
    );

  window.addEventListener('message', listen);
  return {
    emit(event) {
      post(event);
      onEmit(event);
    },
    reply({ action, callbackStamp }, reply) {
      if (callbackStamp !== undefined) post({ ...reply, action, callbackStamp });
    },
    close: () => window.removeEventListener('message', listen),
  };
}
