import { useChat } from '@backchannel/react';
import type { DailyEventObjectAppMessage } from '@daily-co/daily-js';
import { useEffect, useRef } from 'react';
import { Rows, useBareLines, useDailyLines } from './chatLists';
import { chatScript, MOUNTED, type ChatWire } from './chatScript';
import type { Scene, ScreenProps } from './scene';
import { loadWholeChat, WholeChat } from './WholeChat';

/** Also orders, counts, bounds, and keeps who wrote what and when, which the others do not. */
function Kit() {
  return <Rows lines={useChat().messages} />;
}

function BareReact({ call }: ScreenProps) {
  return <Rows lines={useBareLines(call)} />;
}

function DailyReact() {
  return <Rows lines={useDailyLines()} />;
}

function BareDom({ call }: ScreenProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const on = ({ data }: DailyEventObjectAppMessage<ChatWire>) => {
      if (data.type !== 'chat' || !list.current) return;
      const row = document.createElement('li');
      row.textContent = data.text;
      list.current.append(row);
      if (list.current.childElementCount > MOUNTED) list.current.firstElementChild?.remove();
    };
    call.on('app-message', on);
    return () => void call.off('app-message', on);
  }, [call]);
  return <ul ref={list} />;
}

/** Fifty messages a second come into a log of 500. */
export const chatLog: Scene = {
  name: 'chat-log',
  title: 'a log of 500 messages; one message more',
  people: [50],
  spacing: 20,
  withTasks: true,
  load: loadWholeChat,
  script: chatScript,
  variants: {
    kit: Kit,
    'kit-component': WholeChat,
    'bare-react': BareReact,
    'bare-dom': BareDom,
    'daily-react': DailyReact,
  },
};
