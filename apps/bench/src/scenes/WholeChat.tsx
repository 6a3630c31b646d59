import type { Chat as ChatComponent } from '@backchannel/ui/chat';

let Chat: typeof ChatComponent | undefined;

/** To be done before it is shown. The runner reads the scenes in Node, where nothing of the component is needed. */
export async function loadWholeChat(): Promise<void> {
  ({ Chat } = await import('@backchannel/ui/chat'));
}

/** The whole component: avatars, names, times, groups, links, actions, scrolling. */
export function WholeChat() {
  return Chat && <Chat style={{ blockSize: 600, inlineSize: 360 }} />;
}
