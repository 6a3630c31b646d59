import {
  handValue,
  useParticipantValue,
  useParticipantValues,
  useRoster,
} from '@backchannel/react';
import type { DailyEventObjectParticipant, DailyParticipant } from '@daily-co/daily-js';
import { useParticipantIds, useParticipantProperty } from '@daily-co/daily-react';
import { memo, useEffect, useRef, useState } from 'react';
import { countList, countRow } from '../page/renders';
import { handScript } from './handScript';
import { nameOf } from './people';
import type { Scene, ScreenProps, Script } from './scene';

type Rank = number | false;

const textOf = (name: string, rank: Rank) => `${name}: ${rank === false ? 'down' : `up, ${rank}`}`;
const slotOf = (userData: unknown): Rank =>
  (userData as { handRaised?: Rank } | undefined)?.handRaised || false;
const rankOf = ({ userData }: DailyParticipant) => slotOf(userData);

function Kit() {
  countList();
  const others = useRoster().filter(({ isLocal }) => !isLocal);
  return (
    <>
      <KitCount />
      <ul>
        {others.map(({ sessionId, userName }) => (
          <KitRow key={sessionId} sessionId={sessionId} name={userName} />
        ))}
      </ul>
    </>
  );
}

function KitCount() {
  countList();
  return <p>{useParticipantValues(handValue).length}</p>;
}

const KitRow = memo(function KitRow({ sessionId, name }: { sessionId: string; name: string }) {
  countRow();
  const rank = useParticipantValue(handValue, sessionId);
  return <li>{textOf(name, Number(rank) || false)}</li>;
});

/** By hand: one place for all ranks, and only the row that changed is told. */
function followRanks(call: ScreenProps['call'], onRank: (id: string, rank: Rank) => void) {
  const up = new Map<string, Rank>();
  const take = (participant: DailyParticipant) => {
    const { session_id: id } = participant;
    const rank = rankOf(participant);
    if (rank === (up.get(id) ?? false)) return false;
    if (rank === false) up.delete(id);
    else up.set(id, rank);
    return true;
  };
  const on = ({ participant }: DailyEventObjectParticipant) => {
    if (take(participant)) onRank(participant.session_id, rankOf(participant));
  };
  Object.values(call.participants()).forEach(take);
  call.on('participant-updated', on);
  return { up, stop: () => void call.off('participant-updated', on) };
}

const othersOf = (call: ScreenProps['call']) =>
  Object.values(call.participants()).filter(({ local }) => !local);

type SetRank = (rank: Rank) => void;

function BareReact({ call }: ScreenProps) {
  countList();
  const [others] = useState(() => othersOf(call));
  const [setters] = useState(() => new Map<string, SetRank>());
  return (
    <>
      <BareCount call={call} setters={setters} />
      <ul>
        {others.map((participant) => (
          <BareRow key={participant.session_id} participant={participant} setters={setters} />
        ))}
      </ul>
    </>
  );
}

type Setters = { setters: Map<string, SetRank> };

function BareCount({ call, setters }: ScreenProps & Setters) {
  countList();
  const [count, setCount] = useState(0);
  useEffect(() => {
    const { up, stop } = followRanks(call, (id, rank) => {
      setters.get(id)?.(rank);
      setCount(up.size);
    });
    setCount(up.size);
    return stop;
  }, [call, setters]);
  return <p>{count}</p>;
}

type BareRowProps = Setters & { participant: DailyParticipant };

const BareRow = memo(function BareRow({ participant, setters }: BareRowProps) {
  countRow();
  const { session_id: id, user_name: name } = participant;
  const [rank, setRank] = useState(() => rankOf(participant));
  useEffect(() => {
    setters.set(id, setRank);
    return () => void setters.delete(id);
  }, [id, setters]);
  return <li>{textOf(name, rank)}</li>;
});

function BareDom({ call }: ScreenProps) {
  const count = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const rows = new Map<string, { name: string; text: Text }>();
    for (const participant of othersOf(call)) {
      const { session_id: id, user_name: name } = participant;
      const text = document.createTextNode(textOf(name, rankOf(participant)));
      const row = document.createElement('li');
      row.append(text);
      list.current?.append(row);
      rows.set(id, { name, text });
    }
    const showCount = (size: number) => {
      if (count.current) count.current.textContent = String(size);
    };
    const { up, stop } = followRanks(call, (id, rank) => {
      const row = rows.get(id);
      if (row) row.text.data = textOf(row.name, rank);
      showCount(up.size);
    });
    showCount(up.size);
    return stop;
  }, [call]);
  return (
    <>
      <p ref={count} />
      <ul ref={list} />
    </>
  );
}

const isRaised = (participant: DailyParticipant) => rankOf(participant) !== false;

function DailyReact() {
  countList();
  const ids = useParticipantIds({ filter: 'remote' });
  return (
    <>
      <DailyReactCount />
      <ul>
        {ids.map((id) => (
          <DailyReactRow key={id} id={id} />
        ))}
      </ul>
    </>
  );
}

function DailyReactCount() {
  countList();
  return <p>{useParticipantIds({ filter: isRaised }).length}</p>;
}

const DailyReactRow = memo(function DailyReactRow({ id }: { id: string }) {
  countRow();
  const [name, userData] = useParticipantProperty(id, ['user_name', 'userData']);
  return <li>{textOf(name, slotOf(userData))}</li>;
});

/** A row for everybody, whether the hand is up or down, and how many are up. */
export const handRows: Scene = {
  name: 'hand-rows',
  title: 'a row for everybody; one hand goes up or down',
  people: [1000, 5000],
  script(people) {
    const script = handScript(people);
    const before = Array.from({ length: people }, (_, index) => script.userData(index).handRaised);
    return {
      ...script,
      next() {
        const act = script.next();
        const { handRaised } = act.frame.userData;
        const hides = textOf(act.row, before[act.by] ?? false);
        return { ...act, shows: textOf(act.row, handRaised), hides, rowsChanged: 1 };
      },
      rows: () =>
        Array.from({ length: people }, (_, index) =>
          textOf(nameOf(index), script.userData(index).handRaised),
        ),
    } satisfies Script;
  },
  variants: {
    kit: Kit,
    'bare-react': BareReact,
    'bare-dom': BareDom,
    'daily-react': DailyReact,
  },
};
