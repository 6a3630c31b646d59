import { defineMessage, useAppMessage } from '@backchannel/react';
import type { DailyEventObjectAppMessage } from '@daily-co/daily-js';
import { useAppMessage as useDailyAppMessage } from '@daily-co/daily-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { countRow } from '../page/renders';
import type { Scene, ScreenProps, Script } from './scene';

const TYPES = Array.from({ length: 10 }, (_, index) => `type-${index + 1}`);
/** Five for each type. */
const SUBSCRIBERS = Array.from({ length: 50 }, (_, index) => ({
  name: `Subscriber ${index + 1}`,
  type: TYPES[index % TYPES.length] ?? '',
}));

type Note = { text: string };
type Subscriber = (typeof SUBSCRIBERS)[number];

const DEFINITIONS = new Map(TYPES.map((type) => [type, defineMessage<Note>(type)]));
const textOf = (name: string, text = 'nothing yet') => `${name}: ${text}`;

function rowsOf(Component: (props: Subscriber) => React.ReactNode) {
  return function Screen() {
    return (
      <ul>
        {SUBSCRIBERS.map(({ name, type }) => (
          <Component key={name} name={name} type={type} />
        ))}
      </ul>
    );
  };
}

function KitSubscriber({ name, type }: Subscriber) {
  countRow();
  const [text, setText] = useState<string>();
  useAppMessage(DEFINITIONS.get(type) ?? type, (note: Note) => setText(note.text));
  return <li>{textOf(name, text)}</li>;
}

function DailyReactSubscriber({ name, type }: Subscriber) {
  countRow();
  const [text, setText] = useState<string>();
  useDailyAppMessage<Note & { type: string }>({
    onAppMessage: useCallback(
      ({ data }) => {
        if (data.type === type) setText(data.text);
      },
      [type],
    ),
  });
  return <li>{textOf(name, text)}</li>;
}

/** By hand: one listener, which tells those of the type. */
function followMessages(call: ScreenProps['call'], onNote: (type: string, text: string) => void) {
  const on = ({ data }: DailyEventObjectAppMessage<Note & { type: string }>) =>
    onNote(data.type, data.text);
  call.on('app-message', on);
  return () => void call.off('app-message', on);
}

type Setters = Map<string, Set<(text: string) => void>>;

function BareReact({ call }: ScreenProps) {
  const [setters] = useState<Setters>(() => new Map(TYPES.map((type) => [type, new Set()])));
  useEffect(
    () => followMessages(call, (type, text) => setters.get(type)?.forEach((set) => set(text))),
    [call, setters],
  );
  return (
    <ul>
      {SUBSCRIBERS.map(({ name, type }) => (
        <BareSubscriber key={name} name={name} type={type} setters={setters} />
      ))}
    </ul>
  );
}

function BareSubscriber({ name, type, setters }: Subscriber & { setters: Setters }) {
  countRow();
  const [text, setText] = useState<string>();
  useEffect(() => {
    setters.get(type)?.add(setText);
    return () => void setters.get(type)?.delete(setText);
  }, [type, setters]);
  return <li>{textOf(name, text)}</li>;
}

function BareDom({ call }: ScreenProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const rows = SUBSCRIBERS.map(({ name, type }) => {
      const text = document.createTextNode(textOf(name));
      const row = document.createElement('li');
      row.append(text);
      list.current?.append(row);
      return { name, type, text };
    });
    return followMessages(call, (type, text) => {
      for (const row of rows) if (row.type === type) row.text.data = textOf(row.name, text);
    });
  }, [call]);
  return <ul ref={list} />;
}

function messageScript(people: number): Script {
  const last = new Map<string, string>();
  let acts = 0;
  return {
    next() {
      const type = TYPES[acts % TYPES.length] ?? '';
      const readers = SUBSCRIBERS.filter((subscriber) => subscriber.type === type);
      const row = readers.at(-1)?.name ?? '';
      acts += 1;
      const text = `note ${acts}`;
      last.set(type, text);
      return {
        by: acts % people,
        frame: { type: 'app-message', data: { type, text }, to: '*' },
        row,
        shows: textOf(row, text),
        rowsChanged: readers.length,
      };
    },
    rows: () => SUBSCRIBERS.map(({ name, type }) => textOf(name, last.get(type))),
  };
}

/** 50 subscribers on 10 types; each message changes five rows. */
export const messages: Scene = {
  name: 'messages',
  title: '50 subscribers on 10 types; a message for five of them',
  people: [50],
  script: messageScript,
  variants: {
    kit: rowsOf(KitSubscriber),
    'bare-react': BareReact,
    'bare-dom': BareDom,
    'daily-react': rowsOf(DailyReactSubscriber),
  },
};
