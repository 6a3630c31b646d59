import { connect, useAppMessage, useChat } from '@backchannel/react';
import type { DailyCall } from '@daily-co/daily-js';
import { useState, type ReactNode } from 'react';
import { Rows, useBareLines, useDailyLines } from './chatLists';
import { chatScript, MOUNTED } from './chatScript';
import type { Scene, ScreenProps, Script } from './scene';
import { loadWholeChat, WholeChat } from './WholeChat';

const KEEP = 10_000;

const useIsOpen = () => {
  const [isOpen, setOpen] = useState(false);
  useAppMessage<{ open: boolean }>('panel', ({ open }) => setOpen(open));
  return isOpen;
};

/** The connection keeps the messages while nothing shows them. */
function useKeeping(call: DailyCall) {
  useState(() => connect(call, { chat: { keep: KEEP } }));
}

function screenOf(Panel: () => ReactNode) {
  return function Screen({ call }: ScreenProps) {
    useKeeping(call);
    return (
      <>
        <Listener />
        <Switch>{() => <Panel />}</Switch>
      </>
    );
  };
}

/** Somebody who has the chat open all the time, such as a badge on its button; shows nothing. */
function Listener() {
  useChat();
  return null;
}

function Switch({ children }: { children: () => ReactNode }) {
  return useIsOpen() ? children() : null;
}

const KitPanel = () => <Rows lines={useChat().messages} />;

function BareReact({ call }: ScreenProps) {
  const lines = useBareLines(call);
  return <Switch>{() => <Rows lines={lines} />}</Switch>;
}

function DailyReact() {
  const lines = useDailyLines();
  return <Switch>{() => <Rows lines={lines} />}</Switch>;
}

/** In turn the panel is opened, gets a message, and is closed. */
function openScript(people: number): Script {
  const { next, texts } = chatScript(people);
  /* As many as one may send at once; fewer where only the bench is tried. */
  const behind = (people < 50 ? 10 : 200) * people;
  let acts = 0;
  const isOpen = () => acts % 3 !== 0;
  return {
    behind,
    next() {
      if (texts.length < behind) return next();
      acts += 1;
      if (acts % 3 === 2) return { ...next(), row: 'panel' };
      const open = isOpen();
      return {
        by: acts % people,
        frame: { type: 'app-message', data: { type: 'panel', open }, to: '*' },
        row: 'panel',
        shows: open ? (texts.at(-1) ?? '') : null,
        rowsChanged: open ? Math.min(MOUNTED, texts.length) : 0,
      };
    },
    rows: () => (isOpen() ? texts.slice(-MOUNTED) : []),
  };
}

/** Ten thousand messages lie behind the panel; its opening, one message more and its closing are what is measured. */
export const chatOpen: Scene = {
  name: 'chat-open',
  title:
    '10,000 messages behind the last 500, which a panel shows; it is opened, gets one more, or is closed',
  people: [50],
  spacing: 250,
  withTasks: true,
  load: loadWholeChat,
  script: openScript,
  variants: {
    kit: screenOf(KitPanel),
    'kit-component': screenOf(WholeChat),
    'bare-react': BareReact,
    'daily-react': DailyReact,
  },
};
