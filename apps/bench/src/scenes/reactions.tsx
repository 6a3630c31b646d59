import { useReactions } from '@backchannel/react';
import type { DailyEventObjectAppMessage } from '@daily-co/daily-js';
import { useAppMessage as useDailyAppMessage } from '@daily-co/daily-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { countList } from '../page/renders';
import { Row } from './Row';
import type { Scene, ScreenProps, Script } from './scene';

const EMOJI = ['👏', '❤️', '😂', '🎉', '👍', '😮'];

type Counts = Readonly<Record<string, number>>;
type Wire = { type: string; emoji: string };

const textOf = (emoji: string, count = 0) => `${emoji} ${count}`;
const isReaction = ({ type, emoji }: Wire) => type === 'reaction' && EMOJI.includes(emoji);

function Tally({ counts }: { counts: Counts }) {
  countList();
  return (
    <ul>
      {EMOJI.map((emoji) => (
        <Row key={emoji} text={textOf(emoji, counts[emoji])} />
      ))}
    </ul>
  );
}

/** Also keeps what is on screen, merges, bounds and ends it, which the others do not. */
export function Kit() {
  const { counts } = useReactions({ allowed: EMOJI, window: Number.POSITIVE_INFINITY });
  return <Tally counts={counts} />;
}

const addTo = (counts: Counts, emoji: string) => ({ ...counts, [emoji]: (counts[emoji] ?? 0) + 1 });

export function BareReact({ call }: ScreenProps) {
  const [counts, setCounts] = useState<Counts>({});
  useEffect(() => {
    const on = ({ data }: DailyEventObjectAppMessage<Wire>) => {
      if (isReaction(data)) setCounts((before) => addTo(before, data.emoji));
    };
    call.on('app-message', on);
    return () => void call.off('app-message', on);
  }, [call]);
  return <Tally counts={counts} />;
}

function BareDom({ call }: ScreenProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const rows = new Map(
      EMOJI.map((emoji) => {
        const text = document.createTextNode(textOf(emoji));
        const row = document.createElement('li');
        row.append(text);
        list.current?.append(row);
        return [emoji, { text, count: 0 }];
      }),
    );
    const on = ({ data }: DailyEventObjectAppMessage<Wire>) => {
      const row = isReaction(data) ? rows.get(data.emoji) : undefined;
      if (row) row.text.data = textOf(data.emoji, (row.count += 1));
    };
    call.on('app-message', on);
    return () => void call.off('app-message', on);
  }, [call]);
  return <ul ref={list} />;
}

function DailyReact() {
  const [counts, setCounts] = useState<Counts>({});
  useDailyAppMessage<Wire>({
    onAppMessage: useCallback(({ data }) => {
      if (isReaction(data)) setCounts((before) => addTo(before, data.emoji));
    }, []),
  });
  return <Tally counts={counts} />;
}

/** A reaction of one after the other, each emoji in turn. */
export function reactionScript(people: number): Script {
  const counts = new Map<string, number>();
  let acts = 0;
  return {
    next() {
      const emoji = EMOJI[acts % EMOJI.length] ?? '';
      acts += 1;
      const count = (counts.get(emoji) ?? 0) + 1;
      counts.set(emoji, count);
      return {
        by: acts % people,
        frame: { type: 'app-message', data: { type: 'reaction', emoji }, to: '*' },
        row: emoji,
        shows: textOf(emoji, count),
        ...(count === 1 && { hides: textOf(emoji) }),
        rowsChanged: 1,
      };
    },
    rows: () => EMOJI.map((emoji) => textOf(emoji, counts.get(emoji))),
  };
}

/** How often each of six emoji came; each reaction changes one row. */
export const reactions: Scene = {
  name: 'reactions',
  title: 'how often each of six emoji came; one reaction more',
  people: [50],
  script: reactionScript,
  variants: {
    kit: Kit,
    'bare-react': BareReact,
    'bare-dom': BareDom,
    'daily-react': DailyReact,
  },
};
