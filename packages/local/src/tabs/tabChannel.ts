import { readChannelMessage, type ChannelMessage } from './channelMessage';

/** The channel between the tabs of one local Daily. */
export interface TabChannel {
  /** To all others; nothing after `close`. */
  post(message: ChannelMessage): void;
  /** Resolves when the next message has been handled. */
  nextMessage(): Promise<void>;
  close(): void;
}

/** Opens the channel. What no tab of this version says is passed over. */
export function openTabChannel(
  name: string,
  handle: (message: ChannelMessage) => void,
): TabChannel {
  const channel = new BroadcastChannel(name);
  // Not a window's: a channel has no target origin, it is one origin's.
  const send = channel.postMessage.bind(channel);
  let waiting: (() => void)[] = [];
  let isOpen = true;
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = isOpen ? readChannelMessage(data) : undefined;
    if (!message) return;
    handle(message);
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  });
  return {
    post(message) {
      if (isOpen) send(message);
    },
    nextMessage: () => new Promise((resolve) => waiting.push(resolve)),
    close() {
      isOpen = false;
      channel.close();
    },
  };
}
