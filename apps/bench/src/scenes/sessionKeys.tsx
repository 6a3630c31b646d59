import { useMeetingSessionValue } from '@backchannel/react';
import type { DailyEventObjectMeetingSessionStateUpdated } from '@daily-co/daily-js';
import { useMeetingSessionState } from '@daily-co/daily-react';
import { memo, useEffect, useRef, useState } from 'react';
import { countList, countRow } from '../page/renders';
import { Row } from './Row';
import type { Scene, ScreenProps, Script } from './scene';

const KEYS = Array.from({ length: 200 }, (_, index) => `key-${index + 1}`);

type Data = Record<string, number | undefined>;

const textOf = (key: string, value = 0) => `${key}: ${value}`;

const dataOf = ({ meetingSessionState }: DailyEventObjectMeetingSessionStateUpdated) =>
  (meetingSessionState as { data?: Data }).data ?? {};
const dataNow = (call: ScreenProps['call']) => (call.meetingSessionState().data ?? {}) as Data;

function Kit() {
  countList();
  return (
    <ul>
      {KEYS.map((key) => (
        <KitRow key={key} name={key} />
      ))}
    </ul>
  );
}

const KitRow = memo(function KitRow({ name }: { name: string }) {
  countRow();
  const [value] = useMeetingSessionValue(name, 0);
  return <li>{textOf(name, value)}</li>;
});

/** By hand: every event brings everything, so each key is compared, and only the changed ones are told. */
function followKeys(call: ScreenProps['call'], onChange: (key: string, value: number) => void) {
  let before = dataNow(call);
  const on = (event: DailyEventObjectMeetingSessionStateUpdated) => {
    const data = dataOf(event);
    for (const key of KEYS) if (data[key] !== before[key]) onChange(key, data[key] ?? 0);
    before = data;
  };
  call.on('meeting-session-state-updated', on);
  return () => void call.off('meeting-session-state-updated', on);
}

type Setters = Map<string, (value: number) => void>;

function BareReact({ call }: ScreenProps) {
  countList();
  const [setters] = useState<Setters>(() => new Map());
  const [initial] = useState(() => dataNow(call));
  useEffect(() => followKeys(call, (key, value) => setters.get(key)?.(value)), [call, setters]);
  return (
    <ul>
      {KEYS.map((key) => (
        <BareRow key={key} name={key} initial={initial[key] ?? 0} setters={setters} />
      ))}
    </ul>
  );
}

type BareRowProps = { name: string; initial: number; setters: Setters };

const BareRow = memo(function BareRow({ name, initial, setters }: BareRowProps) {
  countRow();
  const [value, setValue] = useState(initial);
  useEffect(() => {
    setters.set(name, setValue);
    return () => void setters.delete(name);
  }, [name, setters]);
  return <li>{textOf(name, value)}</li>;
});

function BareDom({ call }: ScreenProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const initial = dataNow(call);
    const texts = new Map<string, Text>();
    for (const key of KEYS) {
      const text = document.createTextNode(textOf(key, initial[key]));
      const row = document.createElement('li');
      row.append(text);
      list.current?.append(row);
      texts.set(key, text);
    }
    return followKeys(call, (key, value) => {
      const text = texts.get(key);
      if (text) text.data = textOf(key, value);
    });
  }, [call]);
  return <ul ref={list} />;
}

function DailyReact() {
  countList();
  return (
    <ul>
      {KEYS.map((key) => (
        <DailyReactRow key={key} name={key} />
      ))}
    </ul>
  );
}

const DailyReactRow = memo(function DailyReactRow({ name }: { name: string }) {
  countRow();
  const data = useMeetingSessionState<Data>().data ?? {};
  return <li>{textOf(name, data[name])}</li>;
});

/** One reader of everything, which hands each row its text: faster, where an app can be built so. */
function DailyReactLifted() {
  countList();
  const data = useMeetingSessionState<Data>().data ?? {};
  return (
    <ul>
      {KEYS.map((key) => (
        <Row key={key} text={textOf(key, data[key])} />
      ))}
    </ul>
  );
}

function sessionScript(): Script {
  const values = new Map(KEYS.map((key) => [key, 0]));
  let acts = 0;
  return {
    sessionData: Object.fromEntries(values),
    next() {
      acts += 1;
      /* 73 shares no factor with 200: neighbours in time are not neighbours on screen. */
      const key = KEYS[(acts * 73) % KEYS.length] ?? '';
      values.set(key, acts);
      return {
        by: 0,
        frame: { type: 'set-session-data', data: { [key]: acts }, mergeStrategy: 'shallow-merge' },
        row: key,
        shows: textOf(key, acts),
        rowsChanged: 1,
      };
    },
    rows: () => KEYS.map((key) => textOf(key, values.get(key))),
  };
}

/** 200 keys of session data with a reader each; one key changes. */
export const sessionKeys: Scene = {
  name: 'session-keys',
  title: '200 session keys with 200 readers; one key changes',
  people: [10],
  script: sessionScript,
  variants: {
    kit: Kit,
    'bare-react': BareReact,
    'bare-dom': BareDom,
    'daily-react': DailyReact,
    'daily-react-lifted': DailyReactLifted,
  },
};
