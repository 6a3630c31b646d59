import { lazy, Suspense } from 'react';

/* The runner reads the scenes in Node, where nothing of it is needed. */
const Chat = lazy(async () => ({ default: (await import('@backchannel/ui/chat')).Chat }));

/** The whole component: avatars, names, times, groups, links, actions, scrolling. */
export function WholeChat() {
  return (
    <Suspense>
      <Chat style={{ blockSize: 600, inlineSize: 360 }} />
    </Suspense>
  );
}
